/** Whoever signs in hears at once what somebody else has done to their user, and of a sign-in from somewhere new. */
import type { Payload } from 'payload'
import { partsTold, userIn } from '../collections/credentials/hands'
import { all, asFact } from '../collections/records'
import { mailTexts } from '../messages'
import { onMoment } from '../messages/da/dates'
import type { AuditLog } from '../payload-types'
import type { Addresses, MailContent } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'

/** Later than this it is read on the dashboard, in milliseconds. */
const news = 24 * 3_600_000
/** An address from which somebody signed in within this time is no news. */
const known = 90 * 24 * 3_600_000

const facts = (payload: Payload) => asFact(payload, 'what was done is a fact')

/** @returns the mails to write about lines of the audit log that nobody has been told of. */
export async function mailsAboutAccounts(payload: Payload, addresses: Addresses, now: Date): Promise<NewMail[]> {
  const since = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  const docs = await all(facts(payload), 'audit-log', {
    where: { and: [{ kind: { in: ['permission', 'signIn'] } }, { at: { greater_than: since(news) } }] },
    sort: 'at',
  })
  const lines = docs.filter(isTold)
  const told = await knownKeys(payload, lines.map(keyOf))
  const untold = lines.filter((line) => !told.has(keyOf(line)))
  if (untold.length === 0) return []
  const { people } = await readPeople(payload)
  const mails: NewMail[] = []
  for (const line of untold) {
    const person = people.find(({ id }) => id === userIn(line))
    if (!person?.active || (factsOf(line).what === 'signedIn' && !(await isFromNewPlace(payload, line, since(known))))) continue
    // The former address too: whoever takes over a mail would also take what tells of it.
    const boxes = new Set([person.mail, factsOf(line).formerMail ?? ''].map((mail) => mail.trim().toLowerCase()).filter(Boolean))
    for (const to of boxes) {
      const key = to === person.mail.trim().toLowerCase() ? keyOf(line) : `${keyOf(line)}|${to}`
      const content = contentOf(line, person.name, addresses)
      const notices = [{ key, about: 'account' as const, due: line.at }]
      mails.push({ key, kind: 'account', to, toName: person.name, unsubscribe: null, ...renderMail(content), notices })
    }
  }
  return mails
}

interface Facts {
  what?: 'created' | 'changed' | 'deleted' | 'signedIn' | 'unlocked'
  address?: string | null
  given?: boolean
  byProvider?: boolean
  formerMail?: string
}

const factsOf = ({ details }: AuditLog) => (details ?? {}) as Facts
const keyOf = ({ id }: AuditLog): string => `account|${id}`

/** Not what people do to their own user, but for their mail and password: a session left open could do that. */
function isTold(line: AuditLog): boolean {
  const { what, byProvider } = factsOf(line)
  if (what === 'signedIn' || what === 'unlocked') return true
  const parts = partsTold(line)
  if (line.person === userIn(line)) return parts.some((part) => part === 'mail' || part === 'password')
  // What programs on the server do, as the demo, is the operator's.
  return parts.length > 0 && (Boolean(line.person) || byProvider === true)
}

async function isFromNewPlace(payload: Payload, line: AuditLog, since: string): Promise<boolean> {
  const { given, address } = factsOf(line)
  if (given) return true
  if (!address) return false
  const docs = await all(facts(payload), 'audit-log', {
    where: {
      and: [{ kind: { equals: 'signIn' } }, { record: { equals: line.record } }, { at: { greater_than: since } }, { at: { less_than: line.at } }],
    },
    select: { details: true },
  })
  return !docs.some((each) => factsOf(each as AuditLog).what === 'signedIn' && factsOf(each as AuditLog).address === address)
}

function contentOf(line: AuditLog, name: string, addresses: Addresses): MailContent {
  const texts = mailTexts.account
  const isSignIn = factsOf(line).what === 'signedIn'
  return {
    subject: isSignIn ? mailTexts.subject.signedIn : mailTexts.subject.account,
    greeting: mailTexts.greeting(name),
    intro: isSignIn ? texts.signedIn : texts.changed,
    groups: [
      {
        heading: mailTexts.headings.account,
        urgent: false,
        items: [
          {
            title: isSignIn ? texts.itemSignIn : texts.item,
            about: texts.when(isSignIn ? null : (line.personName ?? texts.machine), onMoment(line.at)),
            lines: [line.text, texts.notYou],
            buttons: [{ label: mailTexts.buttons.dashboard, href: `${addresses.serverUrl}/admin` }],
          },
        ],
      },
    ],
    footer: [texts.why, mailTexts.from(addresses.municipality)],
    unsubscribe: null,
  }
}
