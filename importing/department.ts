/** Which department a document belongs to, as far as it says so itself (domain.md 10). */
import type { Block } from './blocks'
import { findNumbers } from './numbers'
import { wordsOf } from './text'

const units =
  'afdeling|center|centret|forvaltning|sekretariat|stab|service|område|skole|enhed|kommune|beredskab|forsyning|direktion'
const unit = new RegExp(`(?:${units})(?:en|et|ens|ets)?$|^(?:${units}) for `, 'iu')

/** @returns whether the line under the title is a department standing alone */
export const isDepartmentLine = ({ text, item }: Block): boolean =>
  !item &&
  !/kommune$/iu.test(text) &&
  text.length < 80 &&
  !/[.:;?!]$/.test(text) &&
  wordsOf(text).length <= 8 &&
  findNumbers(text).length === 0 &&
  unit.test(text)

/** "Delplan for Center for Kultur", "Indsatsplan for brand i Kultur og Fritid" */
export function departmentInTitle(title: string): string | null {
  const name = String.raw`\p{Lu}[\p{L}-]*(?:(?:,| og| for| &)? \p{Lu}[\p{L}-]*)*`
  const kinds = '[Cc]enter|[Aa]fdeling(?:en)?|[Ff]orvaltning(?:en)?|[Oo]mråde(?:t)?|[Ss]ekretariat(?:et)?'
  const called = new RegExp(`(?:${kinds}) for ${name}`, 'u')
  const compound = /(?<!\p{L})\p{L}+(?:afdelingen|forvaltningen|sekretariatet|centret)\b/u.exec(title)?.[0]
  const subPlan = new RegExp(`[Dd]elplan for (${name})`, 'u').exec(title)?.[1]
  return (
    new RegExp(`gældende for (${name})$`, 'u').exec(title)?.[1] ??
    called.exec(title)?.[0] ??
    compound ??
    subPlan ??
    new RegExp(String.raw` i (${name})$`, 'u').exec(title)?.[1] ??
    null
  )
}

export interface NamedDepartment {
  id: string
  name: string
  shortName?: string | null
  slug?: string | null
}

/** @returns the department the document names, or null when none or several fit */
export function matchDepartment<One extends NamedDepartment>(
  named: string | null,
  departments: readonly One[],
): One | null {
  if (!named) return null
  const plain = (text: string): string =>
    wordsOf(text)
      .join(' ')
      .replace(/(?<=afdeling|forvaltning)en$|(?<=sekretariat|center)et$/u, '')
  const wanted = plain(named)
  const exact = departments.filter(
    ({ name, shortName }) => plain(name) === wanted || (shortName && plain(shortName) === wanted),
  )
  return exact.length === 1 ? (exact[0] as One) : null
}
