import config from '@payload-config'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { isFromOwnPage } from '../../../collections/requests/own-page'
import { publicOrigin } from '../../../collections/users/public-origin'

/** @returns the request as Payload knows it, with whoever is signed in: nobody, where another page sent what changes something. */
export async function payloadRequest(request: Request): Promise<PayloadRequest> {
  const payload = await getPayload({ config })
  const { user } = isFromOwnPage(request, publicOrigin(process.env)) ? await payload.auth(request) : { user: null }
  return createLocalReq({ user: user ?? undefined }, payload)
}
