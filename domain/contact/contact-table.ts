/**
 * A table of names and numbers, row by row, as contacts: those that are known by their number, those that can be made, and
 * those that somebody must look at. A number is never put on anybody whom the row does not name.
 */
import type { Id } from '../approval/vocabulary'
import { parsePhone } from './phone'

/** A contact as it is known; numbers as stored. */
export interface KnownByNumber {
  id: Id
  name: string
  numbers: readonly string[]
}

export interface MadeContact {
  name: string
  title: string
  /** As they would be stored. */
  numbers: readonly string[]
}

/** Why a row is left as it is. */
export type Unclear =
  | 'no-name'
  | 'no-number'
  /** The number is somebody else's. */
  | 'other-name'
  /** Several contacts have the number, or two rows share one. */
  | 'shared-number'
  /** Somebody of that name is known by another number. */
  | 'other-number'

/** `row`: its place in the table, from 0. `rest`: the words of cells that are no part of the contact. */
export type ContactRow =
  | { is: 'known'; row: number; id: Id; rest: string }
  | { is: 'new'; row: number; contact: MadeContact; rest: string }
  | { is: 'unclear'; row: number; words: string; why: Unclear }

type Column = 'name' | 'title' | 'number' | 'rest'

const headers: [Column, RegExp][] = [
  ['name', /^(?:navn(?:e)?|hvem|kontakt(?:person)?(?:er)?|person(?:er)?|medarbejder|medlem(?:mer)?)$/iu],
  ['title', /^(?:titel|stilling(?:sbetegnelse)?)$/iu],
  ['number', /^(?:tlf|tel|telefon|telefonnr|telefonnummer|mobil|mobilnr|mobilnummer|mobiltelefon|nummer|direkte|vagttelefon)\.?$/iu],
]

const tidy = (cell: string): string => cell.replace(/[\s\u00A0]+/gu, ' ').trim()
const headerOf = (cell: string): Column | null => headers.find(([, is]) => is.test(tidy(cell).replace(/[.:]$/, '')))?.[0] ?? null

/** @returns the numbers of a cell, one or several; null where it says anything else */
function numbersIn(cell: string): string[] | null {
  const parts = cell.split(/[\n;,/]| eller | og /u).map((part) => tidy(part).replace(/^(?:tlf|tel|telefon|mobil|mob)[.:]*\s*/iu, '')).filter(Boolean)
  const phones = parts.map(parsePhone)
  const found = phones.flatMap((phone) => (phone.ok ? [phone.value] : []))
  return parts.length > 0 && found.length === parts.length ? found : null
}

/** Begins with a capital and has no digits: a person, or a desk that is called by its name. */
const isNameLike = (cell: string): boolean => /^\p{Lu}[^\d@:;]{1,60}$/u.test(tidy(cell)) && tidy(cell).split(' ').length <= 6

/** Of the rows below the header, so many must have both. */
const mostOf = 0.5

/**
 * @param rows of cells, lines within a cell by `\n`
 * @returns each row below the header; null when the table is none of names and numbers
 */
export function contactTable(rows: readonly (readonly string[])[], known: readonly KnownByNumber[]): ContactRow[] | null {
  const [first = []] = rows
  const hasHeader = first.some(headerOf) && !first.some(numbersIn)
  const below = rows.slice(hasHeader ? 1 : 0)
  const columns = columnsOf(hasHeader ? first : [], below)
  if (below.length < 2 || !columns) return null
  const read = below.map((cells, at) => readRow(cells, columns, at + (hasHeader ? 1 : 0)))
  if (read.filter(({ name, numbers }) => name && numbers.length > 0).length < Math.max(2, below.length * mostOf)) return null
  const said = read.filter(({ words }) => words !== '')
  return said.map((row) => judged(row, said, known))
}

/** @returns what each column holds; null without a column of names and one of numbers */
function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): Column[] | null {
  const width = Math.max(0, header.length, ...rows.map((cells) => cells.length))
  const share = (at: number, is: (cell: string) => boolean): number => rows.filter((cells) => is(cells[at] ?? '')).length / rows.length
  const columns = Array.from({ length: width }, (_, at): Column => {
    const named = headerOf(header[at] ?? '')
    if (named) return named
    return share(at, (cell) => numbersIn(cell) !== null) >= mostOf ? 'number' : 'rest'
  })
  if (!columns.includes('name')) {
    const names = columns.findIndex((column, at) => column === 'rest' && share(at, isNameLike) >= mostOf)
    if (names >= 0) columns[names] = 'name'
  }
  return columns.filter((column) => column === 'name').length === 1 && columns.includes('number') ? columns : null
}

interface Row {
  at: number
  /** All of it, in one line. */
  words: string
  name: string
  title: string
  numbers: string[]
  rest: string
  /** A cell for numbers says something else. */
  isGarbled: boolean
}

function readRow(cells: readonly string[], columns: readonly Column[], at: number): Row {
  const of = (wanted: Column): string[] => cells.filter((cell, column) => columns[column] === wanted && tidy(cell) !== '')
  const numbers = of('number').map(numbersIn)
  return {
    at,
    words: cells.map(tidy).filter(Boolean).join(', '),
    name: tidy(of('name').join(' ')),
    title: of('title').map(tidy).join(', '),
    numbers: [...new Set(numbers.flatMap((found) => found ?? []))],
    rest: of('rest').map(tidy).join(', '),
    isGarbled: numbers.includes(null),
  }
}

function judged(row: Row, all: readonly Row[], known: readonly KnownByNumber[]): ContactRow {
  const { at, name, title, numbers, rest, words } = row
  const unclear = (why: Unclear): ContactRow => ({ is: 'unclear', row: at, words, why })
  if (!isNameLike(name)) return unclear('no-name')
  if (numbers.length === 0 || row.isGarbled) return unclear('no-number')
  if (all.some((other) => !sameName(other.name, name) && other.numbers.some((number) => numbers.includes(number)))) return unclear('shared-number')
  const owners = known.filter((contact) => contact.numbers.some((number) => numbers.includes(number)))
  const [owner, ...others] = owners.length > 1 ? owners.filter((contact) => sameName(contact.name, name)) : owners
  if (owner && others.length === 0) {
    if (!sameName(owner.name, name)) return unclear('other-name')
    // A number that the contact has not got would be lost.
    if (!numbers.every((number) => owner.numbers.includes(number))) return unclear('other-number')
    return { is: 'known', row: at, id: owner.id, rest: [title, rest].filter(Boolean).join(', ') }
  }
  if (owners.length > 0) return unclear('shared-number')
  // The same person twice in the table is one; with other numbers they may be two.
  const isNamesake = (other: { name: string; numbers: readonly string[] }) =>
    sameName(other.name, name) && [...other.numbers].sort().join() !== [...numbers].sort().join()
  if (known.some(isNamesake) || all.some(isNamesake)) return unclear('other-number')
  return { is: 'new', row: at, contact: { name, title, numbers }, rest }
}

/** "Mette Friis" is "Mette Marie Friis", and in another writing too; "Mette" alone is anybody. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.join(' ') === b.join(' ')) return a.length > 0
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.length >= 2 && fewer.every((word) => more.includes(word))
}

const wordsOf = (name: string): string[] => name.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? []
