/** Whose number or name it is that somebody has typed. */
import type { Endpoint, PayloadRequest } from 'payload'
import type { BookEntry } from '../../domain/content/typed-facts'
import { idOrNull } from '../ids'
import { all } from '../records'
import { asEditor, departmentNames } from './as-editor'

/** `GET /api/contact-book`: every active contact with its numbers, as `BookEntry[]`. */
export const contactBook: Endpoint = {
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
