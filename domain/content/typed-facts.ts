/**
 * Facts that are typed as text although they live elsewhere: a phone number, or the name of a contact. Typed, they stay
 * what they were when the contact changes; a reference does not (one fact lives in one place).
 */
import { parsePhone } from '../contact/phone'
import type { Id } from '../approval/vocabulary'
import type { PlanContent } from './content'
import type { PlanField } from './references'
import { proseLines } from './richtext'
import { phaseKeys } from './templates'
import { addTo } from '../group'

/** A contact as the book has it; numbers as stored. */
export interface BookEntry {
  id: Id
  name: string
  numbers: readonly string[]
}

export interface TypedFact {
  is: 'number' | 'name'
  /** Where it begins, in UTF-16 units. */
  at: number
  /** As typed. A name with its number behind it is one fact. */
  words: string
  /** The number as it would be stored; null for a name alone. */
  number: string | null
  /** Whose it is: none for a number that no contact has, several for namesakes and shared numbers. */
  owners: readonly Id[]
}

export interface ContactBook {
  byNumber: ReadonlyMap<string, readonly Id[]>
  /** Names by their first word. */
  byFirstWord: ReadonlyMap<string, ReadonlyMap<string, readonly Id[]>>
}

/** One word alone, such as "Vagtcentralen", is as likely to be plain language as a name. */
const isTelling = (name: string): boolean => /\S\s\S/.test(name.trim())

export function contactBook(entries: readonly BookEntry[]): ContactBook {
  const byNumber = new Map<string, Id[]>()
  const byFirstWord = new Map<string, Map<string, Id[]>>()
  for (const { id, name, numbers } of entries) {
    for (const number of numbers) addTo(byNumber, number, id)
    if (!isTelling(name)) continue
    const first = firstWord(name)
    const names = byFirstWord.get(first) ?? new Map<string, Id[]>()
    byFirstWord.set(first, names.set(name.trim(), [...(names.get(name.trim()) ?? []), id]))
  }
  return { byNumber, byFirstWord }
}

const firstWord = (name: string): string => /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? ''

/** Eight digits in any grouping, or a number of another country; never the middle of a longer run. */
const numberLike = /(?<![\d+])(?<!\d[ .,\u00A0-])(?:(?:\+|00)\d{2}[ \u00A0]?)?(?:\d{2}(?:[ .\u00A0]?\d{2}){3}|\d{2}(?:-\d{2}){3})(?!,?\d|[ .\u00A0-]\d)/g
/** Eight digits that are the number of something else. */
const notAPhone = /(?:cvr|ean|cpr|p-|sags?|journal|dok|konto|kl|kr)[-. \u00A0]?(?:nr|nummer)?[.: \u00A0]*$/i
const saysPhone = /(?:tlf|telefon|mobil|mob|ring(?:e|es)?)[^\d\n]{0,25}$/i
const isGrouped = (words: string): boolean => /\d[ .\u00A0-]\d/.test(words)

/** @returns the typed facts of one line, in reading order, none within another */
export function factsIn(line: string, book: ContactBook): TypedFact[] {
  const names = namesIn(line, book)
  const numbers = numbersIn(line, book).filter((number) => !names.some((name) => overlap(name, number)))
  return joined(line, [...names, ...numbers].sort((a, b) => a.at - b.at))
}

function numbersIn(line: string, { byNumber }: ContactBook): TypedFact[] {
  return [...line.matchAll(numberLike)].flatMap(({ index, 0: words }): TypedFact[] => {
    const phone = parsePhone(words)
    const before = line.slice(Math.max(0, index - 40), index)
    if (!phone.ok || notAPhone.test(before)) return []
    const owners = byNumber.get(phone.value) ?? []
    if (owners.length === 0 && !isGrouped(words) && !saysPhone.test(before)) return []
    return [{ is: 'number', at: index, words, number: phone.value, owners }]
  })
}

function namesIn(line: string, { byFirstWord }: ContactBook): TypedFact[] {
  const found: TypedFact[] = []
  let from = 0
  for (const { index, 0: word } of line.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < from) continue
    const candidates = [...(byFirstWord.get(word) ?? [])].filter(([name]) => standsAt(line, index, name))
    // "Bo Dahl Sø" is not "Bo Dahl".
    const [name, owners] = candidates.sort(([a], [b]) => b.length - a.length)[0] ?? []
    if (!name || !owners) continue
    found.push({ is: 'name', at: index, words: name, number: null, owners })
    from = index + name.length
  }
  return found
}

const standsAt = (line: string, at: number, name: string): boolean =>
  line.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(line.slice(at + name.length)) && !/[\p{L}\p{N}-]$/u.test(line.slice(0, at))

const endOf = ({ at, words }: TypedFact): number => at + words.length
const overlap = (a: TypedFact, b: TypedFact): boolean => a.at < endOf(b) && b.at < endOf(a)

/** What may stand between a name and its number: "Mette Friis, tlf. 95 01 00 01", "Mette Friis (95 01 00 01". */
const between = /^[\s,:(–-]{0,4}(?:(?:tlf|telefon|mobil|mob)[.: ]{0,3})?$/i

/** A name and a number of the same person beside each other are one fact: one reference says both. */
function joined(line: string, facts: TypedFact[]): TypedFact[] {
  return facts.reduce<TypedFact[]>((sofar, fact) => {
    const before = sofar.at(-1)
    const owner = before?.is === 'name' ? before.owners.find((id) => fact.owners.includes(id)) : undefined
    const gap = before ? line.slice(endOf(before), fact.at) : ''
    if (!before || !owner || fact.is !== 'number' || !between.test(gap)) return [...sofar, fact]
    const closes = gap.includes('(') && line[endOf(fact)] === ')' ? 1 : 0
    const words = line.slice(before.at, endOf(fact) + closes)
    return [...sofar.slice(0, -1), { ...before, words, number: fact.number, owners: [owner] }]
  }, [])
}

export type PlacedFact = Omit<TypedFact, 'at'> & { field: PlanField }

/** @returns the typed facts of a plan in the order of its form, each once for each place that has it */
export function typedFacts({ summary, sections, alarmChain, contactGroups }: PlanContent, book: ContactBook): PlacedFact[] {
  const inLines = (field: PlanField, lines: readonly string[]): PlacedFact[] => {
    const facts = lines.flatMap((line) => factsIn(line, book))
    return [...new Map(facts.map(({ is, words, number, owners }) => [words, { field, is, words, number, owners }])).values()]
  }
  const notes = (links: PlanContent['alarmChain']) => links.map(({ note }) => note)
  return [
    ...inLines('summary', [summary]),
    ...sections.flatMap(({ key, text, phases }) =>
      inLines(`sections.${key}`, [
        ...Object.values(text).flatMap(proseLines),
        ...phaseKeys.flatMap((phase) => (phases[phase] ?? []).map((step) => step.text)),
      ]),
    ),
    ...inLines('alarmChain', notes(alarmChain)),
    ...inLines('contactGroups', contactGroups.flatMap(({ members }) => notes(members))),
  ]
}
