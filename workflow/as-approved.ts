/** The contacts and roles a plan names, as they were on the day it was approved: for the record, not for readers. */
import type { Id } from './vocabulary'

export interface ContactAsApproved {
  id: Id
  name: string
  title: string
  phones: { number: string; label: string; visibility: 'internal' | 'public' }[]
  mails: { address: string; visibility: 'internal' | 'public' }[]
  other: string
}

export interface RoleAsApproved {
  id: Id
  title: string
  /** In order; deputies after the one who holds the role. */
  holders: { contact: Id; deputy: boolean }[]
}

/** Contacts include those who hold the roles. Sorted by id, so that the same facts have one form. */
export interface FactsAsApproved {
  contacts: ContactAsApproved[]
  roles: RoleAsApproved[]
}
