/** How endpoints of ours read a request, answer it and refuse it. */
import type { PayloadRequest } from 'payload'
import { planTexts } from '../messages'
import { peopleWithPermissions } from './access'
import { Refusal } from './errors'

/** The body of a refusal has the shape of Payload's own errors, so that every client shows the sentence. */
export const refusal = (status: number, message: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ errors: [{ message }], message, ...more }, { status })

export const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** @returns what was sent as JSON, and null for what is none */
export async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}

/**
 * Payload leaves custom endpoints open to everybody.
 * @throws Refusal 403, which the audit log is told of
 */
export function refuseOutsiders(req: PayloadRequest): void {
  if (!peopleWithPermissions({ req })) throw new Refusal(planTexts.signInFirst, 403)
}

/** Runs what a person with permissions asks for; what it refuses becomes the answer. */
export async function answering(req: PayloadRequest, work: () => Promise<unknown>): Promise<Response> {
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  return answeringAnyone(work)
}

/** @param work gives the body of the answer, or the whole answer where it is not JSON */
export async function answeringAnyone(work: () => Promise<unknown>): Promise<Response> {
  try {
    const answer = await work()
    return answer instanceof Response ? answer : Response.json(answer)
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.status, error.message)
    throw error
  }
}

/** A file to be saved under a name, never to be shown as a page, and kept by no cache. */
export const savedFile = (body: string | Uint8Array, { name, type }: { name: string; type: string }): Response =>
  new Response(body as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition('attachment', name),
      ...unkept,
    },
  })

/** Taken for nothing else than it says, and kept by no cache. */
export const unkept = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' }

/** The name once in the letters every browser takes, and once as it is (RFC 6266). */
export const disposition = (how: 'attachment' | 'inline', name: string): string =>
  `${how}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
