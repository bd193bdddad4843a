/** Which backups may go: a rule keeps the newest of so many days, weeks and months. */
import { PlainError } from '../../messages/plainError'
import { operationsTexts } from '../../messages'

export interface KeepRule {
  days: number
  weeks: number
  months: number
}

const parts = /^(\d{1,3})d (\d{1,3})w (\d{1,3})m$/

/** @param text `7d 5w 12m`. @throws PlainError when it is no rule */
export function keepRule(text: string): KeepRule {
  const [, days, weeks, months] = parts.exec(text.trim()) ?? []
  if (days === undefined) throw new PlainError(operationsTexts.backup.badRule(text))
  return { days: Number(days), weeks: Number(weeks), months: Number(months) }
}

export interface KeptBackup {
  name: string
  /** UTC instant. */
  at: string
}

/** @returns those that no part of the rule keeps. The newest of all is kept whatever the rule says. */
export function mayGo<B extends KeptBackup>(backups: readonly B[], { days, weeks, months }: KeepRule): B[] {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1))
  const kept = new Set(newestFirst.slice(0, 1))
  const keepNewestOf = (count: number, periodOf: (at: string) => string) => {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.at)
      if (seen.has(period) || seen.size >= count) continue
      seen.add(period)
      kept.add(backup)
    }
  }
  keepNewestOf(days, (at) => at.slice(0, 10))
  keepNewestOf(weeks, weekOf)
  keepNewestOf(months, (at) => at.slice(0, 7))
  return newestFirst.filter((backup) => !kept.has(backup))
}

/** Weeks since 1 January 1970, each beginning on a Monday. */
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / 86_400_000 + 3) / 7))
