import { APIError } from 'payload'

/** An expected refusal: a sentence for the person, a status, and nothing written. */
export class Refusal extends APIError {
  constructor(sentence: string, status: 400 | 403 | 404 | 409 | 422 = 422, details: Record<string, unknown> | null = null) {
    // Payload shows the message only when the error is public.
    super(sentence, status, details ?? undefined, true)
  }
}
