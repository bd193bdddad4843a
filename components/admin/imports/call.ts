/** Asks the server of an import, and gives its answer or the sentence that says why not. */
import { importAdminTexts } from '../../../messages'

export type Answer<T> = { ok: true; body: T } | { ok: false; status: number; sentence: string }

export async function call<T>(url: string, method = 'GET', body?: object): Promise<Answer<T>> {
  const silent = { ok: false as const, status: 0, sentence: importAdminTexts.review.noAnswer }
  try {
    const headers = body && !(body instanceof FormData) ? { 'Content-Type': 'application/json' } : undefined
    const sent = body instanceof FormData ? body : body && JSON.stringify(body)
    const response = await fetch(url, { method, credentials: 'include', headers, body: sent })
    const said = (await response.json()) as T & { message?: string; errors?: { message: string }[] }
    if (response.ok) return { ok: true, body: said }
    return { ok: false, status: response.status, sentence: said.errors?.[0]?.message ?? said.message ?? silent.sentence }
  } catch {
    return silent
  }
}
