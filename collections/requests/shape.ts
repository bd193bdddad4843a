/**
 * Whether what is sent for a record has the shape of its fields. Payload validates what a field holds and takes for granted
 * that an array is an array; where it is not, hooks and database fall over it, and the sender hears of a fault of ours.
 */
import type { FlattenedField } from 'payload'
import { isRichText } from './rich-text-shape'
import { isId, isNothing, isObject, isReference } from './values'
import { addTo } from '../../domain/group'

/**
 * @param path where the fields stand, such as `sections.`
 * @returns the path of the first value that cannot be read, such as `sections.alarmChain.0.contact`, or null
 */
export function firstUnreadable(fields: readonly FlattenedField[], data: Record<string, unknown>, path = ''): string | null {
  for (const field of fields) {
    if (!Object.hasOwn(data, field.name)) continue
    const found = unreadable(field, data[field.name], path + field.name)
    if (found) return found
  }
  return null
}

function unreadable(field: FlattenedField, value: unknown, path: string): string | null {
  if (isNothing(value)) return null
  switch (field.type) {
    case 'group':
    case 'tab':
      return isObject(value) ? firstUnreadable(field.flattenedFields, value, `${path}.`) : path
    case 'array':
      return unreadableRows(value, path, () => field.flattenedFields)
    case 'blocks':
      return unreadableRows(value, path, ({ blockType }) =>
        field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields ?? null,
      )
    default:
      return isReadable(field, value) ? null : path
  }
}

/** A form without rows sends their number: 0. */
const noRows = new Set<unknown>([0, '0', ''])

function unreadableRows(value: unknown, path: string, fieldsOf: (row: Record<string, unknown>) => FlattenedField[] | null): string | null {
  if (noRows.has(value)) return null
  if (!Array.isArray(value)) return path
  const ids = new Set<unknown>()
  for (const [index, row] of value.entries()) {
    const fields = isObject(row) ? fieldsOf(row) : null
    if (!fields) return `${path}.${index}`
    if (!isNothing(row.id) && (!isId(row.id) || ids.has(row.id))) return `${path}.${index}.id`
    ids.add(row.id)
    const found = firstUnreadable(fields, row, `${path}.${index}.`)
    if (found) return found
  }
  return null
}

/** @returns the ids of all rows in readable data, by where they stand, such as `sections.contactGroups.contacts` */
export function rowIdsOf(fields: readonly FlattenedField[], data: Record<string, unknown>, path = '', found = new Map<string, string[]>()) {
  for (const field of fields) {
    const value = data[field.name]
    const here = path + field.name
    if ((field.type === 'group' || field.type === 'tab') && isObject(value)) rowIdsOf(field.flattenedFields, value, `${here}.`, found)
    if (field.type !== 'array' || !Array.isArray(value)) continue
    for (const row of value.filter(isObject)) {
      if (typeof row.id === 'string') addTo(found, here, row.id)
      rowIdsOf(field.flattenedFields, row, `${here}.`, found)
    }
  }
  return found
}

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0')
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && Number.isFinite(Number(value))
const isDate = (value: unknown): boolean =>
  (typeof value === 'string' || value instanceof Date) && (value === '' || !Number.isNaN(new Date(value).valueOf()))
const each = (value: unknown, is: (one: unknown) => boolean, many: boolean | undefined): boolean =>
  many ? noRows.has(value) || (Array.isArray(value) && value.every(is)) : is(value)

function isReadable(field: FlattenedField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'select':
      return each(value, isText, field.hasMany)
    case 'textarea':
    case 'email':
    case 'code':
    case 'radio':
      return isText(value)
    case 'number':
      return each(value, isNumber, field.hasMany)
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false' || value === ''
    case 'date':
      return isDate(value)
    case 'relationship':
    case 'upload':
      return each(value, Array.isArray(field.relationTo) ? namesCollection(field.relationTo) : isReference, field.hasMany)
    case 'richText':
      return isRichText(value)
    default:
      return true
  }
}

/** Payload's own lists keep a person's wishes with "collection" where everybody else says "relationTo". */
const namesCollection = (collections: readonly string[]) => (value: unknown): boolean =>
  isObject(value) && collections.includes(String(value.relationTo ?? value.collection)) && isReference(value.value)
