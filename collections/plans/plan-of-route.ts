import type { PayloadRequest } from 'payload'
import type { Plan } from '../../payload-types'

/** @returns the plan that the address names, as whoever asks may read it, with the fields no form shows; undefined when there is none for them */
export async function planOfRoute(req: PayloadRequest): Promise<Plan | undefined> {
  const { docs } = await req.payload.find({
    collection: 'plans',
    where: { id: { equals: String(req.routeParams?.id ?? '') } },
    limit: 1,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0]
}
