/** How the plans' own endpoints read a request and word a refusal. */
import type { PayloadRequest } from 'payload'
import { planTexts } from '../../messages'
import { peopleWithPermissions } from '../access'
import { Refusal } from '../errors'

/** The body of a refusal has the shape of Payload's own errors, so that every client shows the sentence. */
export const refusal = (status: number, message: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ errors: [{ message }], message, ...more }, { status })

export const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

export async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}

/** Runs what a person with permissions asks for; what it refuses becomes the answer. */
export async function answering(req: PayloadRequest, work: () => Promise<unknown>): Promise<Response> {
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  return answeringAnyone(work)
}

export async function answeringAnyone(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work())
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.status, error.message)
    throw error
  }
}
