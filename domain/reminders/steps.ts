/** When people are reminded and who hears it, as data. Read each row aloud. */

/** Whom a step is for: those who can act, then those who can make them. */
export const hearers = ['editor', 'approvers', 'head', 'owner'] as const
export type Hearer = (typeof hearers)[number]

export interface ReminderStep {
  /** Days after the day the review is due, or after the day of the submission; negative is before. */
  day: number
  to: readonly Hearer[]
}

/** A plan's review. The head of department hears of it two weeks too late, the contingency owner after a month. */
export const reviewSteps: readonly ReminderStep[] = [
  { day: -60, to: ['editor'] },
  { day: -30, to: ['editor'] },
  { day: -7, to: ['editor'] },
  { day: 0, to: ['editor'] },
  { day: 14, to: ['editor', 'head'] },
  { day: 30, to: ['editor', 'head', 'owner'] },
]

/** A submission that waits for somebody to sign it. */
export const waitingSteps: readonly ReminderStep[] = [
  { day: 0, to: ['approvers'] },
  { day: 3, to: ['approvers'] },
  { day: 7, to: ['approvers'] },
  { day: 14, to: ['approvers', 'head', 'owner'] },
]

/**
 * An urgent correction that nobody has vouched for, by the day it must be confirmed: the first step is the moment it is
 * published, since no municipality allows itself more than sixty days.
 */
export const correctionSteps: readonly ReminderStep[] = [
  { day: -60, to: ['approvers'] },
  { day: -2, to: ['approvers'] },
  { day: 0, to: ['approvers'] },
  { day: 1, to: ['approvers', 'head', 'owner'] },
]

export interface ReminderSteps {
  correction: readonly ReminderStep[]
  review: readonly ReminderStep[]
  waiting: readonly ReminderStep[]
}

/** What has gone on long enough for others to hear of it; nobody can unsubscribe from that. */
export const isEscalation = ({ to }: ReminderStep): boolean => to.includes('head') || to.includes('owner')

/**
 * @param days since the due day; negative is before
 * @returns the last step that has been reached, or null before the first. Steps passed while nobody looked are
 *   not made up for: the last one says it all.
 */
export const stepReached = (steps: readonly ReminderStep[], days: number): ReminderStep | null =>
  steps.filter(({ day }) => day <= days).reduce<ReminderStep | null>((last, step) => (last && last.day > step.day ? last : step), null)

/**
 * Reads `-60:editor 14:editor,head`, as the settings say it.
 * @returns the steps by day, or null when the text cannot be understood or names a day twice
 */
export function parseSteps(text: string): ReminderStep[] | null {
  const steps = text.trim().split(/\s+/).map(parseStep)
  if (steps.some((step) => step === null)) return null
  const known = steps.filter((step) => step !== null).sort((a, b) => a.day - b.day)
  return new Set(known.map(({ day }) => day)).size === known.length ? known : null
}

function parseStep(text: string): ReminderStep | null {
  const [, day, names] = /^([+-]?\d{1,4}):([a-z,]+)$/.exec(text) ?? []
  const to = (names ?? '').split(',').map((name) => hearers.find((hearer) => hearer === name))
  const known = to.filter((hearer) => hearer !== undefined)
  return day !== undefined && known.length === to.length ? { day: Number(day), to: known } : null
}
