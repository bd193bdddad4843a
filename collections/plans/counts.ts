/** The plans as they are only counted, read by column: a large municipality has ten thousand. */
import type { Payload } from 'payload'
import { columnsOf } from '../../database'
import { isInReview, type OverviewPlan } from '../../domain/overview'
import { isOver } from '../../domain/quality'
import type { Plan } from '../../payload-types'

/** A plan as it is counted. */
export type CountedPlan = OverviewPlan & Pick<Plan, 'id'>

/** When each was saved last, as the database writes it. */
export const savedTimes = (payload: Payload) => columnsOf(payload, 'plans', ['updatedAt'])

/** @returns those that are in use, in no order; whoever calls has seen to it that the reader may know of them */
export async function countedPlans(payload: Payload): Promise<CountedPlan[]> {
  const rows = await columnsOf(payload, 'plans', ['department', 'state', 'nextReviewDate'])
  return rows.flatMap(({ id, department, state, nextReviewDate }): CountedPlan[] => {
    const now = state as Plan['state']
    if (isOver(now)) return []
    return [{ id: id ?? '', department: department ?? '', nextReviewDate: nextReviewDate || null, isInReview: isInReview(now) }]
  })
}
