/** The output of the search index. No page waits for it: what changed is found when the index has been made beside. */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ownCues } from '../../messages'
import type { SitePage } from '../../components/site/props'
import { readOwnNote, writeOwnNote } from '../../database/own-note'
import { digestOf, sha256 } from '../disk/digest'
import { readBytes, writeInto } from '../disk/files'
import { fileOf, type SiteFolder } from '../disk/site-folder'
import type { EditionRelease } from '../release/release'
import type { Output, OutputFile } from './output'
import { storedFile, takeAway } from './store'
import { indexPages, isSearched } from './search'
import { withOwnSynonyms } from './vocabulary'

export const search: Output = {
  name: 'search',
  digest: ({ search }) => search.taken,
  files: async ({ search: { taken, synonyms }, pages }, { site, folder }) =>
    (await storedIndex(site, taken)) ?? (await indexIn(folder, pages, synonyms)),
}

export interface PlannedSearch {
  /** Decides the index that fits the pages. */
  digest: string
  /** The index that the release takes: this one, or for now that of the release in force. */
  taken: string
  synonyms: string[][]
}

interface Given {
  pages: SitePage[]
  said: ReadonlyMap<string, string>
  synonyms: string[][]
  kept: EditionRelease | null
  /** Whether the index may come with a later release. */
  defer: boolean
}

/** Decides which index a release takes: pages never wait for one, unless something may be found no more. */
export async function planSearch(site: SiteFolder, { pages, said, synonyms, kept, defer }: Given): Promise<PlannedSearch> {
  const digest = digestOf([pages.filter(isSearched).map(({ path }) => said.get(path)), withOwnSynonyms(synonyms), ownCues])
  const before = kept?.manifest.outputs.search?.digest
  const isReady = before === digest || (await isStored(site, digest))
  const waits = defer && before !== undefined && !isReady && kept !== null && isStillThere(kept, pages)
  return { digest, taken: waits ? before : digest, synonyms }
}

/** Every page that can be found is still such a page: what has been withdrawn must not be found a second longer. */
function isStillThere({ manifest }: EditionRelease, pages: SitePage[]): boolean {
  const templates = new Map<string, string>(pages.map(({ path, template }) => [path, template]))
  return manifest.pages.every((page) => !isSearched(page) || templates.get(page.path) === page.template)
}

/** Makes the index of a release's pages; the next release takes it. */
export async function storeIndex(site: SiteFolder, folder: string, pages: SitePage[], { digest, synonyms }: PlannedSearch): Promise<void> {
  const place = storedFile(site, digest, 'search')
  const half = `${place}.half`
  await rm(/* turbopackIgnore: true */ half, { recursive: true, force: true })
  const hashes: Record<string, string> = {}
  for (const { path, content } of await indexIn(folder, pages, synonyms)) {
    await writeInto(join(/* turbopackIgnore: true */ half, path), content)
    hashes[path] = sha256(content)
  }
  // One without our note is nobody's.
  await takeAway(site, place)
  await rename(/* turbopackIgnore: true */ half, place)
  await writeOwnNote(site.ownKey, place, hashes)
}

/** @param folder where the pages lie */
async function indexIn(folder: string, pages: SitePage[], synonyms: string[][]): Promise<{ path: string; content: Uint8Array }[]> {
  const htmlOf = async ({ path }: SitePage) => String(await readBytes(join(/* turbopackIgnore: true */ folder, fileOf(path))))
  const { files } = await indexPages(pages.filter(isSearched), htmlOf, withOwnSynonyms(synonyms))
  return files
}

/** @returns whether the index has been made */
export const isStored = async (site: SiteFolder, digest: string): Promise<boolean> => (await storedIndex(site, digest)) !== null

async function storedIndex(site: SiteFolder, digest: string): Promise<OutputFile[] | null> {
  const place = storedFile(site, digest, 'search')
  const hashes = await readOwnNote<Record<string, string>>(site.ownKey, place)
  const fileAt = (path: string): string => join(/* turbopackIgnore: true */ place, path)
  return hashes && Object.entries(hashes).map(([path, hash]) => ({ path, hash, source: fileAt(path), madeAt: place }))
}
