/** Where the paths of a question lead: through fields of records, and nowhere that is hidden or no field at all. */
import { isNothing, isObject } from './values'

/** What a field is made of, as Payload lays it flat. */
export interface AskedField {
  name: string
  type: string
  hidden?: boolean
  relationTo?: string | string[]
  flattenedFields?: AskedField[]
}

/** @returns whether the order tells of nothing but the record itself: neither of what it refers to, nor of what is hidden */
export const isOwnOrder = (fields: readonly AskedField[], sort: unknown): boolean =>
  [sort ?? []].flat().every((part) => isOwnPath(fields, String(part).replace(/^-/, '').replace(/^version\./, '').split('.')))

function isOwnPath(fields: readonly AskedField[], [name, ...rest]: string[]): boolean {
  const field = fields.find((each) => each.name === name)
  // What is no field, such as `id`, leads nowhere further.
  if (!field) return rest.length === 0
  return field.hidden !== true && (rest.length === 0 || (field.flattenedFields !== undefined && isOwnPath(field.flattenedFields, rest)))
}

/** Kept as JSON: what is asked for inside becomes a piece of a question to the database, word for word. */
const wholes: ReadonlySet<string> = new Set(['json', 'richText', 'point'])

/**
 * @param fieldsOf a collection, by its slug
 * @returns whether a condition asks for something inside a text or another whole
 */
export function asksInsideWhole(fields: readonly AskedField[], where: unknown, fieldsOf: (slug: string) => readonly AskedField[]): boolean {
  if (isNothing(where) || !isObject(where)) return false
  return Object.entries(where).some(([key, value]) =>
    Array.isArray(value)
      ? value.some((part) => asksInsideWhole(fields, part, fieldsOf))
      : leadsInside(fields, key.replace(/^version\./, '').split('.'), fieldsOf),
  )
}

function leadsInside(fields: readonly AskedField[], [name, ...rest]: string[], fieldsOf: (slug: string) => readonly AskedField[]): boolean {
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return false
  if (wholes.has(field.type)) return true
  const further = field.flattenedFields ?? [field.relationTo ?? []].flat().flatMap(fieldsOf)
  return leadsInside(further, rest, fieldsOf)
}
