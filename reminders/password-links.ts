/** The mails by which people choose their own password. The link is put in when the mail leaves, and is never kept. */
import type { Payload } from 'payload'
import { addressOf, tokenForMail } from '../collections/password-links/links'
import { all, asFact, byIds } from '../collections/records'
import { linkTexts, mailTexts } from '../messages'
import { onMoment } from '../messages/da/dates'
import type { Outbox, PasswordLink, User } from '../payload-types'
import type { Addresses, MailContent } from './content'
import { renderMail } from './layout'
import type { Postman } from './mail-transport'
import { knownKeys, type NewMail } from './outbox'

/** Where the link will stand. */
const place = 'LINK-SAETTES-IND'
const prefix = 'passwordLink|'
const keyOf = ({ id }: PasswordLink): string => `${prefix}${id}`

const facts = (payload: Payload) => asFact(payload, 'what was asked for is a fact')

export async function mailsWithLinks(payload: Payload, addresses: Addresses, now: Date): Promise<NewMail[]> {
  const docs = await all(facts(payload), 'password-links', {
    where: {
      and: [
        { byMail: { equals: true } },
        { usedAt: { exists: false } },
        { tokenHash: { exists: false } },
        { expiresAt: { greater_than: now.toISOString() } },
      ],
    },
  })
  const told = await knownKeys(payload, docs.map(keyOf))
  const untold = docs.filter((link) => !told.has(keyOf(link)))
  if (untold.length === 0) return []
  const people = await byIds(facts(payload), 'users', untold.map(({ user }) => user))
  return untold.flatMap((link): NewMail[] => {
    const person = people.find(({ id }) => String(id) === link.user)
    if (!person) return []
    const key = keyOf(link)
    const notices = [{ key, about: 'account' as const, due: link.at }]
    const letter = renderMail(contentOf(link, person, addresses))
    return [{ key, kind: 'account', to: person.email, toName: person.name, unsubscribe: null, ...letter, notices }]
  })
}

function contentOf({ purpose, expiresAt }: PasswordLink, { name }: User, addresses: Addresses): MailContent {
  const texts = linkTexts.mail[purpose]
  return {
    subject: texts.subject,
    greeting: mailTexts.greeting(name),
    intro: texts.intro(addresses.municipality),
    groups: [
      {
        heading: mailTexts.headings.account,
        urgent: false,
        items: [
          {
            title: texts.title,
            about: linkTexts.mail.until(onMoment(expiresAt)),
            lines: [texts.notYou],
            buttons: [{ label: linkTexts.mail.button, href: addressOf(addresses.serverUrl, place) }],
          },
        ],
      },
    ],
    footer: [mailTexts.from(addresses.municipality)],
    unsubscribe: null,
  }
}

/** A postman who puts the link in. */
export const withLinks =
  (payload: Payload, postman: Postman, now: () => Date): Postman =>
  async (mail: Outbox) => {
    if (!mail.key.startsWith(prefix)) return postman(mail)
    const token = await tokenForMail(payload, mail.key.slice(prefix.length), now())
    if (!token) return { outcome: 'refused', error: linkTexts.over }
    return postman({ ...mail, text: mail.text.replaceAll(place, token), html: mail.html.replaceAll(place, token) })
  }
