/** What the editor asks while somebody writes: whose number or name this is, and what "@" may lead to. */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { words } from '../../messages'
import type { Id } from '../../domain/approval/vocabulary'
import { parentKinds } from '../../domain/content/templates'
import { planKinds, type PlanKind } from '../../domain/approval/vocabulary'
import type { BookEntry } from '../../domain/content/typed-facts'
import { showPhone } from '../../domain/contact/phone'
import { refuseOutsiders } from '../answers'
import { idOrNull } from '../ids'
import { all, asUser } from '../records'

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
  refuseOutsiders(req)
  return asUser(req)
}

/** `GET /api/contact-book`: every active contact with its numbers, as `BookEntry[]`. */
const contactBook: Endpoint = {
  path: '/contact-book',
  method: 'get',
  handler: async (req) => Response.json(await readContactBook(req)),
}

export async function readContactBook(req: PayloadRequest): Promise<(BookEntry & { department: string })[]> {
  const asked = asEditor(req)
  const docs = await all(asked, 'contacts', {
    where: { active: { not_equals: false } },
    select: { name: true, department: true, phones: true },
    sort: 'name',
  })
  const departments = await departmentNames(req)
  return docs.map(({ id, name, department, phones }) => ({
    id: String(id),
    name,
    numbers: (phones ?? []).map(({ number }) => number),
    department: departments.get(idOrNull(department) ?? '') ?? '',
  }))
}

const places = ['contacts', 'roles', 'plans'] as const

/**
 * `GET /api/references?q=&in=contacts,roles&under=actionCard`: records in which every word stands, be it in name, title, department or number.
 * `in` leaves out the other collections, `under` the plans that a plan of that kind may not lie under. @returns `OfferedReference[]`
 */
const references: Endpoint = {
  path: '/references',
  method: 'get',
  handler: async (req) => {
    asEditor(req)
    const { q = '', in: only, under } = z.object({ q: z.string(), in: z.string(), under: z.enum(planKinds) }).partial().safeParse(req.query).data ?? {}
    const searched = only ? places.filter((place) => only.split(',').includes(place)) : places
    return Response.json(await offeredReferences(req, { q, under, places: searched }))
  },
}

interface Asked {
  q: string
  places: readonly OfferedReference['to'][]
  /** Only plans that a plan of this kind may lie under. */
  under?: PlanKind
}

export async function offeredReferences(req: PayloadRequest, { q, places: searched, under }: Asked): Promise<OfferedReference[]> {
  const asked = asEditor(req)
  const departments = await departmentNames(req)
  const departmentOf = (value: unknown) => departments.get(idOrNull(value as never) ?? '') ?? ''
  const has = (...fields: string[]) => wordsIn(q, departments, fields)
  const limit = searched.length === 1 ? mostOffered * 2 : mostOffered
  const of = {
    contacts: async () => {
      const docs = await all(asked, 'contacts', {
        where: { and: [{ active: { not_equals: false } }, ...has('name', 'title', 'phones.number')] },
        select: { name: true, title: true, department: true, phones: true },
        sort: 'name',
        limit,
      })
      return docs.map(({ id, name, title, department, phones }): OfferedReference => ({
        to: 'contacts',
        id: String(id),
        name,
        detail: detailOf(title, departmentOf(department), phones?.[0] && showPhone(phones[0].number)),
      }))
    },
    roles: async () => {
      const docs = await all(asked, 'roles', { where: { and: has('title') }, select: { title: true, department: true }, sort: 'title', limit })
      return docs.map(({ id, title, department }): OfferedReference => ({ to: 'roles', id: String(id), name: title, detail: detailOf(departmentOf(department)) }))
    },
    plans: async () => {
      const above = under ? parentKinds[under].filter((kind) => kind !== null) : planKinds
      const docs = await all(asked, 'plans', {
        where: { and: [{ state: { not_in: ['outOfUse', 'archived'] } }, { kind: { in: [...above] } }, ...has('title')] },
        select: { title: true, kind: true, department: true },
        sort: 'title',
        limit,
      })
      return docs.map(({ id, title, kind, department }): OfferedReference => ({
        to: 'plans',
        id: String(id),
        name: title,
        detail: detailOf(words.kinds[kind], departmentOf(department)),
      }))
    },
  }
  const offered: OfferedReference[] = []
  for (const place of searched) offered.push(...(await of[place]()))
  return offered
}

const mostWords = 6

/** @returns for each word of the question where it may stand; a department by its own name */
function wordsIn(query: string, departments: ReadonlyMap<Id, string>, fields: readonly string[]): Where[] {
  const asked = query.trim().slice(0, 80)
  // A number is one word, however it is grouped.
  const typed = /^[+\d\s]{3,}$/.test(asked) ? [asked.replace(/\s/g, '')] : asked.split(/[\s,]+/).filter(Boolean).slice(0, mostWords)
  return typed.map((word) => {
    const lower = word.toLocaleLowerCase('da')
    const inDepartments = [...departments].flatMap(([id, name]) => (name.toLocaleLowerCase('da').includes(lower) ? [id] : []))
    const inFields = fields.flatMap((field) => formsOf(word).map((form): Where => ({ [field]: { contains: form } })))
    return { or: inDepartments.length > 0 ? [...inFields, { department: { in: inDepartments } }] : inFields }
  })
}

/** SQLite knows capitals of ASCII alone, so "å" is asked for as "Å" too. */
const formsOf = (word: string): string[] => [...new Set([word, word.charAt(0).toLocaleUpperCase('da') + word.slice(1), word.toLocaleLowerCase('da')])]

const detailOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

async function departmentNames(req: PayloadRequest): Promise<Map<Id, string>> {
  const docs = await all(asEditor(req), 'departments', { select: { name: true } })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

export const referenceEndpoints = [contactBook, references]
