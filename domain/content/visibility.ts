import type { PlanContent } from './content'
import { filesOf } from './figures'

/** @returns whether something that was for employees alone would be for everybody: the plan itself, a file of it, or a file that stands in its text now */
export function opensToPublic(before: PlanContent, after: PlanContent): boolean {
  if (after.visibility !== 'public') return false
  if (before.visibility !== 'public') return true
  const inside = new Set((before.attachments ?? []).flatMap(({ hash, visibility }) => (visibility === 'internal' ? [hash] : [])))
  return filesOf(after).some(({ hash, visibility }) => visibility === 'public' && inside.has(hash))
}
