/** Finds the contacts in the sections: whole lines, blocks of lines, and ways to reach people that are no numbers. */
import { ContactBook } from './contact-book'
import { readContactLine, unreached, type FoundContact } from './contact-line'
import { isProse } from './prose'
import { isReachOnly } from './segments'
import type { ImportedSection, Passage } from './types'
import { whoIs } from './who'

/** Fills `passage.contacts` of the sections. @returns the contacts of the document in the order they are met */
export function findContacts(sections: ImportedSection[]): ContactBook {
  const book = new ContactBook()
  for (const section of sections) visit(section, section.key === 'contacts', book)
  return book
}

function visit(section: ImportedSection, inContacts: boolean, book: ContactBook): void {
  section.passages = read(section.passages, inContacts, book)
  if (inContacts) readOtherWays(section, book)
  for (const child of section.children) visit(child, inContacts, book)
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
  for (const passage of passages) {
    const reachOnly = isReachOnly(passage.text)
    const last = result.at(-1)
    if (reachOnly && waiting.length > 0) {
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

const mayBeWho = ({ text }: Passage): boolean =>
  text.length < 90 && !/[.;:!?]$/.test(text) && !/\d/.test(text) && !isProse(text)

/** @returns the lines of one contact as one passage; as they were when they cannot be read together */
function joined(lines: Passage[], book: ContactBook): Passage {
  const first = lines[0] as Passage
  const found = readContactLine(lines.map(({ text }) => text.replace(/[,\s]+$/u, '')).join(', '))
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
  const named = who.vacant || (who.kind === 'person' && (who.role !== null || (inContacts && who.title !== null)))
  return named ? { ...passage, contacts: enter([unreached(who)], passage, book) } : passage
}

const longestWay = 500

/** A list, a mailbox or a page on the intranet is a way to reach a group too (domain.md 30). */
const otherWay = /distributionsliste|mailingliste|styringsark|outlook|postkasse|intranet|\bteams\b|vagtplan/iu

function readOtherWays(section: ImportedSection, book: ContactBook): void {
  if (section.key === 'contacts' || section.passages.some(({ contacts }) => contacts.length > 0)) return
  const note = section.passages.map(({ text }) => text).join('\n')
  if (!otherWay.test(note) || note.length > longestWay) return
  const name = section.heading.replace(/\s*:$/, '')
  const group = { title: null, department: null, role: null, vacant: false, uncertain: false }
  const place = book.add(unreached({ ...group, kind: 'function', name, note }), section.passages[0]?.line ?? 0, note)
  for (const passage of section.passages) passage.contacts = [place]
}
