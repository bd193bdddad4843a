/**
 * What Planværk notes for itself beside a file it made and will take again: a paper, a search index, an image in a size. The
 * note carries a code that only whoever has the key of this installation can reckon, so that a file somebody else laid there
 * is made anew and never shown. The key lies under `DATA_DIR` and goes into no backup: without it everything is made anew.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './folder'
import { secretOf } from './secret-file'

/** @returns where the key lies */
export const ownKeyFile = (dataDir: string): string => join(/* turbopackIgnore: true */ dataDir, 'own-notes.key')

/** Notes `what` of a file; replaces what was noted before. */
export async function writeOwnNote(keyFile: string, file: string, what: unknown): Promise<void> {
  const key = await keyIn(keyFile)
  const place = placeOf(file, key)
  const text = JSON.stringify(what)
  const beside = `${place}.${randomBytes(6).toString('hex')}`
  await makeFolder(dirname(place))
  await writeFile(/* turbopackIgnore: true */ beside, `${codeOf(file, text, key)}\n${text}`)
  await rename(/* turbopackIgnore: true */ beside, place)
}

/** @returns what this installation noted of the file; null where it noted nothing, or somebody else did */
export async function readOwnNote<What>(keyFile: string, file: string): Promise<What | null> {
  const key = await keyIn(keyFile)
  const note = await readFile(/* turbopackIgnore: true */ placeOf(file, key), 'utf8').catch(() => '')
  const [code = '', text = ''] = note.split('\n')
  const wanted = codeOf(file, text, key)
  if (code.length !== wanted.length || !timingSafeEqual(Buffer.from(code), Buffer.from(wanted))) return null
  return JSON.parse(text) as What
}

export async function removeOwnNote(keyFile: string, file: string): Promise<void> {
  await rm(/* turbopackIgnore: true */ placeOf(file, await keyIn(keyFile)), { force: true })
}

/** A key never changes while the process runs. */
const keys = new Map<string, Promise<Buffer>>()

function keyIn(file: string): Promise<Buffer> {
  const known = keys.get(file)
  if (known) return known
  const key = secretOf(file, () => randomBytes(32).toString('hex')).then((secret) => Buffer.from(secret))
  keys.set(file, key)
  key.catch(() => keys.delete(file))
  return key
}

/** Servers that share a folder of attachments have a key each, and so a note each. */
const placeOf = (file: string, key: Buffer): string => `${file}.own-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`

/** A note is of its own file alone: by its name, and by that of its folder. */
const codeOf = (file: string, text: string, key: Buffer): string =>
  createHmac('sha256', key).update(JSON.stringify([basename(dirname(file)), basename(file), text])).digest('hex')
