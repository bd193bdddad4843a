/** The contacts of one document, each once however often it is printed. */
import type { FoundContact, FoundPhone } from './contact-line'
import { sameWords } from './text'
import type { ImportedContact, Remark } from './types'

export class ContactBook {
  readonly contacts: ImportedContact[] = []
  readonly remarks: Remark[] = []
  /** Where each contact was met first. */
  private readonly lines: number[] = []

  /** @returns the place of the contact in the book; one already there is completed, not doubled */
  add(found: FoundContact, line: number, text: string): number {
    this.tell(found, line, text)
    const known = this.contacts.findIndex((contact) => isSame(contact, found))
    if (known < 0) this.lines.push(line)
    const place = known < 0 ? this.contacts.push(fresh(found)) - 1 : known
    if (known >= 0) this.complete(this.contacts[known] as ImportedContact, found, line, text)
    return place
  }

  withNumber(phone: string): ImportedContact | undefined {
    return this.contacts.find(({ phones }) => phones.some(({ number }) => number === phone))
  }

  private tell(found: FoundContact, line: number, text: string): void {
    if (found.unusable.length > 0) this.remarks.push({ reason: 'incompleteNumber', line, text })
    if (found.reworded) this.remarks.push({ reason: 'rewordedLine', line, text })
    if (found.uncertain) this.remarks.push({ reason: 'uncertainName', line, text })
    // 112 and 114 are everybody's.
    const shared = found.phones.some(
      ({ number }) =>
        number.startsWith('+') && this.contacts.some((contact) => holds(contact, number) && !isSame(contact, found)),
    )
    if (shared) this.remarks.push({ reason: 'sharedNumber', line, text })
  }

  /** @returns those that nobody can reach, when the whole document has been read */
  unreachable(): Remark[] {
    return this.contacts.flatMap(({ phones, mails, note, vacant, name }, place) =>
      phones.length + mails.length > 0 || vacant || note
        ? []
        : [{ reason: 'noNumber', line: this.lines[place] ?? 0, text: name }],
    )
  }

  /** A second line about somebody adds what the first did not say. */
  private complete(contact: ImportedContact, found: FoundContact, line: number, text: string): void {
    const differs =
      found.phones.length > 0 && contact.phones.length > 0 && !found.phones.some(({ number }) => holds(contact, number))
    if (differs) this.remarks.push({ reason: 'sameName', line, text })
    contact.phones.push(...found.phones.filter(({ number }) => !holds(contact, number)))
    contact.mails.push(...found.mails.filter((mail) => !contact.mails.includes(mail)))
    contact.title ??= found.title
    contact.department ??= found.department
    if (found.role && !contact.roles.includes(found.role)) contact.roles.push(found.role)
    contact.note ??= found.note
  }
}

const holds = (contact: ImportedContact, phone: string): boolean =>
  contact.phones.some(({ number }) => number === phone)

/** Two names with one number are two contacts: a duty phone is shared. A vacant post is known by its title. */
const isSame = (contact: ImportedContact, found: FoundContact): boolean =>
  contact.vacant === found.vacant &&
  (contact.vacant ? sameWords(contact.title ?? '', found.title ?? '') : sameWords(contact.name, found.name))

function fresh({ kind, name, title, department, role, phones, mails, note, vacant }: FoundContact): ImportedContact {
  const isFirst = ({ number }: FoundPhone, index: number): boolean =>
    phones.findIndex((other) => other.number === number) === index
  const roles = role ? [role] : []
  return { kind, name, title, department, roles, phones: phones.filter(isFirst), mails: [...mails], note, vacant }
}
