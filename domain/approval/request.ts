/** The door: what a browser sends becomes a TransitionRequest here, or is refused with 400 or 422. */
import { cleanLine, cleanText } from '../content/clean-text'
import type { TransitionRequest } from './facts'
import { refuse, type Refusal, type RefusalReason } from './refusals'
import { changeClasses, planActions } from './vocabulary'

/** As many characters as a reason or a change note may have. */
export const longestText = 2000

/** @param body the parsed JSON of the request; texts that are absent or null become empty. */
export function parseTransitionRequest(body: unknown): { ok: true; request: TransitionRequest } | Refusal {
  if (typeof body !== 'object' || body === null) return refuse('malformed-request')
  const fields = body as Record<string, unknown>

  const action = planActions.find((known) => known === fields.action)
  if (!action) return refuse('unknown-action')
  const no = (reason: RefusalReason) => refuse(reason, { action })

  const contentHash = textOf(fields.contentHash)
  const [comment, changeNote] = [fields.comment, fields.changeNote].map((each) => ifText(textOf(each), cleanText))
  if (contentHash === undefined || comment === undefined || changeNote === undefined) return no('malformed-request')
  if (contentHash.trim() === '') return no('no-content-hash')
  if (comment.length > longestText || changeNote.length > longestText) return no('comment-too-long')

  const changeClass = changeClasses.find((known) => known === fields.changeClass) ?? null
  if (!changeClass && textOf(fields.changeClass) !== '') return no('unknown-change-class')

  const inForceFrom = instantOf(fields.inForceFrom)
  if (inForceFrom === undefined) return no('malformed-time')
  const decision = decisionOf(fields.decision)
  const [revision, successor, asked] = [fields.revision, fields.successor, fields.asked].map(textOf)
  if (decision === undefined || revision === undefined || successor === undefined || asked === undefined) return no('malformed-request')
  const follower = fields.successor === undefined ? undefined : successor || null
  const more = { inForceFrom, decision, revision: revision || null, successor: follower, ...(asked && { asked }) }
  return { ok: true, request: { action, contentHash, comment, changeNote, changeClass, ...more } }
}

/** The text, empty for nothing, undefined for what is no text. */
const textOf = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : undefined
}

const ifText = (text: string | undefined, clean: (text: string) => string) => (text === undefined ? undefined : clean(text))

/** The instant as UTC, null for none, undefined for what is no instant. A time without a zone could mean any. */
function instantOf(value: unknown): string | null | undefined {
  const text = textOf(value)
  if (text === '') return null
  const hasZone = text !== undefined && /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text)
  const at = new Date(hasZone ? text : Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

function decisionOf(value: unknown): TransitionRequest['decision'] | undefined {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return undefined
  const fields = value as Record<string, unknown>
  const [date, minutes] = [fields.date, fields.minutes].map(textOf)
  const [body, caseNumber] = [fields.body, fields.caseNumber].map((each) => ifText(textOf(each), cleanLine))
  if (body === undefined || date === undefined || caseNumber === undefined || minutes === undefined) return undefined
  if ([body, date, caseNumber].some(({ length }) => length > 200)) return undefined
  return { body, date, caseNumber, minutes }
}
