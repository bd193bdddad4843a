/** Reads one line of contacts by the grammar of domain.md §3. */
import { isProse } from './prose'
import { segmentsOf, type Segment } from './segments'
import { hasTitle, isPersonName, singularTitle } from './titles'
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
  /** A number nobody can call as it stands: "95 01 XX XX", "lokal 1234". */
  unusable: string[]
  /** The title stood in the plural for several people and is written in the singular. */
  reworded: boolean
}

/**
 * @param line a whole line, or the lines of one contact joined by commas
 * @returns the contacts on it in order, or null when the line is no contact line but prose
 */
export function readContactLine(line: string): FoundContact[] | null {
  const segments = segmentsOf(line)
  if (segments.length === 0 || segments[0]?.who === '') return null
  if (
    segments.some(
      ({ who, after, label }) => isProse(who) || isProse(after) || after.split(' ').length > 8 || label.length > 80,
    )
  )
    return null
  const contacts: FoundContact[] = []
  for (const segment of segments) {
    const last = contacts.at(-1)
    if (segment.who === '' && last) addTo([last], segment)
    else {
      const found = peopleOf(segment.who).map(unreached)
      addTo(found, segment)
      contacts.push(...found)
    }
  }
  return withSharedTitle(contacts)
}

/** A contact no number has been found for yet. */
export const unreached = (who: Who): FoundContact => ({ ...who, phones: [], mails: [], unusable: [], reworded: false })

function addTo(contacts: FoundContact[], { number, mail, label, after }: Segment): void {
  for (const contact of contacts) {
    if (number?.phone) contact.phones.push({ number: number.phone, label })
    if (number && number.phone === null) contact.unusable.push(number.text)
    if (mail) contact.mails.push(mail)
    if (after) contact.note = [contact.note, after.replace(/^\(|\)$/gu, '')].filter(Boolean).join('; ')
  }
}

/** "Bo Berg/Ida Lund" and "Bo Berg og Ida Lund" are two people with one number; "Superbruger/IKT'er" is one phone. */
function peopleOf(who: string): Who[] {
  const parts = who.split(/(?<!\s)\s*\/\s*|(?<!\s)\s+og\s+/u)
  const first = whoIs(parts[0] ?? who)
  const twoPeople =
    parts.length > 1 &&
    first.kind === 'person' &&
    parts.slice(1).every((part) => isPersonName(part) || (hasTitle(part) && whoIs(part).kind === 'person'))
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
