/** Finds the document's contacts and roles among those Planværk has, and makes the ones that are missing. */
import type { PayloadRequest } from 'payload'
import type { Contact, Role } from '../payload-types'
import type { Id } from '../domain/approval/vocabulary'
import { idOrNull } from '../collections/ids'
import type { ContactUse } from '../collections/imports/review'
import { matchDepartment, type NamedDepartment } from './department'
import { sameContact, textOfContact, textOfRole, type KnownContacts } from './known-people'
import { sameWords } from './text'
import type { ImportedContact, Person, Remark } from './types'
import type { WriteAs } from './write-as'

export interface PeopleResult {
  /** In the order of the document's contacts. */
  people: Person[]
  made: { contacts: string[]; roles: string[] }
  reused: { contacts: string[]; roles: string[] }
  remarks: Remark[]
}

interface Register extends KnownContacts {
  roles: Role[]
  departments: readonly NamedDepartment[]
  department: Id
}

/**
 * @param department owns what is made, unless the document names another that Planværk has
 * @param uses what somebody has said becomes of a contact, by its place; without it one with the same name or number is
 *   taken as it stands, never changed
 * @returns a reference for each contact
 */
export async function findOrMakePeople(
  req: PayloadRequest,
  as: WriteAs,
  found: readonly ImportedContact[],
  department: Id,
  departments: readonly NamedDepartment[],
  uses: ReadonlyMap<number, ContactUse> = new Map(),
): Promise<PeopleResult> {
  const all = { depth: 0, pagination: false, req, ...as } as const
  const { docs: contacts } = await req.payload.find({ collection: 'contacts', ...all })
  const { docs: roles } = await req.payload.find({ collection: 'roles', ...all })
  const register: Register = { known: [...contacts], contacts, roles, departments, department }
  const result: PeopleResult = {
    people: [],
    made: { contacts: [], roles: [] },
    reused: { contacts: [], roles: [] },
    remarks: [],
  }
  // One by one: MongoDB takes no parallel calls in a transaction, and each may find what the one before made.
  for (const [at, contact] of found.entries()) result.people.push(await personFor(req, as, contact, register, result, uses.get(at)))
  return result
}

async function personFor(
  req: PayloadRequest,
  as: WriteAs,
  found: ImportedContact,
  register: Register,
  result: PeopleResult,
  use?: ContactUse,
): Promise<Person> {
  if (found.vacant) return roleFor(req, as, found.title ?? found.name, null, register, result)
  const contact = await contactFor(req, as, found, register, result, use)
  const roles: Person['roles'] = []
  for (const title of found.roles) {
    roles.push({ title, ...(await roleFor(req, as, title, contact, register, result)) })
  }
  return { who: { to: 'contacts', id: contact.id }, text: textOfContact(contact), roles }
}

async function contactFor(
  req: PayloadRequest,
  as: WriteAs,
  found: ImportedContact,
  register: Register,
  result: PeopleResult,
  use?: ContactUse,
): Promise<Contact> {
  const known = use === 'new' ? null : sameContact(register, found)
  if (known && use === 'add') return withNumbers(req, as, known, found, register)
  if (known) {
    result.reused.contacts.push(known.name)
    if (known.active === false) result.remarks.push({ reason: 'inactiveContact', line: 0, text: known.name })
    return known
  }
  const unit = matchDepartment(
    found.department ?? (found.kind === 'function' ? found.name : null),
    register.departments,
  )
  const made = await req.payload.create({
    collection: 'contacts',
    depth: 0,
    data: {
      type: found.kind === 'external' || found.kind === 'function' ? found.kind : 'person',
      name: found.name,
      // A unit that is no department of ours is part of what the person is called.
      title: [found.title, unit ? null : found.department].filter(Boolean).join(', ') || null,
      // Someone outside the municipality has no department here; an author may only write in their own.
      department: found.kind === 'external' && as.overrideAccess ? null : (unit?.id ?? register.department),
      phones: found.phones.map(({ number, label }) => ({ number, label: label || null, visibility: 'internal' })),
      mails: found.mails.map((address) => ({ address, visibility: 'internal' })),
      other: found.phones.length + found.mails.length === 0 ? found.note : null,
      active: true,
    },
    req,
    ...as,
  })
  register.contacts.push(made)
  result.made.contacts.push(made.name)
  return made
}

/** The one change of a contact that an import makes, and only where a person has asked for it. */
async function withNumbers(
  req: PayloadRequest,
  as: WriteAs,
  known: Contact,
  { phones }: ImportedContact,
  register: Register,
): Promise<Contact> {
  const added = phones.filter(({ number }) => !(known.phones ?? []).some((phone) => phone.number === number))
  const data = {
    phones: [
      ...(known.phones ?? []),
      ...added.map(({ number, label }) => ({ number, label: label || null, visibility: 'internal' as const })),
    ],
  }
  const contact = await req.payload.update({ collection: 'contacts', id: known.id, data, depth: 0, req, ...as })
  register.contacts.splice(register.contacts.indexOf(known), 1, contact)
  return contact
}

async function roleFor(
  req: PayloadRequest,
  as: WriteAs,
  title: string,
  holder: Contact | null,
  register: Register,
  result: PeopleResult,
): Promise<Person> {
  const { roles, department } = register
  const called = roles.filter((role) => sameWords(role.title, title))
  const holds = ({ holders }: Role) =>
    holder ? (holders ?? []).some(({ contact }) => idOrNull(contact) === holder.id) : (holders ?? []).length === 0
  // A role of the whole municipality is meant where its holder is.
  const known =
    called.find((role) => idOrNull(role.department) === department) ?? called.find((role) => !role.department && holds(role))
  if (known) result.reused.roles.push(known.title)
  const role =
    known ??
    (await req.payload.create({
      collection: 'roles',
      depth: 0,
      data: { title, department, holders: holder ? [{ contact: holder.id, deputy: false }] : [] },
      req,
      ...as,
    }))
  if (!known) {
    roles.push(role)
    result.made.roles.push(role.title)
  }
  return { who: { to: 'roles', id: role.id }, text: textOfRole(role, register.contacts), roles: [] }
}

/** A role nobody is known to hold. */
export const vacantRole = (title: string): ImportedContact => ({
  ...{ kind: 'role', name: '', title, department: null, note: null, vacant: true },
  roles: [],
  phones: [],
  mails: [],
})
