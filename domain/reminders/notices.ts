/**
 * What is due, and who is to hear it: a pure function of plans, people and the day. A notice that has been given is
 * known by its key, so that looking twice tells nobody twice, and looking late loses nothing.
 */
import { contactNotices, type ContactChange, type ToldContact } from './contact-changes'
import { copenhagenDay, daysLeft } from './due'
import { newsNotices, type NewsAbout, type PlanNews } from './news'
import { readerOf, recipientsOf, type Answerable, type Recipient, type ReminderPeople } from './recipients'
import { stepReached, type ReminderStep, type ReminderSteps } from './steps'
import type { Id, PlanKind, PlanState } from '../approval/vocabulary'

export interface ReminderPlan extends Answerable {
  id: Id
  title: string
  slug: string
  kind: PlanKind
  state: PlanState
  /** "Skal revideres senest", a day; null while nothing is in force. */
  nextReviewDate: string | null
  /** `firstAt`: when the same text was first sent in this round, though it was withdrawn since; who heard of it then hears it once. */
  submission: { by: Id; at: string; firstAt?: string; asked?: Id } | null
  /** An urgent correction that waits for somebody else; those who wrote it, and the day it must be confirmed. */
  correction: { writers: readonly Id[]; confirmBefore: string } | null
  /** The major revision in force that people are asked to read, and those who have not confirmed it. */
  reading?: { major: number; number: string; missing: readonly Id[] } | null
}

export interface ReminderFacts extends ReminderPeople {
  plans: readonly ReminderPlan[]
  /** Of the days that are over. */
  contactChanges?: readonly ContactChange[]
  /** What was done with plans lately. */
  news?: readonly PlanNews[]
}

export interface Notice {
  /** Plan, due date, step and recipient: what may be told once. */
  key: string
  about: 'review' | 'waiting' | 'correction' | 'reading' | 'contactsChanged' | NewsAbout
  /** Of a changed contact the first of the recipient's plans. */
  plan: ReminderPlan
  contact?: ToldContact
  /** What somebody did with the plan. */
  news?: PlanNews
  /** The day of the review, of the change or for the confirmation, the instant of the submission or the news, or which major revision to read. */
  due: string
  step: number
  /** Days since the due day; negative is before. */
  days: number
  /** Is told at once, not in the day's digest. */
  urgent: boolean
  to: Recipient
}

/**
 * @param today day in Europe/Copenhagen
 * @returns every notice that stands on that day, told or not: reviews by date, then submissions by age
 */
export function dueNotices(facts: ReminderFacts, today: string, steps: ReminderSteps): Notice[] {
  const reviews = facts.plans.flatMap((plan) => {
    if (!plan.nextReviewDate) return []
    const days = -daysLeft(plan.nextReviewDate, today)
    return noticesOf('review', plan, plan.nextReviewDate, days, stepReached(steps.review, days), facts)
  })
  const waiting = facts.plans.flatMap((plan) => {
    const waits = plan.state === 'inReview' || plan.state === 'decisionRecorded'
    if (!waits || !plan.submission) return []
    const { at } = plan.submission
    const days = -daysLeft(copenhagenDay(at), today)
    return noticesOf('waiting', plan, at, days, stepReached(steps.waiting, days), facts)
  })
  const corrections = facts.plans.flatMap((plan) => {
    if (!plan.correction) return []
    const { writers, confirmBefore } = plan.correction
    const days = -daysLeft(confirmBefore, today)
    const signing = { ...plan, contributors: writers, submission: null, signers: ['approver'] as const }
    return noticesOf('correction', signing, confirmBefore, days, stepReached(steps.correction, days), facts)
  })
  const readings = facts.plans.flatMap((plan) => readingsOf(plan, facts))
  const all = [...reviews, ...waiting, ...corrections, ...readings, ...contactNotices(facts), ...newsNotices(facts)]
  return all.sort((a, b) => a.about.localeCompare(b.about) || b.days - a.days)
}

/** Once for each major revision, whenever the person was first asked; those who cannot use the admin are told too. */
function readingsOf(plan: ReminderPlan, { people }: ReminderFacts): Notice[] {
  const { reading } = plan
  if (!reading) return []
  const due = `revision ${reading.major}`
  return people
    .filter(({ id, active, mail }) => active && mail && reading.missing.includes(id))
    .map((person) => {
      const to = readerOf(person)
      return { key: ['reading', plan.id, due, to.mail].join('|'), about: 'reading', plan, due, step: 0, days: 0, urgent: false, to }
    })
}

function noticesOf(
  about: Notice['about'],
  plan: ReminderPlan,
  due: string,
  days: number,
  step: ReminderStep | null,
  facts: ReminderFacts,
): Notice[] {
  if (!step) return []
  return recipientsOf(step, plan, facts).map((to) => ({
    key: [about, plan.id, step.day === 0 ? firstTold(about, plan, due) : due, step.day, to.mail].join('|'),
    about,
    plan,
    due,
    step: step.day,
    days,
    // What has just been sent or published waits for no digest.
    urgent: (about === 'waiting' && step.day === 0 && !to.gathers) || (about === 'correction' && step.day === -60),
    to,
  }))
}

/** A text that is withdrawn and sent again unchanged is nothing new to those who were told of it. */
const firstTold = (about: Notice['about'], { submission }: ReminderPlan, due: string): string =>
  about === 'waiting' ? (submission?.firstAt ?? due) : due
