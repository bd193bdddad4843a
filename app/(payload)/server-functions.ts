/**
 * The admin's server action: the one door through which the browser calls Payload's server functions by name. Payload
 * looks the name up on a plain object, where `constructor` is found too and hands back what it is given: the whole
 * request, to anybody (docs/decisions/0029). Here only the names below are let through, and to nobody who is not signed in.
 */
import config from '@payload-config'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import type { Payload, ServerFunctionClientArgs } from 'payload'
import { handleServerFunctions } from '@payloadcms/next/layouts'
import { mayEdit } from '../../collections/document-locks/may-edit'
import type { User } from '../../payload-types'
import { importMap } from './admin/importMap.js'

/** Payload's own, all of them; a test compares them with the package. */
export const serverFunctions: ReadonlySet<string> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
])

/** The form for the very first user asks while there is nobody; Payload itself refuses it afterwards. */
const beforeAnybody = 'form-state'

export async function callServerFunction({ name, args }: ServerFunctionClientArgs): Promise<unknown> {
  if (typeof name !== 'string' || !serverFunctions.has(name)) return notFound()
  if (name !== beforeAnybody && !(await isSignedIn())) return notFound()
  if (name === 'form-state') return handleServerFunctions({ name, args: await withoutForeignLock(args), config, importMap })
  // Nothing else of what was sent is passed on: `serverFunctions` would name functions of the sender's choice.
  return handleServerFunctions({ name, args, config, importMap })
}

async function isSignedIn(): Promise<boolean> {
  return Boolean((await whoAsks()).user)
}

async function whoAsks(): Promise<{ payload: Payload; user: User | null }> {
  const payload = await getPayload({ config })
  return { payload, user: (await payload.auth({ headers: await headers() })).user as User | null }
}

/** Payload locks the document of the form for whoever asks for its state; a reader looks, and locks nothing. */
async function withoutForeignLock(args: ServerFunctionClientArgs['args']): Promise<ServerFunctionClientArgs['args']> {
  const { returnLockStatus, collectionSlug: collection, id, globalSlug: global } = args as Record<string, unknown>
  if (!returnLockStatus) return args
  const { payload, user } = await whoAsks()
  const document = collection && id ? { collection: String(collection), id: String(id) } : global ? { global: String(global) } : null
  const mayLock = user && document && (await mayEdit(payload, user, document))
  return mayLock ? args : { ...args, returnLockStatus: false }
}
