/** What is right for a document, as `EXPECTED.json` says it, held against what was found in it. */
import { showPhone } from '../../../domain/contact/phone'
import type { SourceDocument } from '../../../importing/formats/document'
import { plainText } from '../../../importing/formats/document'
import { bareHeading } from '../../../importing/headings'
import { findNumbers } from '../../../importing/numbers'
import type { ImportedPlan, ImportedSection } from '../../../importing/types'
import { words } from '../../../messages'
import { plain } from './formats'

export interface Expected {
  type: string
  title: string | null
  authors?: string[]
  approvedBy?: string
  date?: string
  department?: string
  sections: string[]
  subsections?: Record<string, string[]>
  roles?: string[]
  noise?: string[]
  contacts: { kind: string; name?: string; numbers: string[] }[]
}

export interface Fact {
  fact: string
  found: boolean
}

const kinds: Record<string, string> = { indsatsplan: 'responsePlan', delplan: 'subPlan', beredskabsplan: 'masterPlan', actionCard: 'actionCard' }

export function factsOf(expected: Expected, plan: ImportedPlan): Fact[] {
  const headings = [...allHeadings(plan.sections), plain(plan.title)]
  const has = (heading: string) => headings.includes(plain(bareHeading(heading)))
  const { metadata } = plan
  const told = plain([...metadata.preparedBy, ...metadata.approvedBy].map(({ name, title }) => `${title ?? ''} ${name}`).join(' '))
  const dates = [metadata.preparedAt, metadata.approvedAt, metadata.dated, metadata.lastRevised, metadata.lastUpdated]
  const people = plan.contacts.map(({ name, title, department, roles, phones }) => ({
    words: plain([name, title, department, ...roles].join(' ')),
    numbers: phones.map(({ number }) => bare(number)),
  }))
  const roles = plain(JSON.stringify([plan.sections, plan.contacts]))
  const fact = (name: string, found: boolean): Fact => ({ fact: name, found })
  return [
    fact(`kind ${expected.type}`, plan.kind === kinds[expected.type]),
    ...(expected.title ? [fact(`title ${expected.title} <> ${plan.title}`, plain(plan.title) === plain(expected.title))] : []),
    ...(expected.authors ?? []).map((author) => fact(`author ${author}`, told.includes(plain(author)))),
    ...(expected.approvedBy ? [fact(`approvedBy ${expected.approvedBy} <> ${told}`, isWithin(expected.approvedBy, told))] : []),
    ...(expected.date ? [fact(`date ${expected.date}`, dates.some((date) => date?.date?.startsWith(expected.date ?? '-')))] : []),
    ...(expected.department ? [fact(`department ${expected.department}`, plain(metadata.department ?? '') === plain(expected.department))] : []),
    ...expected.sections.map((heading) => fact(`section ${heading}`, has(heading))),
    ...Object.values(expected.subsections ?? {}).flat().map((heading) => fact(`subsection ${heading}`, has(heading))),
    ...(expected.roles ?? []).map((role) => fact(`role ${role}`, roles.includes(plain(role)))),
    ...(expected.noise ?? []).map((noise) => fact(`noise ${noise}`, !has(noise))),
    ...expected.contacts
      .filter(({ name }) => name)
      .map(({ name = '', numbers }) => {
        const isThere = people.some((person) => isWithin(name, person.words) && numbers.every((number) => person.numbers.includes(number)))
        return fact(`contact ${name} ${numbers.join(' ')}`, isThere)
      }),
  ]
}

const bare = (phone: string): string => phone.replace(/^\+45/, '').replace(/\D/g, '')
const isWithin = (name: string, told: string): boolean =>
  plain(name).split(' ').filter((word) => word !== 'og').every((word) => told.includes(word))

const standard: Record<string, string> = { ...words.sections, ...words.phases, ...words.textParts }
const allHeadings = (sections: readonly ImportedSection[]): string[] =>
  sections.flatMap(({ key, heading, children }) => [
    plain(bareHeading(heading)),
    ...(standard[key] ? [plain(standard[key])] : []),
    ...allHeadings(children),
  ])

/** @returns contacts whose number stands nowhere beside a word of theirs: not in the line, not in the two beside it */
export function strangers(plan: ImportedPlan, text: string, asked: readonly string[]): string[] {
  const lines = text.split('\n').filter((line) => line.trim())
  return plan.contacts.flatMap(({ name, title, department, phones }) =>
    phones.flatMap(({ number }) => {
      const own = plain(`${name} ${title ?? ''} ${department ?? ''}`).split(' ').filter((word) => word.length > 2)
      const isBeside = lines.some((line, at) => {
        if (!findNumbers(line).some(({ phone }) => phone === number)) return false
        const near = plain(lines.slice(Math.max(0, at - 2), at + 3).join(' '))
        return own.length > 0 && own.every((word) => near.includes(word))
      })
      const isAsked = asked.some((question) => question.includes(showPhone(number)) || question.includes(name))
      return isBeside || isAsked ? [] : [`${name} ${showPhone(number)}`]
    }),
  )
}

export const sourceOf = (document: SourceDocument): string => plainText(document)
