/** A newer edition of a plan that is there: what it does not say any more is emptied, so that the approver sees it go. */
import { phaseKeys, shapeOf, templates, textPartsOf, type SectionKey } from '../domain/content/templates'
import type { PlanKind } from '../domain/approval/vocabulary'

/** @returns every field of the kind's sections, as `plans.sections` takes them */
export function wholeSections(kind: PlanKind, found: Record<string, unknown>): Record<string, unknown> {
  const empty = Object.fromEntries(templates[kind].map(({ key }) => [key, emptySection(key)]))
  const whole: Record<string, unknown> = { ...empty, alarmChain: [], contactGroups: [], freeSections: [] }
  for (const [key, value] of Object.entries(found)) {
    const before = whole[key]
    const isGroup = before !== null && typeof before === 'object' && !Array.isArray(before)
    whole[key] = isGroup && value ? { ...before, ...value } : value
  }
  // Action cards are plans of their own: their section has no field.
  delete whole.actionCards
  return whole
}

function emptySection(key: SectionKey): unknown {
  const parts = textPartsOf[shapeOf[key]]
  const phases = shapeOf[key] === 'actions' ? phaseKeys : []
  if (parts.length === 1 && phases.length === 0) return null
  return { ...Object.fromEntries(parts.map((part) => [part, null])), ...Object.fromEntries(phases.map((phase) => [phase, []])) }
}
