/** What was said of plans lately: to tell those who write them, and those who asked. */
import type { Payload } from 'payload'
import type { PlanNews } from '../../domain/reminders/news'
import type { Comment, Plan } from '../../payload-types'
import { idOf, idOrNull } from '../ids'

// What was said is a fact, whoever may read the plan.
const everything = { depth: 0, pagination: false, overrideAccess: true } as const

/** @returns what was said in the milliseconds before `now`: of open comments, each answer and each that is new */
export async function readCommentNews(payload: Payload, now: Date, lookedBack: number): Promise<PlanNews[]> {
  const since = new Date(now.getTime() - lookedBack).toISOString()
  const until = now.toISOString()
  const { docs } = await payload.find({
    collection: 'comments',
    where: {
      and: [
        { resolved: { not_equals: true } },
        { or: [{ at: { greater_than: since } }, { 'answers.at': { greater_than: since } }] },
      ],
    },
    sort: 'at',
    ...everything,
  })
  if (docs.length === 0) return []
  const plans = await payload.find({
    collection: 'plans',
    where: { id: { in: [...new Set(docs.map(({ plan }) => idOf(plan)))] } },
    select: { contributors: true, submission: { by: true } },
    ...everything,
    showHiddenFields: true,
  })
  const writers = new Map(plans.docs.map((plan) => [String(plan.id), writersOf(plan)]))
  return docs
    .flatMap((comment) => newsOf(comment, writers.get(idOf(comment.plan)) ?? []))
    .filter(({ at }) => at > since && at <= until)
}

const writersOf = ({ contributors, submission }: Pick<Plan, 'contributors' | 'submission'>): string[] =>
  [...(contributors ?? []).map(idOf), idOrNull(submission?.by) ?? ''].filter(Boolean)

function newsOf(comment: Comment, writers: readonly string[]): PlanNews[] {
  const { id, plan, section, text, authorName } = comment
  const common = { plan: idOf(plan), reason: '', number: null, inForceFrom: null }
  const said = { section, text, author: authorName }
  const commented: PlanNews = {
    ...common,
    id: String(id),
    about: 'commented',
    at: comment.at,
    by: { id: idOf(comment.author), name: authorName },
    to: writers,
    comments: [said],
  }
  const answers = comment.answers ?? []
  return [
    commented,
    ...answers.map((answer, index): PlanNews => ({
      ...common,
      id: String(answer.id),
      about: 'answered',
      at: answer.at,
      by: { id: idOf(answer.author), name: answer.authorName },
      // Whoever has had a part in it, and those who write.
      to: [idOf(comment.author), ...answers.slice(0, index).map(({ author }) => idOf(author)), ...writers],
      comments: [said, { section, text: answer.text, author: answer.authorName }],
    })),
  ]
}
