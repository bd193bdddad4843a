/** Plans, people and departments as the reminder rules want them. */
import { createLocalReq, type Payload, type Where } from 'payload'
import { actorOf, principalsOf } from '../collections/actor'
import { approvalSettings } from '../collections/approval-rules/settings'
import { readCommentNews } from '../collections/comments/read-news'
import { idOf, idOrNull } from '../collections/ids'
import { firstSent, readNews } from '../collections/plan-events/read-news'
import type { Contact, Plan, User } from '../payload-types'
import { approvalRoute, type ApprovalRule } from '../domain/approval/approval-route'
import type { ReminderFacts, ReminderPlan } from '../domain/reminders/notices'
import { copenhagenDay } from '../domain/reminders/due'
import { newsLookedBack } from '../domain/reminders/news'
import { unreadPlans } from '../collections/plans/reading/reading'
import { all, asFact } from '../collections/records'
import { readContactChanges } from './contact-changes'
import type { Mailbox, ReminderDepartment, ReminderPeople, ReminderPerson } from '../domain/reminders/recipients'
import type { Id } from '../domain/approval/vocabulary'

const facts = (payload: Payload) => asFact(payload, 'what is due is a fact, whoever asks')

/**
 * @param today in Europe/Copenhagen
 * @param only `urgent`: only plans that wait for a signature or of which there is news, and nobody at all when there are none
 * @param now until when there is news
 */
export async function readFacts(payload: Payload, today: string, only: 'urgent' | 'all' = 'all', now = new Date()): Promise<ReminderFacts> {
  const lookedBack = newsLookedBack[only]
  const news = [...(await readNews(payload, now, lookedBack)), ...(await readCommentNews(payload, now, lookedBack))]
  const plans = await readPlans(payload, only, news.map(({ plan }) => plan))
  if (plans.length === 0) return { plans, people: [], departments: [] }
  const contactChanges = only === 'all' ? await readContactChanges(payload, today) : []
  return { plans, contactChanges, news, ...(await readPeople(payload)) }
}

export async function readPeople(payload: Payload): Promise<ReminderPeople> {
  const users = await all(facts(payload), 'users')
  const contacts = await all(facts(payload), 'contacts', {
    where: { active: { not_equals: false } },
    select: { name: true, mails: true },
  })
  const departments = await all(facts(payload), 'departments')

  const mailboxes = new Map(contacts.flatMap(mailboxOf))
  const collator = new Intl.Collator('da')
  return {
    people: withPrincipals(users),
    departments: departments
      .map(({ id, parent, name, head, contingencyOwner }): ReminderDepartment => ({
        id: String(id),
        parent: idOrNull(parent),
        name,
        head: mailboxes.get(idOrNull(head) ?? '') ?? null,
        owner: mailboxes.get(idOrNull(contingencyOwner) ?? '') ?? null,
      }))
      .sort((a, b) => collator.compare(a.name, b.name)),
  }
}

/** Only plans that something can be due for: in force, waiting for a signature, or with news. */
async function readPlans(payload: Payload, only: 'urgent' | 'all', withNews: readonly Id[]): Promise<ReminderPlan[]> {
  const waiting: Where = {
    or: [
      { state: { in: ['inReview', 'decisionRecorded'] } },
      { 'correction.confirmBefore': { exists: true } },
      ...(withNews.length > 0 ? [{ id: { in: [...new Set(withNews)] } }] : []),
    ],
  }
  const docs = await all(facts(payload), 'plans', {
    where: only === 'urgent' ? waiting : { or: [{ nextReviewDate: { exists: true } }, waiting] },
    select: {
      title: true,
      slug: true,
      kind: true,
      state: true,
      department: true,
      nextReviewDate: true,
      responsibleEditor: true,
      contributors: true,
      submission: true,
      correction: true,
      inForce: true,
      mustRead: true,
    },
    showHiddenFields: true,
  })
  const { rules } = await rulesOf(payload)
  const first = await firstSent(payload, docs.filter(({ submission }) => submission?.at).map(({ id }) => String(id)))
  const plans = docs.map((plan) => planOf(plan, rules, first.get(String(plan.id))))
  if (only === 'urgent') return plans
  // Who is to read what waits for the day's digest.
  const readings = await unreadPlans(await createLocalReq({}, payload), docs)
  return plans.map((plan) => ({ ...plan, reading: readings.get(plan.id) ?? null }))
}

const rulesOf = async (payload: Payload) => approvalSettings(await createLocalReq({}, payload))

type DuePlan = Pick<
  Plan,
  'id' | 'title' | 'slug' | 'kind' | 'state' | 'department' | 'nextReviewDate' | 'responsibleEditor' | 'contributors' | 'submission' | 'correction'
>

function planOf({ submission, correction, ...plan }: DuePlan, rules: readonly ApprovalRule[], firstAt?: string): ReminderPlan {
  const by = idOrNull(submission?.by)
  const asked = idOrNull(submission?.asked)
  const publisher = idOrNull(correction?.by)
  const { road } = approvalRoute(rules, plan.kind, submission?.changeClass ?? 'major')
  return {
    id: String(plan.id),
    title: plan.title,
    slug: plan.slug ?? '',
    kind: plan.kind,
    state: plan.state,
    department: idOrNull(plan.department),
    nextReviewDate: plan.nextReviewDate || null,
    responsibleEditor: idOrNull(plan.responsibleEditor),
    contributors: (plan.contributors ?? []).map(idOf),
    submission: by && submission?.at ? { by, at: submission.at, ...(firstAt && { firstAt }), ...(asked && { asked }) } : null,
    // A recorded decision may be confirmed by either.
    signers: plan.state === 'decisionRecorded' ? ['approver', 'registrar'] : [road === 'body' ? 'registrar' : 'approver'],
    correction: correction?.confirmBefore
      ? { writers: publisher ? [publisher] : [], confirmBefore: correction.confirmBefore }
      : null,
  }
}

/** With whom each stands in for today. */
const withPrincipals = (users: User[], today = copenhagenDay(new Date())): ReminderPerson[] =>
  users.flatMap(personOf).map((person) => ({ ...person, standsInFor: principalsOf(person.id, users, today) }))

function personOf(user: User): ReminderPerson[] {
  const actor = actorOf(user)
  return actor ? [{ ...actor, mail: user.email, wantsDigests: user.wantsDigests !== false, gathersMails: user.gathersMails === true }] : []
}

function mailboxOf({ id, name, mails }: Pick<Contact, 'id' | 'name' | 'mails'>): [Id, Mailbox][] {
  const mail = mails?.[0]?.address
  return mail ? [[String(id), { name, mail }]] : []
}
