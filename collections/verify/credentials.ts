/** What an approval seals of its signer's credentials stands in the audit log, and nothing later before the signature. */
import { verifyTexts } from '../../messages'
import type { EventDetails } from '../../domain/approval/events'
import { changeIn, partsTold, userIn } from '../credentials/hands'
import type { Evidence, Fault } from './evidence'
import { each, inChain } from './stream'
import { addTo } from '../../domain/group'

/** Two that are saved in the same moment may be told in either order, and a signature may be under way meanwhile. */
const sameMoment = 60_000

export async function* credentialFaults({ payload }: Evidence): AsyncGenerator<Fault> {
  const told = new Map<string, string[]>()
  const moments = new Map<string, number[]>()
  const add = <T>(map: Map<string, T[]>, user: string, value: T) => void addTo(map, user, value)
  for await (const line of each(payload, 'audit-log', 500)) {
    if (partsTold(line).length === 0) continue
    add(told, userIn(line), JSON.stringify(changeIn(line)))
    add(moments, userIn(line), Date.parse(line.at))
  }
  for await (const { id, seq, actor, at, details } of inChain(payload, 'plan-events')) {
    const sealed = (details as EventDetails | null)?.credentials
    if (!sealed) continue
    const isTold = told.get(actor)?.some((change) => change === JSON.stringify(ordered(sealed)))
    const [from, until] = [Date.parse(sealed.changedAt) + sameMoment, Date.parse(at) - sameMoment]
    const isLatest = !moments.get(actor)?.some((moment) => from < moment && moment < until)
    if (!isTold || !isLatest) yield { collection: 'plan-events', id, text: verifyTexts.event.credentials(seq) }
  }
}

/** A database keeps the properties in an order of its own. */
const ordered = ({ changedAt, by, parts }: NonNullable<EventDetails['credentials']>) => ({
  changedAt,
  by: by && { user: by.user, name: by.name },
  parts,
})
