/** The contacts and roles a plan names, as they were on the day it was approved: for the record, not for readers. */
import type { Id } from '../approval/vocabulary'

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

/** A contact or role that a revision named, in words, and how it reads today. */
export interface ThenAndNow {
  id: Id
  then: string
  today: 'same' | 'gone' | { reads: string }
}

/**
 * @param shown how one reads; what reads alike is the same, whatever else was changed in it
 * @returns for each of then, in its order, what became of it
 */
export function thenAndNow<T extends { id: Id }>(then: readonly T[], now: readonly T[], shown: (each: T) => string): ThenAndNow[] {
  const today = new Map(now.map((each) => [each.id, shown(each)]))
  return then.map((each) => {
    const [before, reads] = [shown(each), today.get(each.id)]
    return { id: each.id, then: before, today: reads === undefined ? 'gone' : reads === before ? 'same' : { reads } }
  })
}

/** A role with its holders by name, in order. */
export interface RoleByName {
  id: Id
  title: string
  holders: { name: string; deputy: boolean }[]
}

/** @returns the roles with the names their holders had on the day of approval */
export const rolesByName = ({ contacts, roles }: FactsAsApproved): RoleByName[] =>
  roles.map(({ holders, ...role }) => ({
    ...role,
    holders: holders.map(({ contact, deputy }) => ({ name: contacts.find(({ id }) => id === contact)?.name ?? '', deputy })),
  }))
