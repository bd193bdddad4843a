import type { PayloadRequest } from 'payload'
import type { Plan } from '../../payload-types'
import { asUser, one } from '../records'

/** @returns the plan that the address names, as whoever asks may read it, with the fields no form shows; null when there is none for them */
export async function planOfRoute(req: PayloadRequest): Promise<Plan | null> {
  return one(asUser(req), 'plans', String(req.routeParams?.id ?? ''), { showHiddenFields: true })
}
