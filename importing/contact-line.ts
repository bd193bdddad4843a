/** Reads one line of contacts by the grammar of domain.md §3. */
import { findNumbers, withoutLabel, type FoundNumber } from './numbers'
import { tidy } from './text'
import { hasTitle, hasUnit, isPersonName, singularTitle } from './titles'
import { whoIs, type Who } from './who'

export interface FoundPhone {
  /** E.164, or a short number. */
  number: string
  /** "mobil", "aften" …: what the line says about the number; empty for most. */
  label: string
}

export interface FoundContact extends Who {
  phones: FoundPhone[]
  mails: string[]
  /** A number nobody can call as it stands: "72 36 XX XX", "lokal 1234". */
  unusable: string[]
  /** The title stood in the plural for several people and is written in the singular. */
  reworded: boolean
}

const mailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const mailLabel = /(?:^|[\s,;/(])(?:e-?mail|mail|m)\s*[:.]?\s*$/iu

/** @returns whether the line is nothing but a label, numbers and mail addresses that belong to the line before. */
export const isReachOnly = (line: string): boolean =>
  /\d{4}|\d \d|@|^\D{0,12}\d{3}$/.test(line) && segmentsOf(line).every((segment) => segment.who === '' && segment.label === '')

/** What stands in prose and in no contact line: somebody does something. */
const prose =
  /(?:^|\s)(?:ring(?:e|es|er)?|kontakt(?:e|es|er)|kald|alarm[eé]r(?:e|es)?|kan|skal|bør|må|er|hvis|når|som|der|sker|bliver|har|træffes|benyttes|bruges|findes|oplyses|via telefon)(?=\s|$)/iu
const imperative = /^(?:kontakt|ring|tilkald|orient[eé]r|informer|skriv)\s+\p{L}/iu

/** @returns whether the text is a clause rather than the name of somebody. */
export const isProse = (text: string): boolean =>
  prose.test(text) || imperative.test(text) || /\s(?:på|hos|til|via|ved|med|om)$/iu.test(text) || text.split(' ').length > 12 || /\p{L}{3,}[.!?] \p{Lu}/u.test(text)

/**
 * @param line a whole line, or the lines of one contact joined by commas
 * @returns the contacts on it in order, or null when the line is no contact line but prose
 */
export function readContactLine(line: string): FoundContact[] | null {
  const segments = segmentsOf(line)
  if (segments.length === 0 || segments[0]?.who === '') return null
  if (segments.some(({ who, after }) => isProse(who) || isProse(after) || after.split(' ').length > 8)) return null
  const contacts: FoundContact[] = []
  for (const segment of segments) {
    const last = contacts.at(-1)
    if (segment.who === '' && last) addTo([last], segment)
    else {
      const found = peopleOf(segment.who).map((who) => ({ ...who, phones: [], mails: [], unusable: [], reworded: false }))
      addTo(found, segment)
      contacts.push(...found)
    }
  }
  return withSharedTitle(contacts)
}

interface Segment {
  /** Who stands before the number; empty when the number belongs to the one before. */
  who: string
  label: string
  number: FoundNumber | null
  mail: string | null
  /** What follows the last number of the line. */
  after: string
}

interface Reach {
  start: number
  end: number
  number: FoundNumber | null
  mail: string | null
}

/** Cuts the line at its numbers and mail addresses. */
function segmentsOf(line: string): Segment[] {
  const mails = [...line.matchAll(mailPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: null,
    mail: match[0],
  }))
  const numbers = findNumbers(line)
    .filter(({ start }) => !mails.some((mail) => start >= mail.start && start < mail.end))
    .map((number) => ({ start: number.start, end: number.end, number, mail: null }))
  const reaches: Reach[] = [...numbers, ...mails].sort((one, other) => one.start - other.start)
  return reaches.map((reach, index) => {
    const before = line.slice(reaches[index - 1]?.end ?? 0, reach.start)
    const isLast = index === reaches.length - 1
    const after = isLast ? tidy(line.slice(reach.end).replace(/^[\s.,;)]+|[\s.,;]+$/gu, '')) : ''
    return { ...whoAndLabel(before, index > 0), number: reach.number, mail: reach.mail, after }
  })
}

const conjunction = /^[\s,;./–-]*(?:(?:eller|og|samt|alternativt)(?=[\s,;:/]|$))?[\s,;./–-]*/iu
const kindOfPhone = 'mobil|mob|direkte|privat|arbejde|arb'
const kindOfHour = 'vagt|døgn|døgnvagt|aften|nat|dag|hverdage|weekend|uden for åbningstid|hovednummer|omstilling'
// "Teknisk vagt" is who; ", vagt" says something about the number.
const numberLabel = new RegExp(`(?:(?:^|[\\s,(])(${kindOfPhone})|(?:^|,\\s*|\\()(${kindOfHour}))\\.?\\s*[:.]?\\s*$`, 'iu')

/** "eller kommunikationschefen: tlf." → who: kommunikationschefen; ", mobil" → a label and nobody new. */
function whoAndLabel(before: string, notFirst: boolean): { who: string; label: string } {
  let text = tidy(before.replace(mailLabel, ' '))
  if (notFirst) text = text.replace(conjunction, '')
  text = withoutEnd(withoutLabel(text))
  const found = numberLabel.exec(text)
  const label = found && (notFirst || found.index > 0) ? (found[1] ?? found[2] ?? '') : ''
  if (label) text = withoutEnd(withoutLabel(text.slice(0, found?.index)))
  const who = text.replace(/^[\s,;:./)–-]+|[\s,;:/–-]+$/gu, '')
  // "hverdage og" between two numbers tells when to call, not whom.
  if (notFirst && /^\p{Ll}/u.test(who) && !hasTitle(who) && !hasUnit(who)) return { who: '', label: [who, label].join(' ').trim() }
  return { who: /\p{L}{2}/u.test(who) ? who : '', label }
}

const withoutEnd = (text: string): string => text.replace(/[\s,;:([]+$/u, '')

function addTo(contacts: FoundContact[], { number, mail, label, after }: Segment): void {
  for (const contact of contacts) {
    if (number?.phone) contact.phones.push({ number: number.phone, label })
    if (number && number.phone === null) contact.unusable.push(number.text)
    if (mail) contact.mails.push(mail)
    if (after) contact.note = [contact.note, after.replace(/^\((.*)\)?$/u, '$1').replace(/\)$/, '')].filter(Boolean).join('; ')
  }
}

/** "Bo Berg/Ida Lund" and "Bo Berg og Ida Lund" are two people with one number; "Superbruger/IKT'er" is one phone. */
function peopleOf(who: string): Who[] {
  const parts = who.split(/\s*\/\s*|\s+og\s+/u)
  const first = whoIs(parts[0] ?? who)
  const twoPeople = parts.length > 1 && first.kind === 'person' && parts.slice(1).every((part) => isPersonName(part) || hasTitle(part) && whoIs(part).kind === 'person')
  return twoPeople ? [first, ...parts.slice(1).map(whoIs)] : [whoIs(who)]
}

/** "Faglige koordinatorer A tlf. n/B tlf. n": both are koordinatorer, each of them one. */
function withSharedTitle(contacts: FoundContact[]): FoundContact[] {
  const plural = contacts[0]?.title
  const singular = plural ? singularTitle(plural) : plural
  if (contacts.length < 2 || plural === singular || !singular) return contacts
  return contacts.map((contact, index) =>
    index === 0 || (contact.kind === 'person' && !contact.title)
      ? { ...contact, title: singular, reworded: index === 0 }
      : contact,
  )
}
