import type { PlanContent } from './content'

/** @returns whether something that was for employees alone would be for everybody: the plan itself, or a file of it */
export function opensToPublic(before: PlanContent, after: PlanContent): boolean {
  if (after.visibility !== 'public') return false
  if (before.visibility !== 'public') return true
  const inside = new Set((before.attachments ?? []).flatMap(({ hash, visibility }) => (visibility === 'internal' ? [hash] : [])))
  return (after.attachments ?? []).some(({ hash, visibility }) => visibility === 'public' && inside.has(hash))
}
