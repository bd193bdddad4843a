/** Sends a transition and turns every way it can fail into a sentence. */
import { adminUi } from '../../../messages'
import type { ChangeClass, PlanAction } from '../../../workflow/vocabulary'
import type { ShownProblem } from './types'

export interface Filled {
  comment: string
  changeNote: string
  changeClass: ChangeClass | null
}

export type Sent = { ok: true } | { ok: false; sentence: string; problems: ShownProblem[] }

/**
 * @param contentHash of the content on the screen: the server refuses when it has another one.
 */
export async function sendTransition(
  address: string,
  request: Filled & { action: PlanAction; contentHash: string },
): Promise<Sent> {
  let response: Response
  try {
    response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    })
  } catch {
    return { ok: false, sentence: adminUi.failure.network, problems: [] }
  }
  if (response.ok) return { ok: true }
  const { message, problems } = await refusalOf(response)
  return { ok: false, sentence: message ?? sentenceFor(response.status), problems: problems ?? [] }
}

async function refusalOf(response: Response): Promise<{ message?: string; problems?: ShownProblem[] }> {
  // A server in trouble answers with its own English words, or none at all: those are not for the reader.
  if (response.status >= 500 || response.status === 401) return {}
  try {
    return (await response.json()) as { message?: string; problems?: ShownProblem[] }
  } catch {
    return {}
  }
}

function sentenceFor(status: number): string {
  if (status === 401) return adminUi.failure.signedOut
  if (status === 403) return adminUi.failure.forbidden
  return status === 409 ? adminUi.failure.conflict : adminUi.failure.unknown
}
