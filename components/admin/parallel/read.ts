/** What the two pages show, read on behalf of the person who looks. */
import type { Payload, Where } from 'payload'
import type { Plan, RescuedText, User } from '../../../payload-types'

const one = { limit: 1, depth: 0, showHiddenFields: true, overrideAccess: false } as const

export async function readPlan(payload: Payload, user: User, id: string | undefined): Promise<Plan | null> {
  const { docs } = await payload.find({ collection: 'plans', where: { id: { equals: id ?? '' } }, user, ...one })
  return docs[0] ?? null
}

export async function readText(payload: Payload, user: User, plan: string, id: string | undefined): Promise<RescuedText | null> {
  const where: Where = { and: [{ id: { equals: id ?? '' } }, { plan: { equals: plan } }] }
  const { docs } = await payload.find({ collection: 'rescued-texts', where, user, ...one })
  return docs[0] ?? null
}
