/** Whether a question to the database can be read: what may stand in `where`, `sort`, `limit`, `page` and `depth`. */
import { validOperators } from 'payload/shared'
import { isNothing, isObject } from './values'

const operators: ReadonlySet<string> = new Set(validOperators)
/** Nothing here has a place on a map. */
const ofPlaces: ReadonlySet<string> = new Set(['near', 'within', 'intersects'])
const deepest = 20

export interface Question {
  where?: unknown
  sort?: unknown
  limit?: unknown
  page?: unknown
  depth?: unknown
  select?: unknown
  populate?: unknown
  joins?: unknown
}

/** @returns the part that cannot be read, such as `where` or `limit`, or null */
export function unreadablePart({ where, sort, limit, page, depth, select, populate, joins }: Question): string | null {
  if (!isNothing(where) && !isWhere(where)) return 'where'
  if (!isNothing(sort) && !isSort(sort)) return 'sort'
  if (!isCount(limit)) return 'limit'
  if (!isCount(page)) return 'page'
  if (!isCount(depth)) return 'depth'
  if (!isNothing(select) && !isObject(select)) return 'select'
  if (!isNothing(populate) && !isObject(populate)) return 'populate'
  if (!isNothing(joins) && joins !== false && !isJoins(joins)) return 'joins'
  return null
}

function isWhere(where: unknown, depth = 0): boolean {
  if (!isObject(where) || depth > deepest) return false
  return Object.entries(where).every(([key, value]) => {
    if (value === undefined) return true
    const together = key.toLowerCase()
    if (together === 'and' || together === 'or') return Array.isArray(value) && value.every((part) => isWhere(part, depth + 1))
    return isObject(value) && Object.entries(value).every(([operator, asked]) => isAsked(operator, asked))
  })
}

const isAsked = (operator: string, value: unknown): boolean =>
  operators.has(operator) && !ofPlaces.has(operator) && (isPlain(value) || (Array.isArray(value) && value.every(isPlain)))

/** Also `{ relationTo, value }`, by which a record of one of several collections is asked for. */
const isPlain = (value: unknown): boolean =>
  isNothing(value) ||
  value instanceof Date ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && !value.includes('\0')) ||
  (isObject(value) && typeof value.relationTo === 'string' && isPlain(value.value))

const isSort = (sort: unknown): boolean =>
  sort === '' || [sort].flat().every((part) => typeof part === 'string' && /^-?\w[\w.]*$/.test(part) && !part.includes('__'))

/** What is joined is sorted by what it says itself. */
const isJoins = (joins: unknown): boolean =>
  isObject(joins) &&
  Object.values(joins).every(
    (join) => isNothing(join) || typeof join !== 'object' || (!/\./.test(String((join as Question).sort ?? '')) && unreadablePart(join as Question) === null),
  )

const isCount = (value: unknown): boolean =>
  isNothing(value) || value === '' || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9)
