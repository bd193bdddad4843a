/** The output of the offline copy: the list that the service worker goes by, and all its files in one pack. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, sha256 } from '../disk/digest'
import { readBytes } from '../disk/files'
import { changesTo, digits, isZipped, listDigest, unzipped } from './offline-changes'
import { packOf } from './offline-pack'
import type { Made, Output, OutputFile } from './output'
import { stored, storedFile } from './store'

/** Drawings are wanted without network too; photographs would fill the phone. */
const largestPicture = 200_000

/** What a reader opens; not what is downloaded (PDF, ZIP, CSV), subscribed to (calendars, feed) or read by machines. */
const opened = /\.(html|css|js|json|woff2|svg|png|wasm|pagefind|pf_\w+|webmanifest)$/
const attachment = /^bilag\//
/** A text that is no longer in force is not what somebody needs without network. */
const pastRevision = /^planer\/[^/]+\/historik\/revision-/

/** Stands last in the list of outputs: it tells of all others. */
export const offline: Output = {
  name: 'offline',
  digest: (_edition, { release }) => release,
  files: async ({ snapshot: { edition } }, made) => {
    const copied = await copiedFiles(made)
    const contents = await knownBy(made, copied)
    const files = Object.fromEntries([...contents].map(([file, hash]) => [addressOf(file), hash]))
    const digest = listDigest(files)
    // A pack has what the release has and nothing else: what readers are no longer to get must not stay in an older one.
    const pack = await packFile(made, copied, contents)
    const said = { release: made.release, digest, ...(pack && { pack: addressOf(pack.path) }) }
    // As the pack: not before nobody waits for it.
    const changes = pack ? await changesTo(made.site, edition, made.folder, files) : { ways: {}, files: [] }
    return [
      ...(pack ? [pack] : []),
      ...changes.files,
      { path: 'offline-now.json', content: JSON.stringify({ ...said, changes: changes.ways }) },
      { path: 'offline.json', content: JSON.stringify({ ...said, files }) },
    ]
  },
}

/** @returns what decides the pack of an edition that has these files */
export const packDigest = async (made: Pick<Made, 'files' | 'folder'>): Promise<string> => digestOfPack(await copiedFiles(made))

/** Packs from before the search's files lay unzipped in them are others. */
const digestOfPack = (copied: Hashes): string => digestOf(['unzipped', ...copied])

/** @returns the pack, or null where it may come later and has not been made */
async function packFile({ site, folder, kept, defer }: Made, copied: Hashes, contents: Hashes): Promise<OutputFile | null> {
  const digest = digestOfPack(copied)
  const path = `assets/offline-${digest.slice(0, 10)}.pack`
  const hash = kept?.manifest.files[path]
  if (kept && hash) return { path, source: join(/* turbopackIgnore: true */ kept.folder, path), hash, isKept: true }
  const source = storedFile(site, digest, 'pack')
  const ready = await stored(site, source)
  if (ready) return { path, source, hash: ready.hash, madeAt: source }
  return defer ? null : { path, content: await packOf(folder, contents) }
}

/** A hash for each file, by where it lies in the release. */
type Hashes = ReadonlyMap<string, string>

/** Hashes of what zipped files hold, by those of the files: the search of the last releases. */
const held = new Map<string, string>()
const remembered = 50_000

/** The hashes that the copy knows the files by. */
export async function knownBy({ folder }: Pick<Made, 'folder'>, copied: Hashes): Promise<Hashes> {
  const known = new Map(copied)
  for (const [file, hash] of [...copied].filter(([file]) => isZipped(file))) {
    const bytes = () => readBytes(join(/* turbopackIgnore: true */ folder, file))
    const content = held.get(hash) ?? sha256(await unzipped(file, await bytes())).slice(0, digits)
    held.set(hash, content)
    known.set(file, content)
  }
  for (const old of [...held.keys()].slice(0, -remembered)) held.delete(old)
  return known
}

/** Files of the copy: where they lie in the release, and the beginnings of their hashes. */
export async function copiedFiles({ files, folder }: Pick<Made, 'files' | 'folder'>): Promise<Map<string, string>> {
  const copied = new Map<string, string>()
  for (const file of [...files.keys()].sort()) {
    if (await isInCopy(folder, file)) copied.set(file, (files.get(file) ?? '').slice(0, digits))
  }
  return copied
}

async function isInCopy(folder: string, file: string): Promise<boolean> {
  // Neither what makes the copy, nor the script of the copy on a USB stick.
  if (/^offline(-now)?\.js(on)?$/.test(file) || file.startsWith('assets/stick-') || pastRevision.test(file)) return false
  if (!attachment.test(file)) return opened.test(file)
  return file.endsWith('.webp') && (await stat(join(/* turbopackIgnore: true */ folder, file))).size <= largestPicture
}

/** `planer/x/index.html` → `/planer/x/` */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`
