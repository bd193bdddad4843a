/** Talks with the endpoints of kept texts and conflicts (collections/plans/conflicts/endpoints.ts). */
import { adminUi } from '../../../messages'

export interface Kept {
  texts: { id: string; at: string }[]
  /** Of the plan's present content. */
  contentHash: string
  /** Who wrote in the plan last, and when; empty where nobody knows. */
  changed: { by: string; at: string }
}

/** @returns the person's own texts that wait, or null when they cannot be read now */
export async function readKept(address: string): Promise<Kept | null> {
  const answer = await fetch(address, { credentials: 'include', cache: 'no-store' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Kept) : null
}

export type Sent<Answer> = { ok: true; answer: Answer } | { ok: false; sentence: string }

/** @returns the answer, or a sentence for every way it can fail */
export async function sendTo<Answer>(address: string, body: object): Promise<Sent<Answer>> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(address, { method: 'POST', credentials: 'include', headers, body: JSON.stringify(body) }).catch(() => null)
  if (!answer) return { ok: false, sentence: adminUi.failure.network }
  if (answer.ok) return { ok: true, answer: (await answer.json()) as Answer }
  if (answer.status >= 500) return { ok: false, sentence: adminUi.failure.unknown }
  const refusal = (await answer.json().catch(() => ({}))) as { errors?: { message?: string }[] }
  return { ok: false, sentence: refusal.errors?.[0]?.message ?? adminUi.failure.unknown }
}
