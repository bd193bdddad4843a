/** Finds the contacts in the sections: whole lines, blocks of lines, and ways to reach people that are no numbers. */
import { ContactBook } from './contact-book'
import { readContactLine, unreached, type FoundContact } from './contact-line'
import { isProse } from './prose'
import { isReachOnly } from './segments'
import type { ImportedSection, Passage } from './types'
import { isCrisisRole, whoIs } from './who'

/** Fills `passage.contacts` of the sections. @returns the contacts of the document in the order they are met */
export function findContacts(sections: ImportedSection[]): ContactBook {
  const book = new ContactBook()
  for (const section of sections) visit(section, section.key === 'contacts', book)
  return book
}

function visit(section: ImportedSection, inContacts: boolean, book: ContactBook): void {
  section.passages = read(section.passages, inContacts, book)
  if (inContacts) readOtherWays(section, book)
  if (isCrisisRole(section.heading)) giveRole(section, book)
  for (const child of section.children) visit(child, inContacts, book)
}

/** Under the heading "Kriseleder" stands who that is. */
function giveRole({ heading, passages }: ImportedSection, { contacts }: ContactBook): void {
  const role = heading.replace(/(?<!\s)\s*:$/, '')
  for (const place of passages.flatMap((passage) => passage.contacts)) {
    const contact = contacts[place]
    if (contact && !contact.roles.includes(role)) contact.roles.push(role)
  }
}

/** A name, a title, a unit and a number often have a line each. */
const linesOfOneContact = 3

function read(passages: readonly Passage[], inContacts: boolean, book: ContactBook): Passage[] {
  const result: Passage[] = []
  /** Lines that may be the first of a contact whose number comes below. */
  let waiting: Passage[] = []
  const settle = (): void => {
    result.push(...waiting.map((passage) => withoutNumber(passage, inContacts, book)))
    waiting = []
  }
  /** Numbers that have been read with the names above them. */
  let skip = 0
  for (const [at, passage] of passages.entries()) {
    if (skip > 0) {
      skip -= 1
      continue
    }
    if (passage.people) {
      settle()
      result.push({ ...passage, contacts: enter(passage.people, passage, book) })
      continue
    }
    const reachOnly = isReachOnly(passage.text)
    const last = result.at(-1)
    const column = reachOnly ? columnOf(waiting, passages, at) : null
    if (column) {
      waiting = []
      result.push(...inColumns(column, book))
      skip = column.numbers.length - 1
    } else if (reachOnly && waiting.length > 0) {
      const lines = waiting.splice(-linesOfOneContact)
      settle()
      result.push(joined([...lines, passage], book))
    } else if (reachOnly && last && last.contacts.length > 0) {
      result[result.length - 1] = joined([last, passage], book)
    } else {
      const found = readContactLine(passage.text)
      if (!found && mayBeWho(passage)) waiting.push(passage)
      else {
        settle()
        result.push(found ? { ...passage, contacts: enter(found, passage, book) } : passage)
      }
    }
  }
  settle()
  return result
}

interface Columns {
  who: Passage[]
  numbers: Passage[]
}

/**
 * A column of names over a column of numbers, as a table loses its lines on the way into text.
 * @returns null where the lines above the number are those of one contact: a name, a title, a unit
 */
function columnOf(waiting: readonly Passage[], passages: readonly Passage[], at: number): Columns | null {
  const end = passages.findIndex(({ text }, index) => index > at && !isReachOnly(text))
  const numbers = passages.slice(at, end < 0 ? undefined : end)
  const names = waiting.filter(({ text }) => whoIs(text).kind === 'person')
  const apart = waiting.length > 0 && (waiting.at(-1)?.line ?? 0) - (waiting.at(-2)?.line ?? 0) > 1
  return names.length > 1 && (numbers.length > 1 || !apart) ? { who: [...waiting], numbers } : null
}

/** As many names as numbers belong together in their order, and a human looks; otherwise nobody gets a number. */
function inColumns({ who, numbers }: Columns, book: ContactBook): Passage[] {
  const even = who.length === numbers.length
  for (const { line, text } of numbers) book.remarks.push({ reason: even ? 'pairedByPlace' : 'whoseNumber', line, text })
  if (!even) return [...who, ...numbers]
  return who.map((passage, at) => joined([passage, numbers[at] as Passage], book))
}

const mayBeWho = ({ text }: Passage): boolean =>
  text.length < 90 && !/[.;:!?]$/.test(text) && !/\d/.test(text) && !isProse(text)

/** @returns the lines of one contact as one passage; as they were when they cannot be read together */
function joined(lines: Passage[], book: ContactBook): Passage {
  const first = lines[0] as Passage
  const found = readContactLine(lines.map(({ text }) => text.replace(/(?<![,\s])[,\s]+$/u, '')).join(', '))
  const passage = { ...first, text: lines.map(({ text }) => text).join('\n') }
  return { ...passage, contacts: found ? enter(found, passage, book) : first.contacts }
}

const enter = (found: FoundContact[], { line, text }: Passage, book: ContactBook): number[] => [
  ...new Set(found.map((contact) => book.add(contact, line, text))),
]

/**
 * "Kriseleder: Bo Berg" and "Stabschef vakant" name somebody, though no number is given; so does "Direktør Bo Berg",
 * but only in the contact section.
 */
function withoutNumber(passage: Passage, inContacts: boolean, book: ContactBook): Passage {
  const who = whoIs(passage.text)
  // "Borgmester: Bo Berg" is a list of who is what.
  const listed = who.title !== null && /^[^:]{2,60}: /u.test(passage.text)
  const named = who.vacant || (who.kind === 'person' && (who.role !== null || listed || (inContacts && who.title !== null)))
  return named ? { ...passage, contacts: enter([unreached(who)], passage, book) } : passage
}

const longestWay = 500

/** A list, a mailbox or a page on the intranet is a way to reach a group too (domain.md 30). */
const otherWay = /distributionsliste|mailingliste|styringsark|outlook|postkasse|intranet|\bteams\b|vagtplan/iu

function readOtherWays(section: ImportedSection, book: ContactBook): void {
  if (section.key === 'contacts' || section.passages.some(({ contacts }) => contacts.length > 0)) return
  const note = section.passages.map(({ text }) => text).join('\n')
  if (!otherWay.test(note) || note.length > longestWay) return
  const name = section.heading.replace(/(?<!\s)\s*:$/, '')
  const group = { title: null, department: null, role: null, vacant: false, uncertain: false }
  const place = book.add(unreached({ ...group, kind: 'function', name, note }), section.passages[0]?.line ?? 0, note)
  for (const passage of section.passages) passage.contacts = [place]
}
