/** The questions that readers of the internal edition found no answer to. One record: a count that two write at once may lose one. */
import type { Payload } from 'payload'
import { z } from 'zod'
import { counted, shownQuestions, type Unanswered } from '../../domain/readers/unanswered'

const key = 'unanswered-questions'
const stored = z.array(z.object({ words: z.string(), count: z.number(), day: z.string() }))

async function read(payload: Payload): Promise<Unanswered[]> {
  const found = stored.safeParse(await payload.kv.get(key))
  return found.success ? found.data : []
}

export const readUnanswered = async (payload: Payload, today: string): Promise<Unanswered[]> => shownQuestions(await read(payload), today)

/** @param words as `countable` gives them */
export const countUnanswered = async (payload: Payload, words: string, today: string): Promise<void> =>
  payload.kv.set(key, counted(await read(payload), words, today))
