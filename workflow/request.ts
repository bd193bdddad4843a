/** The door: what a browser sends becomes a TransitionRequest here, or is refused with 400. */
import type { TransitionRequest } from './facts'
import { refuse, type Refusal, type RefusalReason } from './refusals'
import { changeClasses, planActions } from './vocabulary'

/** @param body the parsed JSON of the request; texts that are absent or null become empty. */
export function parseTransitionRequest(body: unknown): { ok: true; request: TransitionRequest } | Refusal {
  if (typeof body !== 'object' || body === null) return refuse('malformed-request')
  const fields = body as Record<string, unknown>

  const action = planActions.find((known) => known === fields.action)
  if (!action) return refuse('unknown-action')
  const no = (reason: RefusalReason) => refuse(reason, { action })

  const [contentHash, comment, changeNote] = [fields.contentHash, fields.comment, fields.changeNote].map(textOf)
  if (contentHash === undefined || comment === undefined || changeNote === undefined) return no('malformed-request')
  if (contentHash.trim() === '') return no('no-content-hash')

  const changeClass = changeClasses.find((known) => known === fields.changeClass) ?? null
  if (!changeClass && textOf(fields.changeClass) !== '') return no('unknown-change-class')
  return { ok: true, request: { action, contentHash, comment, changeNote, changeClass } }
}

/** The text, empty for nothing, undefined for what is no text. */
const textOf = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : undefined
}
