/** The output of the offline copy: the list that the service worker goes by, and all its files in one pack. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../disk/digest'
import { packOf } from './offline-pack'
import type { Made, Output, OutputFile } from './output'
import { stored, storedFile } from './store'

/** Digits of a file's SHA-256 that the list carries: 128 bits. */
const digits = 32

/** Drawings are wanted without network too; photographs would fill the phone. */
const largestPicture = 200_000

/** What a reader opens; not what is downloaded (PDF, ZIP, CSV), subscribed to (calendars, feed) or read by machines. */
const opened = /\.(html|css|js|json|woff2|svg|png|wasm|pagefind|pf_\w+|webmanifest)$/
const attachment = /^bilag\//

/** Stands last in the list of outputs: it tells of all others. */
export const offline: Output = {
  name: 'offline',
  digest: (_edition, { release }) => release,
  files: async (_edition, made) => {
    const copied = await copiedFiles(made)
    const files = Object.fromEntries([...copied].map(([file, hash]) => [addressOf(file), hash]))
    // A pack has what the release has and nothing else: what readers are no longer to get must not stay in an older one.
    const pack = await packFile(made, copied)
    const list = { release: made.release, ...(pack && { pack: addressOf(pack.path) }), files }
    return [...(pack ? [pack] : []), { path: 'offline.json', content: JSON.stringify(list) }]
  },
}

/** @returns what decides the pack of an edition that has these files */
export const packDigest = async (made: Pick<Made, 'files' | 'folder'>): Promise<string> => digestOf([...(await copiedFiles(made))])

/** @returns the pack, or null where it may come later and has not been made */
async function packFile({ site, folder, kept, defer }: Made, copied: ReadonlyMap<string, string>): Promise<OutputFile | null> {
  const digest = digestOf([...copied])
  const path = `assets/offline-${digest.slice(0, 10)}.pack`
  const hash = kept?.manifest.files[path]
  if (kept && hash) return { path, source: join(/* turbopackIgnore: true */ kept.folder, path), hash, isKept: true }
  const source = storedFile(site, digest, 'pack')
  const ready = await stored(site, source)
  if (ready) return { path, source, hash: ready.hash, madeAt: source }
  return defer ? null : { path, content: await packOf(folder, copied) }
}

/** Files of the copy: where they lie in the release, and the hash that the copy knows them by. */
export async function copiedFiles({ files, folder }: Pick<Made, 'files' | 'folder'>): Promise<Map<string, string>> {
  const copied = new Map<string, string>()
  for (const file of [...files.keys()].sort()) {
    if (await isInCopy(folder, file)) copied.set(file, (files.get(file) ?? '').slice(0, digits))
  }
  return copied
}

async function isInCopy(folder: string, file: string): Promise<boolean> {
  // Neither what makes the copy, nor the script of the copy on a USB stick.
  if (file === 'offline.js' || file === 'offline.json' || file.startsWith('assets/stick-')) return false
  if (!attachment.test(file)) return opened.test(file)
  return file.endsWith('.webp') && (await stat(join(/* turbopackIgnore: true */ folder, file))).size <= largestPicture
}

/** `planer/x/index.html` → `/planer/x/` */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`
