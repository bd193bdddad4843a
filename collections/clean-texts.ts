/** Every text that anybody sends is cleaned at the one place all doors lead through (domain/content/clean-text.ts). */
import type { CollectionBeforeValidateHook, FlattenedField, GlobalBeforeValidateHook } from 'payload'
import { fieldTexts } from '../messages'
import { cleanLine, cleanText, hasWords } from '../domain/content/clean-text'
import { Refusal } from './errors'
import { isTransition } from './plans/transition/token'

type Values = Record<string, unknown>
type Clean = (text: string) => string

/**
 * @param naming the field that names the record, where one does; it must hold a word
 *
 * What is stored already stays as it is until somebody writes it anew: a frozen text keeps its hash, and so does the
 * plan that still says the same.
 */
export const cleanTexts =
  (naming?: string): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, collection, req }) => {
    // The command writes what was frozen, to the letter.
    if (!data || (await isTransition(req))) return data
    const clean = cleanValues(data, collection.flattenedFields, stringsIn(originalDoc))
    if (naming) refuseWordless(clean, naming)
    return clean
  }

export const cleanGlobalTexts: GlobalBeforeValidateHook = ({ data, originalDoc, global }) =>
  data && cleanValues(data as Values, global.flattenedFields, stringsIn(originalDoc))

function refuseWordless(data: Values, naming: string): void {
  const name = data[naming]
  if (typeof name !== 'string' || name === '' || hasWords(name)) return
  throw new Refusal(fieldTexts.wordless, 422, { errors: [{ path: naming, message: fieldTexts.wordless }] })
}

/** @returns the values with their texts cleaned; what is no text is the very same. */
export function cleanValues(values: Values, fields: readonly FlattenedField[], stored: ReadonlySet<string> = new Set()): Values {
  const clean = { ...values }
  for (const field of fields) {
    if ('name' in field && clean[field.name] !== undefined) clean[field.name] = cleanValue(clean[field.name], field, stored)
  }
  return clean
}

function cleanValue(value: unknown, field: FlattenedField, stored: ReadonlySet<string>): unknown {
  const isKept = (text: string, clean: Clean) => stored.has(text) && !(clean === cleanLine && /[\r\n]/.test(text))
  const unlessStored = (clean: Clean) => (text: unknown) => (typeof text !== 'string' || isKept(text, clean) ? text : clean(text))
  switch (field.type) {
    case 'text':
    case 'email':
      return Array.isArray(value) ? value.map(unlessStored(cleanLine)) : unlessStored(cleanLine)(value)
    case 'textarea':
      return unlessStored(cleanText)(value)
    case 'richText':
      return cleanNodes(value, unlessStored(cleanText))
    case 'array':
      return Array.isArray(value) ? value.map((row) => (isObject(row) ? cleanValues(row, field.flattenedFields, stored) : row)) : value
    case 'group':
    case 'tab':
      return isObject(value) ? cleanValues(value, field.flattenedFields, stored) : value
    default:
      return value
  }
}

const written = new Set(['text', 'url', 'alt', 'caption'])

/** The words and the addresses of a rich text, however deep. */
function cleanNodes(value: unknown, clean: (text: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => cleanNodes(each, clean))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, written.has(key) ? clean(each) : cleanNodes(each, clean)]),
  )
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

export function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) stringsIn(each, found)
  return found
}
