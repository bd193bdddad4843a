'use client'
/** What a form sends: once at a time, and why it was refused stands in the form. */
import { useState } from 'react'
import { adminUi } from '../../messages'

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

/**
 * Sends by `send`, which gives null where it was refused (`refusal` says why) or another is under way.
 * `refuse` says what the form itself sees, before anything is sent.
 */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState('')

  async function send<Answer>(address: string, body: object): Promise<Answer | null> {
    if (busy) return null
    setBusy(true)
    refuse('')
    const sent = await sendTo<Answer>(address, body)
    setBusy(false)
    if (sent.ok) return sent.answer
    refuse(sent.sentence)
    return null
  }
  return { busy, refusal, refuse, send }
}

/** It is there from the beginning, so that a screen reader reads what comes into it. */
export const Refused = ({ children: sentence }: { children: string | null }) => (
  <div role="alert">{sentence && <p className="pv-notice pv-notice--error">{sentence}</p>}</div>
)
