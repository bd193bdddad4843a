/**
 * What a person chooses above the log, as its address says it. Not Payload's own `where`: its list rewrites the
 * operators it does not offer for a field, and a moment that is text has no “from” and “until” there.
 */
import type { Where } from 'payload'
import { copenhagenInstant, dayDaysAfter, isDay } from '../../domain/reminders/due'

/** The names stand in the list's address, beside Payload's own. */
export const auditWishes = ['plan', 'person', 'kind', 'from', 'until'] as const

/** Empty for no limit. `from` and `until` are days in Denmark, both included. */
export type AuditWish = Record<(typeof auditWishes)[number], string>

/** @param ask for what the address says under a name */
export const wishOf = (ask: (name: string) => unknown): AuditWish => {
  const text = (name: string): string => {
    const value = ask(name)
    return typeof value === 'string' ? value : ''
  }
  return { plan: text('plan'), person: text('person'), kind: text('kind'), from: text('from'), until: text('until') }
}

/** @returns the wish as an address says it, without a leading question mark */
export const queryOf = (wish: AuditWish): string =>
  new URLSearchParams(auditWishes.flatMap((name) => (wish[name] ? [[name, wish[name]]] : []))).toString()

/** @returns the lines that are wished for; a day that is none limits nothing */
export function whereOf({ from, until, ...wish }: AuditWish): Where {
  const equal = Object.entries(wish).flatMap(([field, value]): Where[] => (value ? [{ [field]: { equals: value } }] : []))
  const since: Where[] = isDay(from) ? [{ at: { greater_than_equal: midnight(from) } }] : []
  const before: Where[] = isDay(until) ? [{ at: { less_than: midnight(dayAfter(until)) } }] : []
  const all = [...equal, ...since, ...before]
  return all.length > 0 ? { and: all } : {}
}

const midnight = (day: string): string => copenhagenInstant(`${day}T00:00`)
const dayAfter = (day: string): string => dayDaysAfter(new Date(`${day}T12:00:00Z`), 1)
