import config from '@payload-config'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'

/** @returns the request as Payload knows it, with whoever is signed in. */
export async function payloadRequest({ headers }: Request): Promise<PayloadRequest> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers })
  return createLocalReq({ user: user ?? undefined }, payload)
}

/** The shape of Payload's own refusals, so that every client shows the sentence. */
export const refused = (message: string, status: number): Response => Response.json({ errors: [{ message }], message }, { status })
