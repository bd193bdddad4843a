/** What the two pages show, read on behalf of the person who looks. */
import type { Payload, Where } from 'payload'
import type { Plan, RescuedText, User } from '../../../payload-types'
import { asUser, one } from '../../../collections/records'

export async function readPlan(payload: Payload, user: User, id: string | undefined): Promise<Plan | null> {
  return one(asUser(payload, user), 'plans', id ?? '', { showHiddenFields: true })
}

export async function readText(payload: Payload, user: User, plan: string, id: string | undefined): Promise<RescuedText | null> {
  const where: Where = { and: [{ id: { equals: id ?? '' } }, { plan: { equals: plan } }] }
  return one(asUser(payload, user), 'rescued-texts', where, { showHiddenFields: true })
}
