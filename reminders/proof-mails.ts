/** Mails about the proof: what does not hold goes to the administrators, the heads to the contingency owner. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { mailTexts } from '../messages'
import { onMoment } from '../messages/da/dates'
import { copenhagenDay } from '../domain/reminders/due'
import { administrators, contingencyOwner } from '../domain/reminders/recipients'
import { siteFolder } from '../publishing/disk/site-folder'
import type { ProofStatus } from '../publishing/proof/status'
import { currentRelease } from '../publishing/release/release'
import { readSealKey } from '../publishing/release/seal-key'
import type { Addresses } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'

const t = mailTexts.proof

/** @returns one mail to each administrator, the same once a day */
export async function mailsAboutProof(payload: Payload, status: ProofStatus, addresses: Addresses): Promise<NewMail[]> {
  const day = copenhagenDay(status.at)
  const lines = [...status.faults, ...(status.count > status.faults.length ? [t.more(status.count - status.faults.length)] : [])]
  const what = createHash('sha256').update(JSON.stringify([lines, status.error])).digest('hex')
  return administrators(await readPeople(payload)).map(({ name, mail }) => ({
    key: `proof|${day}|${what}|${mail.toLowerCase()}`,
    kind: 'proof',
    to: mail.trim().toLowerCase(),
    toName: name,
    unsubscribe: null,
    ...renderMail({
      subject: t.subject,
      greeting: mailTexts.greeting(name),
      intro: status.error === null ? t.intro : t.failed(status.error),
      groups: [
        {
          heading: t.heading,
          urgent: true,
          items: [{ title: t.count(status.count), about: onMoment(status.at), lines: [...lines, t.todo], buttons: [{ label: t.button, href: `${addresses.serverUrl}/admin` }] }],
        },
      ],
      footer: [mailTexts.from(addresses.municipality)],
      unsubscribe: null,
    }),
    notices: [],
  }))
}

/** The heads of the release in force, as the contingency owner keeps them: outside the machine they are to prove. */
export interface ToldHeads {
  /** Lower case. */
  owner: string
  lines: string[]
  notice: NewMail['notices'][number]
  mail: NewMail
}

/** @returns null while there is no release, nobody to write to, or nothing that was not told before */
export async function headsToTell(payload: Payload, addresses: Addresses): Promise<ToldHeads | null> {
  const site = siteFolder()
  const [release, key] = [await currentRelease(site), await readSealKey(site)]
  const { eventsHead, auditHead, at = '' } = release?.editions.internal.manifest ?? {}
  const owner = release && contingencyOwner(await readPeople(payload))
  if (!owner || !eventsHead || !key) return null
  const to = owner.mail.trim().toLowerCase()
  const told = `heads|${eventsHead}|${to}`
  if ((await knownKeys(payload, [told])).size > 0) return null
  const lines = t.heads(release.id, eventsHead, auditHead ?? null, key.fingerprint)
  const notice = { key: told, about: 'heads' as const }
  const letter = renderMail({
    subject: t.headsSubject,
    greeting: mailTexts.greeting(owner.name),
    intro: t.headsIntro,
    groups: [{ heading: t.headsHeading, urgent: false, items: [{ title: release.id, about: onMoment(at), lines, buttons: [] }] }],
    footer: [mailTexts.from(addresses.municipality)],
    unsubscribe: null,
  })
  return {
    owner: to,
    lines: [t.headsHeading, ...lines],
    notice,
    mail: { key: `mail|${told}`, kind: 'heads', to, toName: owner.name, unsubscribe: null, ...letter, notices: [notice] },
  }
}
