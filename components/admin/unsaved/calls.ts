/** Talks with the endpoints of what is typed and not saved (collections/unsaved-drafts/endpoints.ts). */
import type { Drafts, UnderWay } from '../../../collections/unsaved-drafts/drafts'
import type { Sent } from './keeper'

/** Bytes of a request that a browser still sends for a page that is gone. */
const outlives = 60_000

/** @returns null when it cannot be read now */
export async function readJson<Answer>(address: string): Promise<Answer | null> {
  const answer = await fetch(address, { credentials: 'include', cache: 'no-store' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Answer) : null
}

export const readDrafts = (address: string, key: string): Promise<Drafts | null> => readJson<Drafts>(`${address}?key=${key}`)

/** @param form as JSON */
export async function keep(address: string, key: string, form: string, tellOthers: (others: UnderWay[]) => void): Promise<Sent> {
  const body = `{"key":${JSON.stringify(key)},"form":${form}}`
  const headers = { 'Content-Type': 'application/json' }
  const keepalive = document.visibilityState === 'hidden' && body.length * 2 < outlives
  try {
    const answer = await fetch(address, { method: 'POST', credentials: 'include', headers, body, keepalive })
    if (answer.ok) {
      const { at, others } = (await answer.json()) as { at: string | null; others: UnderWay[] }
      tellOthers(others)
      return { ok: true, at }
    }
    if (answer.status >= 500) return { ok: false, why: 'failed' }
    const { errors } = (await answer.json().catch(() => ({}))) as { errors?: { message?: string }[] }
    // Whose session is over is nobody: refused as somebody without permissions is, but `me` knows.
    if (answer.status === 403 && (await isSignedOut(address))) return { ok: false, why: 'signedOut' }
    return { ok: false, why: errors?.[0]?.message ?? 'failed' }
  } catch {
    return { ok: false, why: 'network' }
  }
}

async function isSignedOut(address: string): Promise<boolean> {
  const me = await readJson<{ user: unknown }>(address.replace(/\/plans\/[^/]+\/unsaved$/, '/users/me'))
  return me !== null && !me.user
}

/** 128 random bits. `randomUUID` is only there behind TLS. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
