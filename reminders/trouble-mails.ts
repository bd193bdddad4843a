/** What goes wrong by itself is told to the administrators, once for each time it begins. */
import type { Payload } from 'payload'
import { readTroubles, troubleNames, type TroubleName, type Troubles } from '../collections/troubles'
import { administrators } from '../domain/reminders/recipients'
import { mailTexts, troubleTexts } from '../messages'
import type { Addresses } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'

/** That no mail gets through is told by no mail. */
const told: readonly TroubleName[] = troubleNames.filter((name) => name !== 'mailLine')

/** @returns the mails to write about troubles that nobody has been told of */
export async function mailsAboutTroubles(payload: Payload, addresses: Addresses): Promise<NewMail[]> {
  const troubles = await readTroubles(payload)
  const about = told.filter((name) => troubles[name])
  if (about.length === 0) return []
  const boxes = administrators(await readPeople(payload)).map(({ name, mail }) => ({ name, mail: mail.trim().toLowerCase() }))
  const keyOf = (name: (typeof about)[number], mail: string) => `trouble|${name}|${troubles[name]?.since}|${mail}`
  const known = await knownKeys(payload, boxes.flatMap(({ mail }) => about.map((name) => keyOf(name, mail))))

  return boxes.flatMap(({ name: person, mail }): NewMail[] => {
    const untold = about.filter((name) => !known.has(keyOf(name, mail)))
    const [first] = untold.map((name) => keyOf(name, mail))
    if (!first) return []
    return [
      {
        key: first,
        kind: 'trouble',
        to: mail,
        toName: person,
        unsubscribe: null,
        ...renderMail(contentOf(person, untold, troubles, addresses)),
        notices: untold.map((name) => ({ key: keyOf(name, mail), about: 'trouble', due: troubles[name]?.since })),
      },
    ]
  })
}

function contentOf(person: string, names: (keyof Troubles)[], troubles: Troubles, { serverUrl, municipality }: Addresses) {
  const texts = troubleTexts.mail
  return {
    subject: texts.subject(municipality),
    greeting: mailTexts.greeting(person),
    intro: texts.intro,
    groups: [
      {
        heading: troubleTexts.heading,
        urgent: true,
        items: names.map((name) => ({
          title: troubleTexts.names[name],
          about: '',
          lines: troubles[name]?.sentences ?? [],
          buttons: [{ label: texts.button, href: `${serverUrl}/admin` }],
        })),
      },
    ],
    footer: [texts.why, mailTexts.from(municipality)],
    unsubscribe: null,
  }
}
