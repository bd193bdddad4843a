/**
 * Changes of contacts and roles as the owners of plans are to hear of them: what a contact went through in a day is
 * one item, told when the day is over, so that nothing of it is missing and nothing is told twice.
 */
import { copenhagenDay, dayDaysAfter } from './due'
import type { Notice, ReminderFacts, ReminderPlan } from './notices'
import { readerOf } from './recipients'
import type { Id } from '../approval/vocabulary'
import { addTo } from '../group'

/** How long a change is made up for when nobody looked. After that it is old news. */
export const daysLookedBack = 14

/** One save, as the audit log tells it. */
export interface ContactLine {
  /** `contacts/<id>` or `roles/<id>`. */
  record: string
  name: string
  /** UTC instant. */
  at: string
  /** Null is the machine. */
  by: { id: Id; name: string } | null
  changes: FieldChange[]
}

/** A field in the reader's words. */
export interface FieldChange {
  field: string
  before: string
  after: string
}

/** All that a contact or role went through in a day. */
export interface ContactChange {
  record: string
  name: string
  /** In Europe/Copenhagen. */
  day: string
  by: (ContactLine['by'])[]
  changes: FieldChange[]
  /** The plans whose revision in force shows it. */
  plans: readonly Id[]
}

/** @returns the first day whose changes are still told on `today`; the last is yesterday */
export const firstDayTold = (today: string): string => dayDaysAfter(new Date(`${today}T12:00:00Z`), -daysLookedBack)

/**
 * @param lines in the order of their time
 * @param showing the plans that show a record
 * @returns one change for each record and day; none for what was changed back, or is shown nowhere
 */
export function contactChanges(lines: readonly ContactLine[], showing: (record: string) => readonly Id[]): ContactChange[] {
  const days = new Map<string, ContactLine[]>()
  for (const line of lines) {
    const key = `${copenhagenDay(line.at)} ${line.record}`
    const own = days.get(key)
    if (own) own.push(line)
    else days.set(key, [line])
  }
  return [...days.values()].flatMap((own) => {
    const last = own.at(-1)
    const changes = merged(own.flatMap((line) => line.changes))
    if (!last || changes.length === 0) return []
    const { record, name, at } = last
    const plans = showing(record)
    const by = own.map((line) => line.by).filter((one, index, all) => all.findIndex((other) => other?.id === one?.id) === index)
    return plans.length > 0 ? [{ record, name, day: copenhagenDay(at), by, changes, plans }] : []
  })
}

/** From the first value of the day to its last. */
function merged(changes: readonly FieldChange[]): FieldChange[] {
  const fields = new Map<string, FieldChange>()
  for (const { field, before, after } of changes) fields.set(field, { field, before: fields.get(field)?.before ?? before, after })
  return [...fields.values()].filter(({ before, after }) => before !== after)
}

/** @returns for each responsible editor the changes in their plans, except what they changed themselves */
export function contactNotices({ contactChanges: changes = [], plans, people }: ReminderFacts): Notice[] {
  const editors = new Map(people.filter(({ active, mail }) => active && mail).map((person) => [person.id, person]))
  const known = new Map(plans.map((plan) => [plan.id, plan]))
  return changes.flatMap((change) => {
    // Only those who answer for a plan that shows it: a walk through everybody for each change would take minutes.
    const byEditor = new Map<Id, ReminderPlan[]>()
    for (const id of change.plans) {
      const plan = known.get(id)
      if (plan?.responsibleEditor) addTo(byEditor, plan.responsibleEditor, plan)
    }
    return [...byEditor].flatMap(([id, own]): Notice[] => {
      const editor = editors.get(id)
      const [plan] = own
      if (!editor || !plan || change.by.every((by) => by?.id === id)) return []
      const to = { ...readerOf(editor), as: 'editor' as const }
      const { record, day } = change
      const key = ['contactsChanged', record, day, to.mail].join('|')
      return [{ key, about: 'contactsChanged', plan, contact: { ...change, shownIn: own }, due: day, step: 0, days: 0, urgent: false, to }]
    })
  })
}

/** What a notice about a changed contact carries: the recipient's own plans that show it. */
export interface ToldContact extends ContactChange {
  shownIn: readonly ReminderPlan[]
}
