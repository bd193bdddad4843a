/** What was said of plans lately: to tell those who write them, and those who asked. */
import type { Payload } from 'payload'
import { mentionedIn } from '../../domain/approval/mentions'
import type { PlanNews } from '../../domain/reminders/news'
import type { Comment, Plan, User } from '../../payload-types'
import { idOf, idOrNull } from '../ids'
import { all, asFact, byIds } from '../records'

const facts = (payload: Payload) => asFact(payload, 'what was said is a fact, whoever may read the plan')

/** @returns what was said in the milliseconds before `now`: of open comments, each answer and each that is new */
export async function readCommentNews(payload: Payload, now: Date, lookedBack: number): Promise<PlanNews[]> {
  const since = new Date(now.getTime() - lookedBack).toISOString()
  const until = now.toISOString()
  const docs = await all(facts(payload), 'comments', {
    where: {
      and: [
        { resolved: { not_equals: true } },
        { or: [{ at: { greater_than: since } }, { 'answers.at': { greater_than: since } }] },
      ],
    },
    sort: 'at',
  })
  if (docs.length === 0) return []
  const plans = await byIds(facts(payload), 'plans', docs.map(({ plan }) => idOf(plan)), {
    select: { contributors: true, submission: { by: true } },
    showHiddenFields: true,
  })
  const people = await everybody(payload, docs)
  const writers = new Map(plans.map((plan) => [String(plan.id), writersOf(plan)]))
  return docs
    .flatMap((comment) => newsOf(comment, writers.get(idOf(comment.plan)) ?? [], people))
    .filter(({ at }) => at > since && at <= until)
}

const writersOf = ({ contributors, submission }: Pick<Plan, 'contributors' | 'submission'>): string[] =>
  [...(contributors ?? []).map(idOf), idOrNull(submission?.by) ?? ''].filter(Boolean)

/** Who can be named, those who may read comments; asked only where somebody may be. */
async function everybody(payload: Payload, comments: readonly Comment[]): Promise<Pick<User, 'id' | 'name'>[]> {
  const texts = comments.flatMap(({ text, answers }) => [text, ...(answers ?? []).map((answer) => answer.text)])
  if (!texts.some((text) => text.includes('@'))) return []
  const docs = await all(facts(payload), 'users', { where: { active: { not_equals: false } }, select: { name: true, grants: true } })
  return docs.flatMap(({ id, name, grants }) => (grants?.length ? [{ id: String(id), name }] : []))
}

function newsOf(comment: Comment, writers: readonly string[], people: readonly Pick<User, 'id' | 'name'>[]): PlanNews[] {
  const { id, plan, section, text, authorName } = comment
  const common = { plan: idOf(plan), reason: '', number: null, inForceFrom: null }
  const said = { section, text, author: authorName }
  /** Told to those who have a part in it; whoever is named hears that instead. */
  const told = (news: PlanNews, itsText: string): PlanNews[] => {
    const named = mentionedIn(itsText, people)
    if (named.length === 0) return [news]
    return [{ ...news, not: named }, { ...news, id: `${news.id} @`, about: 'mentioned', to: named }]
  }
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
    ...told(commented, text),
    ...answers.flatMap((answer, index) =>
      told(
        {
          ...common,
          id: String(answer.id),
          about: 'answered',
          at: answer.at,
          by: { id: idOf(answer.author), name: answer.authorName },
          // Whoever has had a part in it, and those who write.
          to: [idOf(comment.author), ...answers.slice(0, index).map(({ author }) => idOf(author)), ...writers],
          comments: [said, { section, text: answer.text, author: answer.authorName }],
        },
        answer.text,
      ),
    ),
  ]
}
