/**
 * The facts of the municipality: departments, contacts, users and roles. What is already there by its slug, name or
 * mail is left as it is, so that an interrupted run can go on.
 */
import type { PayloadRequest } from 'payload'
import type { User } from '../../payload-types'
import { contacts, type ContactKey } from '../contacts'
import { departments, type DepartmentKey } from '../departments'
import type { Resolve } from '../richtext'
import { roles, type RoleKey } from '../roles'
import type { DemoContact, DemoDepartment, DemoRole, DemoUser } from '../types'
import { users, type UserKey } from '../users'
import { readablePassword } from './password'
import { richTextData } from './plan-data'
import { all, asFact } from '../../collections/records'

export interface Login {
  email: string
  password: string
  name: string
  title: string
}

export type Ids<Key extends string> = Record<Key, string>

// The demo is made by the machine itself, before anybody can sign in.
const asMachine = { depth: 0, overrideAccess: true } as const

const entries = <Key extends string, Value>(record: Record<Key, Value>) => Object.entries(record) as [Key, Value][]

/** Departments without their people, who are made after them. */
export async function createDepartments(req: PayloadRequest): Promise<Ids<DepartmentKey>> {
  const there = await alreadyThere(req, 'departments', 'slug')
  const ids: Partial<Ids<DepartmentKey>> = {}
  for (const [slug, { name, shortName, parent }] of entries<DepartmentKey, DemoDepartment>(departments)) {
    const above = parent ? ids[parent as DepartmentKey] : undefined
    const data = { slug, name, shortName, parent: above }
    ids[slug] =
      there.get(slug) ??
      (await req.payload.create({ collection: 'departments', data, ...asMachine, req })).id
  }
  return ids as Ids<DepartmentKey>
}

export async function createContacts(req: PayloadRequest, department: Ids<DepartmentKey>): Promise<Ids<ContactKey>> {
  const there = await alreadyThere(req, 'contacts', 'name')
  const ids: Partial<Ids<ContactKey>> = {}
  for (const [key, contact] of entries<ContactKey, DemoContact>(contacts)) {
    const data = { ...contact, department: contact.department && department[contact.department], active: true }
    ids[key] =
      there.get(contact.name) ??
      (await req.payload.create({ collection: 'contacts', data, ...asMachine, req })).id
  }
  return ids as Ids<ContactKey>
}

export async function appointHeads(
  req: PayloadRequest,
  department: Ids<DepartmentKey>,
  contact: Ids<ContactKey>,
): Promise<void> {
  for (const [key, { head, contingencyOwner }] of entries<DepartmentKey, DemoDepartment>(departments)) {
    await req.payload.update({
      collection: 'departments',
      id: department[key],
      data: { head: contact[head as ContactKey], contingencyOwner: contact[contingencyOwner as ContactKey] },
      ...asMachine,
      req,
    })
  }
}

/** Roles come after the plans, since the description of their tasks may name one. */
export async function createRoles(
  req: PayloadRequest,
  department: Ids<DepartmentKey>,
  contact: Ids<ContactKey>,
  resolve: Resolve,
): Promise<Ids<RoleKey>> {
  const there = await alreadyThere(req, 'roles', 'slug')
  const ids: Partial<Ids<RoleKey>> = {}
  for (const [slug, role] of entries<RoleKey, DemoRole>(roles)) {
    const data = {
      slug,
      title: role.title,
      department: role.department && department[role.department],
      holders: role.holders.map((key, index) => ({ contact: contact[key], deputy: index > 0 })),
      tasks: richTextData(role.tasks, resolve),
    }
    ids[slug] =
      there.get(slug) ??
      (await req.payload.create({ collection: 'roles', data, ...asMachine, req })).id
  }
  return ids as Ids<RoleKey>
}

/**
 * A user who is there already gets a new password: the run that made them took the old one with it.
 * @param password for everybody; none gives each a random one
 */
export async function createUsers(
  req: PayloadRequest,
  department: Ids<DepartmentKey>,
  password: string | undefined,
): Promise<{ people: Record<UserKey, User>; logins: Login[] }> {
  const there = await alreadyThere(req, 'users', 'email')
  const made: Partial<Record<UserKey, User>> = {}
  const logins: Login[] = []
  for (const [key, { grants, ...person }] of entries<UserKey, DemoUser>(users)) {
    const login = { ...person, password: password ?? readablePassword() }
    const id = there.get(person.email)
    const data = {
      ...login,
      active: true,
      grants: grants.map((grant) => ({ ...grant, department: grant.department ? department[grant.department] : null })),
    }
    made[key] = id
      ? await req.payload.update({ collection: 'users', id, data: { password: login.password }, ...asMachine, req })
      : await req.payload.create({ collection: 'users', data, ...asMachine, req })
    logins.push(login)
  }
  return { people: made as Record<UserKey, User>, logins }
}

/** @returns the ids of all records of a collection by what the demo knows them by. */
export async function alreadyThere(
  req: PayloadRequest,
  collection: 'departments' | 'contacts' | 'roles' | 'users' | 'plans',
  key: 'slug' | 'name' | 'email',
): Promise<Map<string, string>> {
  const docs = await all(asFact(req, 'what the demo has made is a fact, whoever asks'), collection, { select: { [key]: true } })
  return new Map(docs.map((doc) => [String((doc as unknown as Record<string, unknown>)[key]), String(doc.id)]))
}
