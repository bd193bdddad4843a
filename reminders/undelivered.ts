/** Mails that never came through are told to the contingency owner, and mails about that to nobody. */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { mailTexts } from '../messages'
import type { Outbox } from '../payload-types'
import { administrators, contingencyOwner, type Mailbox, type ReminderPeople } from '../domain/reminders/recipients'
import type { Addresses, MailContent } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'
import { all, asFact } from '../collections/records'

/** @returns the mails to write about failed mails that nobody has been told of. */
export async function mailsAboutFailures(payload: Payload, addresses: Addresses): Promise<NewMail[]> {
  const docs = await all(asFact(payload, 'what failed is a fact'), 'outbox', {
    where: { and: [{ state: { equals: 'failed' } }, { kind: { not_equals: 'failure' } }] },
    select: { to: true, subject: true, error: true },
    sort: '-createdAt',
    // Looked at twice a minute: of a great many the newest are told, and the mail leads to all.
    limit: 1_000,
  })
  if (docs.length === 0) return []
  const people = await readPeople(payload)
  const failures = docs.flatMap((failed) => whoToTell(failed.to, people).map((box) => ({ failed, box, key: keyOf(failed, box) })))
  const told = await knownKeys(payload, failures.map(({ key }) => key))
  const untold = failures.filter(({ key }) => !told.has(key))

  return [...new Set(untold.map(({ box }) => box.mail))].map((mail) => {
    const own = untold.filter(({ box }) => box.mail === mail)
    const name = own[0]?.box.name ?? ''
    return {
      key: `failure|${fingerprint(own.map(({ failed }) => failed.id))}|${mail}`,
      kind: 'failure',
      to: mail,
      toName: name,
      unsubscribe: null,
      ...renderMail(failureContent(name, own.map(({ failed }) => failed), addresses)),
      notices: own.map(({ key }) => ({ key, about: 'undelivered' })),
    }
  })
}

/** Of ids that may be thousands. */
const fingerprint = (ids: string[]): string => createHash('sha256').update(ids.join(',')).digest('hex')

type Failed = Pick<Outbox, 'id' | 'to' | 'subject' | 'error'>

const keyOf = ({ id }: Failed, { mail }: Mailbox): string => `undelivered|${id}|${mail}`

/** The owner, else the administrators; nobody is written to at the address that fails. */
function whoToTell(failing: string, people: ReminderPeople): Mailbox[] {
  const owner = contingencyOwner(people)
  const besides = (boxes: Mailbox[]) =>
    boxes.map(({ name, mail }) => ({ name, mail: mail.trim().toLowerCase() })).filter(({ mail }) => mail !== failing)
  const first = besides(owner ? [owner] : [])
  return first.length > 0 ? first : besides(administrators(people))
}

const failureContent = (name: string, failed: Failed[], { serverUrl, municipality }: Addresses): MailContent => ({
  subject: mailTexts.subject.undelivered(failed.length),
  greeting: mailTexts.greeting(name),
  intro: mailTexts.intro.undelivered,
  groups: [
    {
      heading: mailTexts.headings.undelivered,
      urgent: true,
      all: `${serverUrl}/admin/collections/outbox?where[state][equals]=failed`,
      items: failed.map(({ id, to, subject, error }) => ({
        title: to,
        about: subject,
        lines: error ? [error] : [],
        buttons: [{ label: mailTexts.buttons.outbox, href: `${serverUrl}/admin/collections/outbox/${id}` }],
      })),
    },
  ],
  footer: [mailTexts.from(municipality)],
  unsubscribe: null,
})
