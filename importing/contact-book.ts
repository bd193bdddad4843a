/** The contacts of one document, each once however often it is printed. */
import type { FoundContact } from './contact-line'
import { sameWords } from './text'
import type { ImportedContact, Remark } from './types'

export class ContactBook {
  readonly contacts: ImportedContact[] = []
  readonly remarks: Remark[] = []

  /** @returns the place of the contact in the book; one already there is completed, not doubled */
  add(found: FoundContact, line: number, text: string): number {
    this.tell(found, line, text)
    const known = this.contacts.findIndex((contact) => isSame(contact, found))
    const place = known >= 0 ? known : this.contacts.push(fresh(found)) - 1
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
    const shared = found.phones.some(({ number }) => this.contacts.some((contact) => holds(contact, number) && !isSame(contact, found)))
    if (shared) this.remarks.push({ reason: 'sharedNumber', line, text })
    const unreachable = found.phones.length === 0 && found.mails.length === 0 && found.unusable.length === 0 && !found.vacant && !found.note
    if (unreachable) this.remarks.push({ reason: 'noNumber', line, text })
  }

  /** A second line about somebody adds what the first did not say. */
  private complete(contact: ImportedContact, found: FoundContact, line: number, text: string): void {
    const differs = found.phones.length > 0 && contact.phones.length > 0 && !found.phones.some(({ number }) => holds(contact, number))
    if (differs) this.remarks.push({ reason: 'sameName', line, text })
    contact.phones.push(...found.phones.filter(({ number }) => !holds(contact, number)))
    contact.mails.push(...found.mails.filter((mail) => !contact.mails.includes(mail)))
    contact.title ??= found.title
    contact.department ??= found.department
    contact.role ??= found.role
    contact.note ??= found.note
  }
}

const holds = (contact: ImportedContact, phone: string): boolean => contact.phones.some(({ number }) => number === phone)

/** Two names with one number are two contacts: a duty phone is shared. A vacant post is known by its title. */
const isSame = (contact: ImportedContact, found: FoundContact): boolean =>
  contact.vacant === found.vacant &&
  (contact.vacant ? sameWords(contact.title ?? '', found.title ?? '') : sameWords(contact.name, found.name))

const fresh = ({ kind, name, title, department, role, phones, mails, note, vacant }: FoundContact): ImportedContact => ({
  ...{ kind, name, title, department, role, note, vacant },
  phones: phones.filter(({ number }, index) => phones.findIndex((other) => other.number === number) === index),
  mails: [...mails],
})
