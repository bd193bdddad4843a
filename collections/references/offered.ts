/** What "@" and the fields of references offer. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { parentKinds } from '../../domain/content/templates'
import { planKinds, type Id, type PlanKind } from '../../domain/approval/vocabulary'
import { showPhone } from '../../domain/contact/phone'
import { words } from '../../messages'
import { idOrNull } from '../ids'
import { all } from '../records'
import { asEditor, departmentNames } from './as-editor'
import { wordsIn } from './words-in'

/** What the editor offers for "@": the department and the number tell namesakes apart. */
export interface OfferedReference {
  to: 'contacts' | 'roles' | 'plans'
  id: Id
  name: string
  detail: string
}

/** Of each collection. */
const mostOffered = 6
/** Looked at for each that is offered: those in whose middle the words stand give way. */
const lookedAt = 8

const places = ['contacts', 'roles', 'plans'] as const

/**
 * `GET /api/references?q=&in=contacts,roles&under=actionCard`: records in which every word stands, be it in name, title, department or number.
 * `in` leaves out the other collections, `under` the plans that a plan of that kind may not lie under. @returns `OfferedReference[]`
 */
export const references: Endpoint = {
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
        limit: limit * lookedAt,
      })
      return bestOf(docs, q, ({ name, title }) => `${name} ${title ?? ''}`, limit).map(({ id, name, title, department, phones }): OfferedReference => ({
        to: 'contacts',
        id: String(id),
        name,
        detail: detailOf(title, departmentOf(department), phones?.[0] && showPhone(phones[0].number)),
      }))
    },
    roles: async () => {
      const docs = await all(asked, 'roles', { where: { and: has('title') }, select: { title: true, department: true }, sort: 'title', limit: limit * lookedAt })
      return bestOf(docs, q, ({ title }) => title, limit).map(({ id, title, department }): OfferedReference => ({ to: 'roles', id: String(id), name: title, detail: detailOf(departmentOf(department)) }))
    },
    plans: async () => {
      const above = under ? parentKinds[under].filter((kind) => kind !== null) : planKinds
      const docs = await all(asked, 'plans', {
        where: { and: [{ state: { not_in: ['outOfUse', 'archived'] } }, { kind: { in: [...above] } }, ...has('title')] },
        select: { title: true, kind: true, department: true },
        sort: 'title',
        limit: limit * lookedAt,
      })
      return bestOf(docs, q, ({ title }) => title, limit).map(({ id, title, kind, department }): OfferedReference => ({
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

/** Those first of which each word begins a word: "ole" is Ole before it is a school. */
function bestOf<T>(found: readonly T[], q: string, textOf: (one: T) => string, limit: number): T[] {
  const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const asked = wordsOf(q)
  const begins = (one: T) => {
    const own = wordsOf(textOf(one))
    return asked.every((word) => own.some((each) => each.startsWith(word)))
  }
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, limit)
}

const detailOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')
