/** Whoever answers for a plan hears at once what a reader has reported of it. */
import type { Payload } from 'payload'
import { inBatches } from '../collections/in-batches'
import { idOrNull } from '../collections/ids'
import { readFaults, type Fault } from '../collections/readers/faults'
import { asFact, byIds } from '../collections/records'
import { contingencyOwner, type Mailbox, type ReminderPeople } from '../domain/reminders/recipients'
import { mailTexts, readerTexts } from '../messages'
import { onMoment } from '../messages/da/dates'
import type { Plan } from '../payload-types'
import type { Addresses, MailContent } from './content'
import { renderMail } from './layout'
import { knownKeys, type NewMail } from './outbox'
import { readPeople } from './read-facts'

const texts = readerTexts.mail

/** @returns the mails to write about reports that nobody has been told of */
export async function mailsAboutReaderFaults(payload: Payload, addresses: Addresses, now: Date): Promise<NewMail[]> {
  const faults = await readFaults(payload, now)
  if (faults.length === 0) return []
  const told = await knownKeys(payload, faults.map(keyOf))
  const untold = faults.filter((fault) => !told.has(keyOf(fault)))
  if (untold.length === 0) return []
  const plans = await plansOf(payload, untold)
  const world = await readPeople(payload)
  return untold.flatMap((fault): NewMail[] => {
    const plan = plans.get(fault.plan)
    const to = plan && hearerOf(plan, world)
    if (!plan || !to) return []
    const key = keyOf(fault)
    return [
      {
        key,
        kind: 'fault',
        to: to.mail.trim().toLowerCase(),
        toName: to.name,
        unsubscribe: null,
        ...renderMail(contentOf(fault, plan, to.name, addresses)),
        notices: [{ key, about: 'fault', plan: plan.id, due: fault.at }],
      },
    ]
  })
}

const keyOf = ({ id }: Fault): string => `fault|${id}`

async function plansOf(payload: Payload, faults: readonly Fault[]): Promise<Map<string, Pick<Plan, 'id' | 'title' | 'responsibleEditor'>>> {
  const docs = await inBatches([...new Set(faults.map(({ plan }) => plan))], async (some) => {
    const found = await byIds(asFact(payload, 'who answers for a plan is a fact'), 'plans', some, {
      select: { title: true, responsibleEditor: true },
    })
    return found
  })
  return new Map(docs.map((plan) => [String(plan.id), plan]))
}

/** The responsible editor who works here still, else whoever answers for all plans. */
function hearerOf({ responsibleEditor }: Pick<Plan, 'responsibleEditor'>, world: ReminderPeople): Mailbox | null {
  const editor = world.people.find(({ id, active, mail }) => id === idOrNull(responsibleEditor) && active && mail)
  return editor ?? contingencyOwner(world)
}

function contentOf({ section, kind, words, at }: Fault, plan: Pick<Plan, 'id' | 'title'>, name: string, addresses: Addresses): MailContent {
  const said = readerTexts.kinds[kind]
  return {
    subject: texts.subject(said, plan.title),
    greeting: mailTexts.greeting(name),
    intro: texts.intro,
    groups: [
      {
        heading: texts.heading,
        urgent: false,
        items: [
          {
            title: plan.title,
            about: `${said}. ${readerTexts.faults.about(section, onMoment(at))}`,
            lines: words ? [readerTexts.faults.words(words)] : [],
            buttons: [{ label: texts.button, href: `${addresses.serverUrl}/admin/collections/plans/${plan.id}` }],
          },
        ],
      },
    ],
    footer: [texts.why, mailTexts.from(addresses.municipality)],
    unsubscribe: null,
  }
}
