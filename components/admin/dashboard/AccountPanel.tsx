import type { Payload } from 'payload'
import { partsTold } from '../../../collections/credentials/hands'
import { all, asFact } from '../../../collections/records'
import { accountTexts } from '../../../messages'
import type { AuditLog, User } from '../../../payload-types'
import { momentText } from '../dates'

/** Days that it is shown. */
const shownFor = 30
const signInsShown = 3

export interface AccountNews {
  /** What others have done to the person's user, the latest first. */
  changes: AuditLog[]
  /** The latest sign-ins, this one first. */
  signIns: AuditLog[]
}

export async function accountNewsOf(payload: Payload, user: User, now: Date): Promise<AccountNews> {
  const docs = await all(asFact(payload, "the log is the administrators'; what it says of one's own user is one's own to know"), 'audit-log', {
    where: {
      and: [
        { record: { equals: `users/${user.id}` } },
        { kind: { in: ['permission', 'signIn'] } },
        { at: { greater_than: new Date(now.getTime() - shownFor * 24 * 3_600_000).toISOString() } },
      ],
    },
    sort: '-at',
    limit: 100,
  })
  const factsOf = ({ details }: AuditLog) => (details ?? {}) as { what?: string; byProvider?: boolean }
  const isOthers = (line: AuditLog) => (line.person ? line.person !== user.id : factsOf(line).byProvider === true)
  return {
    changes: docs.filter((line) => (isOthers(line) && partsTold(line).length > 0) || (factsOf(line).what === 'unlocked' && line.person !== user.id)),
    signIns: docs.filter((line) => factsOf(line).what === 'signedIn').slice(0, signInsShown),
  }
}

/** In "Mine opgaver": what was done to one's user, to be told of at once if nobody had asked for it. */
export function AccountPanel({ changes, signIns }: AccountNews) {
  return (
    <section className="pv-panel">
      <h3>
        {accountTexts.heading} {changes.length > 0 && <span className="pv-count">{changes.length}</span>}
      </h3>
      {changes.length > 0 && <p className="pv-hint">{accountTexts.changes}</p>}
      <ul className="pv-plan-list">
        {changes.map((line) => (
          <li key={line.id}>
            {line.text} <span className="pv-hint">{accountTexts.by(momentText(line.at), line.personName ?? accountTexts.machine)}</span>
          </li>
        ))}
      </ul>
      {signIns.length > 0 && <p className="pv-hint">{accountTexts.signIns}</p>}
      <ul className="pv-plan-list">
        {signIns.map((line) => (
          <li key={line.id}>
            {line.text} <span className="pv-hint">{momentText(line.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
