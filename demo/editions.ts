/** What a plan said in each of its editions, and everything that happened to the plans, in order of time. */
import { phaseKeys, type SectionKey } from '../domain/content/templates'
import { copenhagenDay } from '../domain/reminders/due'
import type { ChangeClass } from '../domain/approval/vocabulary'
import type { FileName } from './files'
import { referencesIn, type ReferenceKind } from './richtext'
import type { DemoPlan, DemoSection, DemoText, DemoWho, Edition, Notation } from './types'
import type { UserKey } from './users'

/** @returns the whole text of an edition: what the plan says now, with what it said otherwise then. */
export function textOf({ text }: DemoPlan, { text: then }: Edition): DemoText {
  return { ...text, ...then, sections: { ...text.sections, ...then?.sections } }
}

/** A section as its parts; a bare text is the body. */
export const partsOf = (section: Notation | DemoSection): DemoSection =>
  typeof section === 'string' ? { body: section } : section

export type Happening = { plan: DemoPlan; by: UserKey; at: Date } & (
  | { action: 'submit'; edition: Edition; changeClass: ChangeClass; changeNote: string }
  | { action: 'approve'; inForceFrom: Date | null }
  | { action: 'recordDecision'; body: string; date: string; caseNumber: string; minutes: FileName }
  | { action: 'confirmDecision' }
  | { action: 'sendBack' | 'reviewWithoutChanges' | 'takeOutOfUse'; comment: string }
)

/** @returns all that happens to the plans, the oldest first. */
export const history = (plans: readonly DemoPlan[], now: Date): Happening[] =>
  plans.flatMap((plan) => happeningsOf(plan, now)).sort((one, other) => one.at.getTime() - other.at.getTime())

function happeningsOf(plan: DemoPlan, now: Date): Happening[] {
  const happenings = plan.editions.flatMap((edition) => [
    submission(plan, edition, now),
    ...decision(plan, edition, now),
  ])
  const { reviewed, takenOutOfUse } = plan
  if (reviewed) happenings.push(later('reviewWithoutChanges', plan, reviewed, reviewed.comment, now))
  if (takenOutOfUse) happenings.push(later('takeOutOfUse', plan, takenOutOfUse, takenOutOfUse.reason, now))
  return happenings
}

const submission = (plan: DemoPlan, edition: Edition, now: Date): Happening => ({
  plan,
  action: 'submit',
  by: edition.writtenBy,
  at: workday(now, edition.submittedDaysAgo, 'morning', plan.slug),
  edition,
  changeClass: edition.changeClass,
  changeNote: edition.changeNote,
})

function decision(plan: DemoPlan, { outcome }: Edition, now: Date): Happening[] {
  if (outcome === 'inReview') return []
  const at = workday(now, outcome.daysAgo, 'afternoon', plan.slug)
  if ('approvedBy' in outcome) {
    const { approvedBy, inForceInDays } = outcome
    return [{ plan, action: 'approve', by: approvedBy, at, inForceFrom: inForceInDays ? inSomeDays(now, inForceInDays) : null }]
  }
  if ('decidedBy' in outcome) {
    const { decidedBy: body, caseNumber, minutes, recordedBy, confirmedBy } = outcome
    const confirmedAt = new Date(at.getTime() + 60 * 60 * 1000)
    return [
      { plan, action: 'recordDecision', by: recordedBy, at, body, date: copenhagenDay(at), caseNumber, minutes },
      { plan, action: 'confirmDecision', by: confirmedBy, at: confirmedAt },
    ]
  }
  return [{ plan, action: 'sendBack', by: outcome.sentBackBy, at, comment: outcome.reason }]
}

/** Six in the morning in Denmark's winter, when the night shift hands over. */
function inSomeDays(now: Date, days: number): Date {
  const at = new Date(now)
  at.setUTCDate(at.getUTCDate() + days)
  at.setUTCHours(5, 0, 0, 0)
  return at
}

const later = (
  action: 'reviewWithoutChanges' | 'takeOutOfUse',
  plan: DemoPlan,
  { by, daysAgo }: { by: UserKey; daysAgo: number },
  comment: string,
  now: Date,
): Happening => ({ plan, action, by, at: workday(now, daysAgo, 'afternoon', plan.slug), comment })

const firstHour = { morning: 7, afternoon: 11 }

/**
 * A time of day on a working day: weekends fall back to Friday. Plans are sent in the morning and signed in the
 * afternoon, so that a weekend cannot turn the two around.
 */
function workday(now: Date, daysAgo: number, part: keyof typeof firstHour, slug: string): Date {
  const at = new Date(now)
  at.setUTCDate(at.getUTCDate() - daysAgo)
  const sinceFriday = { 6: 1, 0: 2 }[at.getUTCDay()] ?? 0
  at.setUTCDate(at.getUTCDate() - sinceFriday)
  const minutes = [...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 110
  at.setUTCHours(firstHour[part], minutes, 0, 0)
  return at
}

/** @returns everything a text names, inline or in its lists. */
export function referencesOfText(text: DemoText): { kind: ReferenceKind; key: string }[] {
  return [
    ...notationsOf(text).flatMap(referencesIn),
    ...stepsOf(text).flatMap(({ role, contact }) => named({ role, contact })),
    ...whoOf(text).flatMap((who) => named('role' in who ? { role: who.role } : { contact: who.contact })),
    ...named({ role: text.performedBy }),
  ]
}

/** @returns every piece of rich text, the author's own sections included. */
export const notationsOf = ({ sections, free = [] }: DemoText): Notation[] => [
  ...Object.values(sections).flatMap((section) =>
    Object.values(partsOf(section)).filter((part): part is Notation => typeof part === 'string'),
  ),
  ...free.map(({ body }) => body),
]

/** @returns the steps of all phases. */
export const stepsOf = ({ sections }: DemoText) =>
  Object.values(sections).flatMap((section) => phaseKeys.flatMap((phase) => partsOf(section)[phase] ?? []))

/** @returns the links of the alarm chain and the members of the contact groups. */
export const whoOf = ({ alarmChain = [], contactGroups = [] }: DemoText): DemoWho[] => [
  ...alarmChain,
  ...contactGroups.flatMap(({ members }) => members),
]

const named = ({ role, contact }: { role?: string; contact?: string }): { kind: ReferenceKind; key: string }[] => [
  ...(role ? [{ kind: 'rolle' as const, key: role }] : []),
  ...(contact ? [{ kind: 'kontakt' as const, key: contact }] : []),
]

/** @returns the standard sections that have text or steps. */
export const sectionsOf = ({ sections }: DemoText): SectionKey[] => Object.keys(sections) as SectionKey[]
