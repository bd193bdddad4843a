/** Looks at every request before anything else does, and refuses what has no readable shape with a sentence and a status. */
import type { CollectionBeforeOperationHook, CollectionSlug, GlobalBeforeOperationHook, SanitizedConfig } from 'payload'
import { requestTexts } from '../../messages'
import { rowsInUse } from '../../database'
import { Refusal } from '../errors'
import { asksInsideWhole, isOwnOrder, type AskedField } from './query-paths'
import { unreadablePart, type Question } from './query-shape'
import { firstUnreadable, rowIdsOf } from './shape'
import { isObject } from './values'

type Fields = Parameters<typeof firstUnreadable>[0]

/** What the operations of Payload are called with, as far as it is looked at. */
interface Asked extends Question {
  data?: unknown
  id?: unknown
}

/** Sent with a person, kept by Payload beside the fields. */
const password = { name: 'password', type: 'text' } as Fields[number]

const ofCollection: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const asked = args as Asked
  refuseQuestion(asked)
  const asking = collection.flattenedFields as AskedField[]
  // By the order of what is hidden one could guess what it is.
  if (!isOwnOrder(asking, asked.sort)) throw new Refusal(requestTexts.unreadableQuery('sort'), 400)
  const fieldsOf = (slug: string) => (req.payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? []) as AskedField[]
  if (asksInsideWhole(asking, asked.where, fieldsOf)) throw new Refusal(requestTexts.unreadableQuery('where'), 400)
  if (operation !== 'create' && operation !== 'update') return
  const { flattenedFields: fields } = collection
  refuseData(collection.auth ? [...fields, password] : fields, asked.data)
  if (!isObject(asked.data)) return
  const own = asked.id === undefined ? undefined : String(asked.id)
  if (await rowsInUse(req.payload, collection.slug, rowIdsOf(fields, asked.data), own)) throw new Refusal(requestTexts.rowInUse, 409)
}

/** A global's hook is not told its fields. */
const ofGlobal =
  (fields: Fields): GlobalBeforeOperationHook =>
  ({ args, operation }) => {
    const asked = args as Asked
    refuseQuestion(asked)
    if (operation === 'update') refuseData(fields, asked.data)
  }

function refuseQuestion(asked: Asked): void {
  const part = unreadablePart(asked)
  if (part) throw new Refusal(requestTexts.unreadableQuery(part), 400)
}

function refuseData(fields: Fields, data: unknown): void {
  // Payload itself says that nothing was sent.
  if (data === undefined) return
  if (!isObject(data)) throw new Refusal(requestTexts.unreadableBody, 400)
  const path = firstUnreadable(fields, data)
  if (path) throw new Refusal(requestTexts.unreadable(path), 400, { errors: [{ path, message: requestTexts.unreadableText }] })
}

/** @param config as Payload has completed it, its own collections included; changed in place */
export function refuseMalformed(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) hooks.beforeOperation = [ofCollection, ...(hooks.beforeOperation ?? [])]
  for (const { hooks, flattenedFields } of config.globals) {
    hooks.beforeOperation = [ofGlobal(flattenedFields), ...(hooks.beforeOperation ?? [])]
  }
  return config
}
