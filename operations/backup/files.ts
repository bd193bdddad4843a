/** What of DATA_DIR goes along with the database: attachments, the files that plans were made of, keys, and what each release was sealed with. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file of the backup: its path there, and where it lies now. */
export interface BackedUpFile {
  path: string
  from: string
}

/** Single files of DATA_DIR: the key that seals releases, the demo's secret and logins, when the clock was last believed. */
const singles = ['seal-key.pem', 'secrets.json', 'demo.json', 'clock.json']

/** Of the releases their list goes along, the pages not: they are made from the database again. */
const ofRelease = /\.(json|tsr)$/

/** @param stored those of the database itself, of which the disk has a copy: `media/<sha256>.png` */
export async function filesOf(dataDir: string, stored: string[]): Promise<BackedUpFile[]> {
  const inDatabase = new Set(stored.map((name) => `data/${name}`))
  const found: BackedUpFile[] = []
  for (const name of singles) if (await isFile(join(dataDir, name))) found.push({ path: `data/${name}`, from: join(dataDir, name) })
  found.push(...(await under(join(dataDir, 'media'), 'data/media', 1, (name) => /^[0-9a-f]{64}(\.\w+)?$/.test(name))))
  found.push(...(await under(join(dataDir, 'imports'), 'data/imports', 0, (name) => /^[0-9a-f]{64}$/.test(name))))
  const releases = join(dataDir, 'site', 'releases')
  found.push(...(await under(releases, 'data/former-releases', 2, (name) => ofRelease.test(name))))
  return found.filter(({ path }) => !inDatabase.has(path))
}

/** @param depth how many folders further down are looked into */
async function under(folder: string, path: string, depth: number, wanted: (name: string) => boolean): Promise<BackedUpFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: BackedUpFile[] = []
  for (const entry of entries) {
    const [inside, from] = [posix.join(path, entry.name), join(folder, entry.name)]
    if (entry.isFile() && wanted(entry.name)) found.push({ path: inside, from })
    if (entry.isDirectory() && depth > 0) found.push(...(await under(from, inside, depth - 1, wanted)))
  }
  return found
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false)

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
