/** Opens a backup into a folder and holds every file against the manifest. */
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { Decrypter } from 'age-encryption'
import { open, type Entry, type ZipFile } from 'yauzl'
import { makeFolder } from '../../database/folder'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { hashOfFile } from './files'
import { manifestName, manifestSchema, type Manifest } from './manifest'

const t = operationsTexts.backup

/**
 * @param identity `AGE-SECRET-KEY-…` for a backup that is encrypted
 * @throws PlainError when the file is none, is cut short, or a file in it is not what the manifest says
 */
export async function unpackBackup(file: string, folder: string, identity: string | null): Promise<Manifest> {
  const zip = file.endsWith('.age') ? await decrypted(file, join(folder, 'decrypted.zip'), identity) : file
  const paths = await unzip(zip, folder).catch((cause: unknown) => {
    throw new PlainError(t.notABackup(file), { cause })
  })
  const manifest = await readManifest(file, folder)
  const listed = Object.keys(manifest.files)
  const strange = paths.find((path) => path !== manifestName && !listed.includes(path))
  if (strange) throw new PlainError(t.strangeFile(file, strange))
  for (const [path, hash] of Object.entries(manifest.files)) {
    const is = await hashOfFile(join(folder, path)).catch(() => null)
    if (is !== hash) throw new PlainError(t.alteredFile(file, path))
  }
  return manifest
}

async function readManifest(file: string, folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
  } catch (cause) {
    throw new PlainError(t.notABackup(file), { cause })
  }
}

async function decrypted(file: string, target: string, identity: string | null): Promise<string> {
  if (identity === null) throw new PlainError(t.noIdentity(file))
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const plain: unknown = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>)
    await pipeline(Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(target, { mode: 0o600 }))
    return target
  } catch (cause) {
    throw new PlainError(t.wrongIdentity(file), { cause })
  }
}

async function unzip(zipFile: string, folder: string): Promise<string[]> {
  type Options = { lazyEntries: boolean; autoClose: boolean }
  const zip = await promisify<string, Options, ZipFile>(open)(zipFile, { lazyEntries: true, autoClose: false })
  const openStream = promisify<Entry, Readable>((entry, done) => zip.openReadStream(entry, done))
  const paths: string[] = []
  try {
    for await (const entry of entriesOf(zip)) {
      const target = join(folder, entry.fileName)
      // yauzl refuses such names too; a backup may come from anywhere.
      if (!target.startsWith(normalize(folder) + sep)) throw new Error(`“${entry.fileName}” leads out of the folder.`)
      await makeFolder(dirname(target))
      await pipeline(await openStream(entry), createWriteStream(target, { mode: 0o600, flush: true }))
      paths.push(entry.fileName)
    }
    return paths
  } finally {
    zip.close()
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (!entry) return
    yield entry
  }
}
