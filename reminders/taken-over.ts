/** Whoever had a plan or another record open hears at once that somebody else has taken over the editing. */
import type { Payload } from 'payload'
import { mailTexts } from '../messages'
import { onMoment } from '../messages/da/dates'
import type { AuditLog } from '../payload-types'
import type { Addresses, MailContent } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'
import { all, asFact } from '../collections/records'

/** Later than this it is no news to who has been away, and the text kept beside the plan waits for them there. */
const news = 24 * 3_600_000

/** @returns the mails to write about take-overs that the audit log tells of and nobody has been told of. */
export async function mailsAboutTakeOvers(payload: Payload, addresses: Addresses, now: Date): Promise<NewMail[]> {
  const docs = await all(asFact(payload, 'what was taken over is a fact'), 'audit-log', {
    where: { and: [{ kind: { equals: 'lock' } }, { at: { greater_than: new Date(now.getTime() - news).toISOString() } }] },
    sort: 'at',
  })
  const told = await knownKeys(payload, docs.map(keyOf))
  const untold = docs.filter((line) => !told.has(keyOf(line)))
  if (untold.length === 0) return []
  const { people } = await readPeople(payload)
  return untold.flatMap((line): NewMail[] => {
    const { from, title } = line.details as { from: string; title: string }
    const loser = people.find(({ id, active, mail }) => id === from && active && mail)
    if (!loser) return []
    const key = keyOf(line)
    return [
      {
        key,
        kind: 'takenOver',
        to: loser.mail.trim().toLowerCase(),
        toName: loser.name,
        unsubscribe: null,
        ...renderMail(contentOf(line, title, loser.name, addresses)),
        notices: [{ key, about: 'takenOver', plan: line.plan, due: line.at }],
      },
    ]
  })
}

const keyOf = ({ id }: AuditLog): string => `takenOver|${id}`

function contentOf({ personName, at, plan, record }: AuditLog, title: string, name: string, addresses: Addresses): MailContent {
  const texts = mailTexts.takenOver
  const by = personName ?? texts.machine
  const place = record?.includes('/') ? `collections/${record}` : `globals/${record}`
  return {
    subject: mailTexts.subject.takenOver(by, title),
    greeting: mailTexts.greeting(name),
    intro: mailTexts.intro.takenOver,
    groups: [
      {
        heading: mailTexts.headings.takenOver,
        urgent: false,
        items: [
          {
            title,
            about: texts.when(by, onMoment(at)),
            lines: [plan ? texts.plan : texts.record],
            buttons: [
              { label: plan ? mailTexts.buttons.open : mailTexts.buttons.record, href: `${addresses.serverUrl}/admin/${place}` },
            ],
          },
        ],
      },
    ],
    footer: [texts.why, mailTexts.from(addresses.municipality)],
    unsubscribe: null,
  }
}
