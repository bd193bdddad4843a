/** From what a person chooses above the log to the address of the list, and back. */
import { copenhagenDay } from '../../../workflow/due'

export interface AuditWish {
  plan: string
  person: string
  kind: string
  /** Days in Denmark, both included; empty for no limit. */
  from: string
  until: string
}

const conditions: readonly [keyof AuditWish, field: string, operator: string][] = [
  ['plan', 'plan', 'equals'],
  ['person', 'person', 'equals'],
  ['kind', 'kind', 'equals'],
  ['from', 'at', 'greater_than_equal'],
  ['until', 'at', 'less_than'],
]

/** @returns the list's query for the wish, without a leading question mark. */
export function queryOf(wish: AuditWish): string {
  const query = new URLSearchParams()
  const given = conditions.filter(([name]) => wish[name])
  given.forEach(([name, field, operator], index) => {
    query.set(`where[and][${index}][${field}][${operator}]`, valueOf(name, wish[name]))
  })
  return query.toString()
}

/** @returns the wish that an address was made from. */
export function wishOf(query: URLSearchParams): AuditWish {
  const wish: AuditWish = { plan: '', person: '', kind: '', from: '', until: '' }
  for (const [key, value] of query) {
    const [, field, operator] = /^where\[(?:or\]\[\d+\]\[)?and\]\[\d+\]\[(\w+)\]\[(\w+)\]$/.exec(key) ?? []
    const found = conditions.find(([, known, how]) => known === field && how === operator)
    if (found) wish[found[0]] = shownOf(found[0], value)
  }
  return wish
}

const valueOf = (name: keyof AuditWish, value: string): string => {
  if (name === 'from') return copenhagenMidnight(value).toISOString()
  return name === 'until' ? copenhagenMidnight(dayAfter(value)).toISOString() : value
}

const shownOf = (name: keyof AuditWish, value: string): string => {
  if (name === 'from') return copenhagenDay(value)
  // The moment before the midnight that ends the day.
  return name === 'until' ? copenhagenDay(new Date(new Date(value).getTime() - 1)) : value
}

/** Denmark is one hour ahead of UTC, or two; in winter the moment two hours ahead still lies in the day before. */
function copenhagenMidnight(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`)
  return copenhagenDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`)
}

const dayAfter = (day: string): string => new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)
