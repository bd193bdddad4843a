/** What was done with plans lately, from their timeline: to tell those who wrote them. */
import type { Payload } from 'payload'
import { firstSentAt, newsActions, type PlanNews } from '../../domain/reminders/news'
import type { PlanEvent } from '../../payload-types'
import { idOf } from '../ids'
import { inBatches } from '../in-batches'
import { all, asFact } from '../records'
import { detailsOf } from './link'
import { addTo } from '../../domain/group'

/** Sent and withdrawn sooner than approvers are mailed is nothing to tell them, in milliseconds. */
const regret = 60_000

const facts = (payload: Payload) => asFact(payload, 'what was done is a fact, whoever may read the plan')

type Step = Pick<PlanEvent, 'plan' | 'action' | 'actor' | 'at' | 'contentHash'>

/** The timelines of plans, oldest first. */
async function stepsOf(payload: Payload, plans: readonly string[]): Promise<Step[]> {
  const docs = await inBatches(plans, async (some) => {
    const found = await all(facts(payload), 'plan-events', {
      where: { plan: { in: [...some] } },
      select: { seq: true, plan: true, action: true, actor: true, at: true, contentHash: true },
    })
    return found
  })
  return docs.sort((a, b) => a.seq - b.seq)
}

/** @returns what happened in the milliseconds before `now`, oldest first; its author is who sent it. */
export async function readNews(payload: Payload, now: Date, lookedBack: number): Promise<PlanNews[]> {
  const since = new Date(now.getTime() - lookedBack).toISOString()
  const docs = await all(facts(payload), 'plan-events', {
    where: {
      and: [
        { at: { greater_than: since } },
        { at: { less_than_equal: now.toISOString() } },
        { action: { in: Object.keys(newsActions) } },
      ],
    },
    sort: 'seq',
  })
  if (docs.length === 0) return []
  const steps = await stepsOf(payload, [...new Set(docs.map(({ plan }) => idOf(plan)))])
  return docs.flatMap((event) => newsOf(event, steps))
}

function newsOf(event: PlanEvent, steps: readonly Step[]): PlanNews[] {
  const row = newsActions[event.action as keyof typeof newsActions]
  const sent = lastSent(event, steps)
  if (row.to === 'signers' && (!sent || Date.parse(event.at) - Date.parse(sent.at) < regret)) return []
  const details = detailsOf(event)
  return [
    {
      id: String(event.id),
      about: row.about,
      plan: idOf(event.plan),
      at: event.at,
      by: { id: event.actor, name: event.actorName },
      to: row.to === 'signers' ? row.to : sent ? [sent.actor] : [],
      reason: event.comment ?? '',
      comments: event.action === 'sendBack' ? (details?.openComments ?? []) : [],
      number: event.revisionNumber ?? null,
      inForceFrom: details?.inForceFrom ?? null,
    },
  ]
}

/** The step by which the text came that an event is about: a submission, or an urgent correction. */
const lastSent = ({ plan, action, at }: PlanEvent, steps: readonly Step[]): Step | undefined =>
  steps.findLast(
    (step) => idOf(step.plan) === idOf(plan) && step.at <= at && step.action === (action === 'confirmCorrection' ? 'publishCorrection' : 'submit'),
  )

/** @returns for each plan that waits: when the text that waits was first sent (`firstSentAt`). */
export async function firstSent(payload: Payload, plans: readonly string[]): Promise<Map<string, string>> {
  const byPlan = new Map<string, Step[]>()
  for (const step of await stepsOf(payload, plans)) addTo(byPlan, idOf(step.plan), step)
  return new Map(
    [...byPlan].flatMap(([plan, steps]): [string, string][] => {
      const at = firstSentAt(steps)
      return at ? [[plan, at]] : []
    }),
  )
}
