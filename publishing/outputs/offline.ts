/** The offline copy of a release: the list that the service worker goes by, and what makes the site installable. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { siteTexts } from '../../messages'
import type { SiteBuild } from './assets'
import { packFor } from './offline-pack'
import { putFile, type EditionDraft, type EditionRelease } from '../release/release'

/** Digits of a file's SHA-256 that the list carries: 128 bits. */
const digits = 32

/** Drawings are wanted without network too; photographs would fill the phone. */
const largestPicture = 200_000

/** What a reader opens; not what is downloaded (PDF, ZIP, CSV), subscribed to (calendars, feed) or read by machines. */
const opened = /\.(html|css|js|json|woff2|svg|png|wasm|pagefind|pf_\w+|webmanifest)$/
const attachment = /^bilag\//

/**
 * Writes the list. Call it when every other file of the release is written.
 * @param before the edition in force, whose pack serves when the copy has the same files
 */
export async function writeOfflineList(draft: EditionDraft, before: EditionRelease | null): Promise<void> {
  const copied = new Map<string, string>()
  for (const [file, hash] of [...draft.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (await isInCopy(draft, file)) copied.set(file, hash.slice(0, digits))
  }
  const files = Object.fromEntries([...copied].map(([file, hash]) => [addressOf(file), hash]))
  const pack = addressOf(await packFor(draft, copied, before))
  await putFile(draft, 'offline.json', JSON.stringify({ release: draft.release, pack, files }))
}

async function isInCopy(draft: EditionDraft, file: string): Promise<boolean> {
  // The script of the copy on a USB stick is of no use here.
  if (file === 'offline.js' || file.startsWith('assets/stick-')) return false
  if (!attachment.test(file)) return opened.test(file)
  return file.endsWith('.webp') && (await stat(join(/* turbopackIgnore: true */ draft.folder, file))).size <= largestPicture
}

/** `planer/x/index.html` → `/planer/x/` */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

/** What a phone asks for when the site is put on its home screen. */
export async function writeWebManifest(draft: EditionDraft, { files }: SiteBuild, municipality: string): Promise<void> {
  const icons = files.flatMap(({ name }) => {
    const [, size] = /^icon-(\d+)-/.exec(name) ?? []
    return size ? [{ src: `/assets/${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' }] : []
  })
  const manifest = {
    name: `${siteTexts.name} – ${municipality}`,
    short_name: siteTexts.name,
    lang: 'da',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#004d99',
    icons,
  }
  await putFile(draft, 'manifest.webmanifest', JSON.stringify(manifest))
}
