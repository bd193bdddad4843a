import type { Access, Where } from 'payload'
import { departmentsOf } from '../access'

/**
 * Authors of the plan's department, as long as nobody is to sign it and it is not archived; while an urgent correction
 * is written, the department's correctors instead.
 */
export const editorsWhileEditable: Access = async ({ req }) => {
  const authored = await within(await departmentsOf(req, 'author'), {
    state: { not_in: ['inReview', 'decisionRecorded', 'archived', 'correcting'] },
  })
  const corrected = await within(await departmentsOf(req, 'corrector'), { state: { equals: 'correcting' } })
  const any = [authored, corrected].filter((where) => where !== null)
  return any.length > 0 && { or: any }
}

function within(departments: string[] | 'all', states: Where): Where | null {
  if (departments === 'all') return states
  return departments.length > 0 ? { and: [{ department: { in: departments } }, states] } : null
}
