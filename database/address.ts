import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseTexts } from '../messages'
import { PlainError } from '../messages/plainError'

/** Where the data lives: a SQLite file (absolute path) or a MongoDB replica set. */
export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'mongodb'; url: string }

type Environment = Record<string, string | undefined>

/** @returns the folder everything is written to, absolute; `DATA_DIR`, or `data` where the command was given */
export const dataDirectory = (env: Environment): string => resolve(/* turbopackIgnore: true */ env.DATA_DIR || 'data')

/**
 * Reads `DATABASE_URL`; unset means a SQLite file under `DATA_DIR`.
 * @throws PlainError when the address cannot be used; nothing has been opened then
 */
export function databaseAddress(env: Environment): DatabaseAddress {
  const url = env.DATABASE_URL
  if (!url) return { kind: 'sqlite', path: join(/* turbopackIgnore: true */ dataDirectory(env), 'planvaerk.db') }
  if (url.startsWith('file:')) return { kind: 'sqlite', path: filePath(url) }
  if (/^mongodb(\+srv)?:\/\//.test(url)) return { kind: 'mongodb', url: withReplicaSet(url) }
  throw new PlainError(databaseTexts.unknownAddress(withoutPassword(url)))
}

/** `file:./a.db` and `file:a.db` are relative to where the command was given; `file:/a.db` and `file:///a.db` are not. */
function filePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url)
  const path = url.slice('file:'.length)
  if (!path) throw new PlainError(databaseTexts.emptyPath)
  return resolve(/* turbopackIgnore: true */ path)
}

/**
 * Payload's adapter drops transactions without a word when the address names no replica set, so such an address is
 * refused. A `mongodb+srv` address may carry the name in DNS; there `mongodbDatabase` looks after connecting.
 */
function withReplicaSet(url: string): string {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  if (url.startsWith('mongodb://') && !query.get('replicaSet')) throw new PlainError(databaseTexts.noReplicaSet)
  if (!/^mongodb(\+srv)?:\/\/[^/?]+\/[^/?]+/.test(url)) throw new PlainError(databaseTexts.noDatabaseName)
  return url
}

/** Addresses end up in terminals and logs; passwords must not. */
export const withoutPassword = (url: string): string => url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:•••@')
