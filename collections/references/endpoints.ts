/** What the editor asks while somebody writes: whose number or name this is, and what "@" may lead to. */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { planTexts, words } from '../../messages'
import type { Id } from '../../domain/approval/vocabulary'
import type { BookEntry } from '../../domain/content/typed-facts'
import { showPhone } from '../../domain/contact/phone'
import { peopleWithPermissions } from '../access'
import { Refusal } from '../errors'
import { idOrNull } from '../ids'

/** What the editor offers for "@": the department and the number tell namesakes apart. */
export interface OfferedReference {
  to: 'contacts' | 'roles' | 'plans'
  id: Id
  name: string
  detail: string
}

/** Of each collection. */
const mostOffered = 6

const asEditor = (req: PayloadRequest) => {
  // Payload leaves custom endpoints open to everybody.
  if (!peopleWithPermissions({ req })) throw new Refusal(planTexts.signInFirst, 403)
  return { depth: 0, overrideAccess: false, user: req.user, req } as const
}

/** `GET /api/contact-book`: every active contact with its numbers, as `BookEntry[]`. */
const contactBook: Endpoint = {
  path: '/contact-book',
  method: 'get',
  handler: async (req) => Response.json(await readContactBook(req)),
}

export async function readContactBook(req: PayloadRequest): Promise<(BookEntry & { department: string })[]> {
  const asked = asEditor(req)
  const { docs } = await req.payload.find({
    collection: 'contacts',
    where: { active: { not_equals: false } },
    select: { name: true, department: true, phones: true },
    sort: 'name',
    pagination: false,
    ...asked,
  })
  const departments = await departmentNames(req)
  return docs.map(({ id, name, department, phones }) => ({
    id: String(id),
    name,
    numbers: (phones ?? []).map(({ number }) => number),
    department: departments.get(idOrNull(department) ?? '') ?? '',
  }))
}

/** `GET /api/references?q=`: contacts, roles and plans whose name holds the words, as `OfferedReference[]`. */
const references: Endpoint = {
  path: '/references',
  method: 'get',
  handler: async (req) => {
    const asked = asEditor(req)
    const query = String(req.query.q ?? '').trim().slice(0, 80)
    const departments = await departmentNames(req)
    const departmentOf = (value: unknown) => departments.get(idOrNull(value as never) ?? '') ?? ''
    const some = { limit: mostOffered, ...asked } as const
    const contacts = await req.payload.find({
      collection: 'contacts',
      where: { and: [{ active: { not_equals: false } }, has(query, 'name', 'title', 'phones.number')] },
      select: { name: true, title: true, department: true, phones: true },
      sort: 'name',
      ...some,
    })
    const roles = await req.payload.find({ collection: 'roles', where: has(query, 'title'), select: { title: true, department: true }, sort: 'title', ...some })
    const plans = await req.payload.find({
      collection: 'plans',
      where: { and: [{ state: { not_in: ['outOfUse', 'archived'] } }, has(query, 'title')] },
      select: { title: true, kind: true, department: true },
      sort: 'title',
      ...some,
    })
    const offered: OfferedReference[] = [
      ...contacts.docs.map(({ id, name, title, department, phones }): OfferedReference => ({
        to: 'contacts',
        id: String(id),
        name,
        detail: detailOf(title, departmentOf(department), phones?.[0] && showPhone(phones[0].number)),
      })),
      ...roles.docs.map(({ id, title, department }): OfferedReference => ({
        to: 'roles',
        id: String(id),
        name: title,
        detail: detailOf(departmentOf(department)),
      })),
      ...plans.docs.map(({ id, title, kind, department }): OfferedReference => ({
        to: 'plans',
        id: String(id),
        name: title,
        detail: detailOf(words.kinds[kind], departmentOf(department)),
      })),
    ]
    return Response.json(offered)
  },
}

/** SQLite knows capitals of ASCII alone, so "å" is asked for as "Å" too. */
function has(query: string, ...fields: string[]): Where {
  const capital = query.charAt(0).toLocaleUpperCase('da') + query.slice(1)
  const forms = [...new Set([query, capital])]
  return { or: fields.flatMap((field) => forms.map((form) => ({ [field]: { contains: field === 'phones.number' ? digits(form) : form } }))) }
}

/** Numbers are stored without spaces. */
const digits = (typed: string): string => (/^[+\d\s]{3,}$/.test(typed) ? typed.replace(/\s/g, '') : typed)

const detailOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

async function departmentNames(req: PayloadRequest): Promise<Map<Id, string>> {
  const { docs } = await req.payload.find({ collection: 'departments', select: { name: true }, pagination: false, ...asEditor(req) })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

export const referenceEndpoints = [contactBook, references]
