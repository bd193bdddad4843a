/** The contacts Planværk has: which of them a document means, and what a reference to one shows. */
import { idOf } from '../collections/ids'
import { words } from '../messages'
import type { Contact, Role } from '../payload-types'
import { showPhone } from '../domain/contact/phone'
import { sameWords } from './text'
import type { ImportedContact } from './types'

export interface KnownContacts {
  /** Those Planværk had before this document. */
  known: readonly Contact[]
  /** Those and the ones made for it. */
  contacts: Contact[]
}

/**
 * The same name and number, else the same name, else the same number. Two people of one document may share a number,
 * so the number alone leads only to a contact that was there before.
 */
export function sameContact({ known, contacts }: KnownContacts, found: ImportedContact): Contact | null {
  const hasName = (contact: Contact): boolean => sameWords(contact.name, found.name)
  const hasNumber = (contact: Contact): boolean =>
    (contact.phones ?? []).some(
      (phone) => isOwn(phone.number) && found.phones.some(({ number }) => number === phone.number),
    )
  return (
    contacts.find((contact) => hasName(contact) && hasNumber(contact)) ??
    contacts.find((contact) => hasName(contact) && contact.active !== false) ??
    contacts.find(hasName) ??
    known.find(hasNumber) ??
    null
  )
}

/** 112 and 114 are everybody's, and tell nobody apart. */
const isOwn = (phone: string): boolean => phone.startsWith('+')

/** What a reference shows, for the proof that nothing is lost. */
export const textOfContact = ({ name, title, phones, mails, other }: Contact): string =>
  [
    ...[name, title ?? '', other ?? ''],
    ...(phones ?? []).map(({ number, label }) => `${label ?? ''} ${showPhone(number)}`),
    ...(mails ?? []).map(({ address }) => address),
  ].join('\n')

export const textOfRole = ({ title, holders }: Role, contacts: readonly Contact[]): string => {
  const held = (holders ?? []).flatMap(({ contact }) => contacts.find(({ id }) => id === idOf(contact)) ?? [])
  return [title, ...(held.length > 0 ? held.map(textOfContact) : [words.vacant])].join('\n')
}
