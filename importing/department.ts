/** Which department a document belongs to, as far as it says so itself (domain.md 10). */
import type { Block } from './blocks'
import { findNumbers } from './numbers'
import { wordsOf } from './text'

const unit = /(?:afdeling|center|centret|forvaltning|sekretariat|stab|service|område|skole|enhed|kommune|beredskab|jobcenter|forsyning|direktion)(?:en|et|ens|ets)?$|^(?:center|afdeling|forvaltning|område|sekretariat|stab) for /iu

/** @returns whether the line under the title is a department standing alone */
export const isDepartmentLine = ({ text, item }: Block): boolean =>
  !item && text.length < 80 && !/[.:;?!]$/.test(text) && wordsOf(text).length <= 8 && findNumbers(text).length === 0 && unit.test(text)

/** "Delplan for Center for X til samlet beredskabsplan", "Indsatsplan – kritiske funktioner i Kultur og Fritid" */
export function departmentInTitle(title: string): string | null {
  const name = String.raw`\p{Lu}[\p{L}-]*(?:(?:,| og| for| &)? \p{Lu}[\p{L}-]*)*`
  const called = new RegExp(String.raw`(?:[Cc]enter|[Aa]fdeling(?:en)?|[Ff]orvaltning(?:en)?|[Oo]mråde(?:t)?|[Ss]ekretariat(?:et)?) for ${name}`, 'u')
  const compound = /\p{L}+(?:afdelingen|forvaltningen|sekretariatet|centret)\b/u.exec(title)?.[0]
  return called.exec(title)?.[0] ?? compound ?? new RegExp(String.raw` i (${name})$`, 'u').exec(title)?.[1] ?? null
}

export interface NamedDepartment {
  id: string
  name: string
  shortName?: string | null
  slug?: string | null
}

/** @returns the department the document names, or null when none or several fit */
export function matchDepartment<One extends NamedDepartment>(named: string | null, departments: readonly One[]): One | null {
  if (!named) return null
  const plain = (text: string): string => wordsOf(text).join(' ').replace(/(?<=afdeling|forvaltning)en$|(?<=sekretariat|center)et$/u, '')
  const wanted = plain(named)
  const exact = departments.filter(({ name, shortName }) => plain(name) === wanted || (shortName && plain(shortName) === wanted))
  return exact.length === 1 ? (exact[0] as One) : null
}
