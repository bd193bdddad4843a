/** From earlier copies to that of a release, with what changed alone. `components/site/offline/changes.ts` reads it. */
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { textOf, type Changes } from '../../components/site/offline/changes'
import type { OfflineList } from '../../components/site/offline/notes'
import { readBytes, readIfThere } from '../disk/files'
import { fileOf, type SiteFolder } from '../disk/site-folder'
import type { Edition } from '../editions'
import { sha256 } from '../disk/digest'
import { releaseIds } from '../release/release'
import { contentTypeOf } from '../server/content-types'
import { baseOf, endsInCommon, piecesOf, type Base } from './delta'
import type { OutputFile } from './output'

/** Digits of a SHA-256 that the list carries: 128 bits. */
export const digits = 32

/** The search's own files are gzipped as they lie; the copy knows and keeps what they hold, which barely changes. */
export const isZipped = (path: string): boolean => /\.pf_\w+$/.test(path)

export const unzipped = async (path: string, bytes: Buffer): Promise<Buffer> =>
  isZipped(path) ? await promisify(gunzip)(bytes) : bytes

export const listDigest = (files: OfflineList['files']): string => sha256(textOf(files)).slice(0, digits)

/** Copies that there is a short way from: those a device rests at, and the latest on the way from one to the next. */
const kept = { whole: 4, between: 2 }
/** Bytes. Where more has changed, the pack is as short. */
const most = 8_000_000

type Old = { folder: string; list: OfflineList }

/**
 * @param folder where the files of the newest copy lie
 * @returns the ways to it, and their files
 */
export async function changesTo(site: SiteFolder, edition: Edition, folder: string, newest: OfflineList['files']) {
  const digest = listDigest(newest)
  const ways: Record<string, string> = {}
  const files: OutputFile[] = []
  for (const old of await earlierCopies(site, edition, digest)) {
    const content = await changesFrom(old, folder, newest)
    if (!content) continue
    const path = `assets/offline-${sha256(content).slice(0, 16)}.changes`
    ways[old.list.digest] = `/${path}`
    files.push({ path, content })
  }
  return { ways, files }
}

async function earlierCopies(site: SiteFolder, edition: Edition, digest: string): Promise<Old[]> {
  const seen = new Set([digest])
  const left = { ...kept }
  const found: Old[] = []
  for (const id of await releaseIds(site)) {
    if (left.whole + left.between === 0) break
    const folder = join(/* turbopackIgnore: true */ site.releases, id, edition)
    const list = await listIn(folder)
    const kind = list?.pack ? 'whole' : 'between'
    if (!list?.digest || seen.has(list.digest) || left[kind] === 0) continue
    seen.add(list.digest)
    left[kind] -= 1
    found.push({ folder, list })
  }
  return found
}

/** @returns null when there is none that can be read: then there is no short way from that release */
async function listIn(folder: string): Promise<OfflineList | null> {
  try {
    return JSON.parse((await readIfThere(join(/* turbopackIgnore: true */ folder, 'offline.json'))) ?? 'null') as OfflineList | null
  } catch {
    return null
  }
}

/** @returns null when too much has changed, or the old files are not what they were */
async function changesFrom({ folder: before, list }: Old, folder: string, newest: OfflineList['files']): Promise<Buffer | null> {
  const paths = Object.keys(list.files).sort()
  const at = new Map(paths.map((path, index) => [path, index]))
  const isOld = new Set(Object.values(list.files))
  /** Each content once, whatever number of addresses it has. */
  const news = new Map(Object.entries(newest).flatMap(([path, hash]) => (isOld.has(hash) ? [] : [[hash, path] as const])))
  const others = paths.filter((path) => newest[path] !== list.files[path])
  const bases = await readAll(before, others).catch(() => null)
  const files = await readAll(folder, [...news.values()])
  if (!bases || !files) return null
  const based = new Map<string, Base>()
  const fresh: Uint8Array[] = []
  const changes: Changes = {
    gone: others.filter((path) => !(path in newest)).map((path) => at.get(path) ?? -1),
    changed: others.flatMap((path) => (newest[path] ? [[at.get(path) ?? -1, newest[path]] as [number, string]] : [])),
    added: Object.entries(newest).filter(([path]) => !at.has(path)),
    files: [],
  }
  for (const [hash, path] of news) {
    const bytes = files.get(path) ?? nothing
    const before = bases.has(path) ? path : formerName(path, bytes, bases)
    const base = based.get(before) ?? baseOf(bases.get(before) ?? nothing)
    based.set(before, base)
    const made = piecesOf(bytes, base)
    fresh.push(...made.fresh)
    changes.files.push([hash, contentTypeOf(fileOf(path)), at.get(before) ?? -1, made.pieces])
  }
  return promisify(gzip)(Buffer.concat([Buffer.from(`${JSON.stringify(changes)}\n`), ...fresh]), { level: 9 })
}

const nothing = Buffer.alloc(0)

/** The search names its files by what they hold: the one before ends, or begins, with the same page or the same words. */
function formerName(path: string, bytes: Buffer, bases: Map<string, Buffer>): string {
  const ending = path.slice(path.lastIndexOf('.'))
  const others = [...bases].filter(([other]) => other.endsWith(ending)).map(([other, old]) => ({ other, same: endsInCommon(bytes, old) }))
  return others.sort((a, b) => b.same - a.same)[0]?.other ?? ''
}

/** What the copy knows of each path. @returns null when it is too much */
async function readAll(folder: string, paths: string[]): Promise<Map<string, Buffer> | null> {
  const read = new Map<string, Buffer>()
  let size = 0
  for (const path of paths) {
    const bytes = await unzipped(path, await readBytes(join(/* turbopackIgnore: true */ folder, fileOf(path))))
    read.set(path, bytes)
    size += bytes.length
    if (size > most) return null
  }
  return read
}
