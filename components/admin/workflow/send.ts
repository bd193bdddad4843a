/** Sends a transition and turns every way it can fail into a sentence. */
import { adminUi } from '../../../messages'
import { copenhagenInstant } from '../../../domain/reminders/due'
import type { ChangeClass, PlanAction } from '../../../domain/approval/vocabulary'

export interface Filled {
  comment: string
  changeNote: string
  changeClass: ChangeClass | null
  /** `2026-12-01T07:00` in Danish time; null for at once. */
  time?: string | null
  decision?: { body: string; date: string; caseNumber: string; minutes: string }
  revision?: string
  successor?: string
  /** Whether what links to the plan is to lead to its successor afterwards. */
  leadThere?: boolean
  /** The approver that the author asks; empty for anybody. */
  asked?: string
  /** For a signature by an old sign-in; never kept. */
  password?: string
}

/** `incomplete`: something is missing in the plan, which `GET …/actions` tells line by line. */
export type Sent = { ok: true } | { ok: false; sentence: string; incomplete: boolean }

/**
 * @param contentHash of the content on the screen: the server refuses when it has another one.
 */
export async function sendTransition(
  address: string,
  { time, leadThere: _, ...request }: Filled & { action: PlanAction; contentHash: string },
): Promise<Sent> {
  const inForceFrom = time ? copenhagenInstant(time) : null
  let response: Response
  try {
    response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...request, inForceFrom }),
    })
  } catch {
    return { ok: false, sentence: adminUi.failure.network, incomplete: false }
  }
  if (response.ok) return { ok: true }
  const { message, problems } = await refusalOf(response)
  return { ok: false, sentence: message ?? sentenceFor(response.status), incomplete: Boolean(problems?.length) }
}

interface RefusalBody {
  message?: string
  problems?: unknown[]
}

/** Ours say it at the top, Payload's in a list. */
type SentRefusal = RefusalBody & { errors?: { message?: string }[] }

async function refusalOf(response: Response): Promise<RefusalBody> {
  // A server in trouble answers with its own English words, or none at all: those are not for the reader.
  if (response.status >= 500 || response.status === 401) return {}
  try {
    const { message, errors, problems } = (await response.json()) as SentRefusal
    return { message: message ?? errors?.[0]?.message, problems }
  } catch {
    return {}
  }
}

function sentenceFor(status: number): string {
  if (status === 401) return adminUi.failure.signedOut
  if (status === 403) return adminUi.failure.forbidden
  return status === 409 ? adminUi.failure.conflict : adminUi.failure.unknown
}
