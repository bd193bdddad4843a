import { APIError } from 'payload'
import type { AfterErrorHook } from 'payload'
import { isConflict } from '../database'
import { parallelTexts } from '../messages'

/** An expected refusal: a sentence for the person, a status, and nothing written. */
export class Refusal extends APIError {
  constructor(sentence: string, status: 400 | 403 | 404 | 409 | 422 | 429 = 422, details: Record<string, unknown> | null = null) {
    // Payload shows the message only when the error is public.
    super(sentence, status, details ?? undefined, true)
  }
}

/** What is wrong with which field, as Payload's ValidationError carries it. */
interface FieldErrors {
  errors: { path: string; message: string }[]
}

/**
 * @returns the fields an error is about, or null when it is about none. Told by its shape: Next loads Payload more than
 *   once in a process, and each copy has error classes of its own, so `instanceof` only works by luck.
 */
export function fieldErrorsOf(error: unknown): FieldErrors | null {
  if (!(error instanceof Error) || !('data' in error)) return null
  const data = error.data as Partial<FieldErrors> | null | undefined
  return Array.isArray(data?.errors) ? (data as FieldErrors) : null
}

/** Sends along what belongs to a refusal, such as its fields, also when Payload does not know the error's class. */
export const keepDetails: AfterErrorHook = ({ error, result }) => {
  const { data, isPublic, message } = error as Partial<APIError<Record<string, unknown>>>
  if (!isPublic || !data || !result?.errors[0] || result.errors[0].data) return
  const name = fieldErrorsOf(error) ? 'ValidationError' : 'APIError'
  return { response: { errors: [{ name, data, message }] } }
}

/** Two ordinary saves at once meet as a conflict in MongoDB, which Payload would call an error of the server. */
export const sayConflict: AfterErrorHook = ({ error }) => {
  if (!isConflict(error)) return
  return { status: 409, response: { errors: [{ name: 'APIError', message: parallelTexts.sameMoment }] } }
}
