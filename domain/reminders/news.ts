/** News of a plan: those who wrote it, or were asked to sign it, hear what somebody else has done with it. */
import type { Notice, ReminderFacts, ReminderPlan } from './notices'
import { readerOf, recipientsOf, type Recipient, type ReminderPerson } from './recipients'
import type { Id, PlanAction } from '../approval/vocabulary'

/** What of the timeline is news, and to whom. Read each row aloud. */
export const newsActions = {
  sendBack: { about: 'sentBack', to: 'author' },
  approve: { about: 'approved', to: 'author' },
  confirmDecision: { about: 'approved', to: 'author' },
  putInForce: { about: 'inForce', to: 'author' },
  confirmCorrection: { about: 'approved', to: 'author' },
  takeOutOfUse: { about: 'outOfUse', to: 'author' },
  withdraw: { about: 'withdrawn', to: 'signers' },
} as const satisfies Partial<Record<PlanAction, { about: string; to: 'author' | 'signers' }>>

export type NewsAbout = (typeof newsActions)[keyof typeof newsActions]['about'] | 'commented' | 'answered' | 'mentioned'

/** What often comes with more of its kind, or is undone again, waits for the day's digest. */
const unhurried: readonly NewsAbout[] = ['withdrawn', 'commented']

/**
 * How long ago is looked, in milliseconds: twice a minute for what is told at once; once a day to catch up on what nobody
 * looked at, after which it is read on the dashboard.
 */
export const newsLookedBack = { urgent: 2 * 3_600_000, all: 3 * 24 * 3_600_000, dashboard: 14 * 24 * 3_600_000 }

export interface PlanNews {
  /** Of the event or the comment; it is told once. */
  id: Id
  about: NewsAbout
  plan: Id
  /** UTC instant. */
  at: string
  by: { id: Id; name: string }
  /** Users who wrote it, besides whoever answers for the plan; those who may sign it; or those who are named in it, and nobody else. */
  to: readonly Id[] | 'signers'
  /** Who hears of the same by news of its own. */
  not?: readonly Id[]
  /** "Begrundelse"; empty when there is none. */
  reason: string
  /** Comments that go with it. */
  comments: readonly { section: string; text: string; author: string }[]
  /** Number of the revision concerned. */
  number: string | null
  /** UTC instant when readers see it; null for at once. */
  inForceFrom: string | null
}

/** @returns for each hearer what others did */
export function newsNotices({ news = [], ...world }: ReminderFacts): Notice[] {
  if (news.length === 0) return []
  const plans = new Map(world.plans.map((plan) => [plan.id, plan]))
  const people = new Map(world.people.map((person) => [person.id, person]))
  return news.flatMap((each): Notice[] => {
    const plan = plans.get(each.plan)
    if (!plan || isOldNews(each, plan)) return []
    return hearersOf(each, plan, people, world).map((to) => ({
      key: [each.about, each.id, to.mail].join('|'),
      about: each.about,
      plan,
      news: each,
      due: each.at,
      step: 0,
      days: 0,
      urgent: !unhurried.includes(each.about) && !to.gathers,
      to,
    }))
  })
}

/** What has been undone since, or was told with what came after: the comments go with the plan that is sent back. */
const isOldNews = ({ about }: PlanNews, { state }: ReminderPlan): boolean =>
  (about === 'withdrawn' && state !== 'draft') || (about === 'sentBack' && state !== 'sentBack') || (about === 'commented' && state === 'sentBack')

/** @returns whether the person wrote it or answers for it, and somebody else did something with it. */
export const isNewsTo = (person: Id, { about, to, by, not = [] }: PlanNews, { responsibleEditor }: Pick<ReminderPlan, 'responsibleEditor'>): boolean =>
  person !== by.id &&
  to !== 'signers' &&
  !not.includes(person) &&
  (to.includes(person) || (about !== 'mentioned' && responsibleEditor === person))

function hearersOf(news: PlanNews, plan: ReminderPlan, people: ReadonlyMap<Id, ReminderPerson>, world: ReminderFacts): Recipient[] {
  const { about, to, by, not = [] } = news
  if (to === 'signers') {
    const signers = recipientsOf({ day: 0, to: ['approvers'] }, plan, world)
    return signers.filter(({ standsIn, user }) => !standsIn && user !== by.id)
  }
  const editor = about === 'mentioned' ? [] : [plan.responsibleEditor ?? '']
  return [...new Set([...to, ...editor])].flatMap((id) => {
    const person = id === by.id || not.includes(id) ? undefined : people.get(id)
    return person?.active && person.mail ? [{ ...readerOf(person), as: 'author' as const }] : []
  })
}

interface Step {
  action: PlanAction
  contentHash: string
  /** UTC instant. */
  at: string
}

/**
 * @param steps a plan's timeline, oldest first
 * @returns when the text of the latest submission was first sent, if it was only withdrawn and sent again unchanged since
 */
export function firstSentAt(steps: readonly Step[]): string | undefined {
  const latest = steps.findLastIndex(({ action }) => action === 'submit')
  let first = steps[latest]
  for (const step of steps.slice(0, Math.max(latest, 0)).reverse()) {
    const isSame = step.action === 'submit' && step.contentHash === first?.contentHash
    if (isSame) first = step
    else if (step.action !== 'withdraw') break
  }
  return first?.at
}
