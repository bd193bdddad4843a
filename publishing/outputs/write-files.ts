/** Everything in a release besides its pages: assets, what machines read, and the search index. */
import { join } from 'node:path'
import type { SitePage } from '../../components/site/props'
import type { SiteBuild } from './assets'
import { digestOf } from '../disk/digest'
import { readBytes } from '../disk/files'
import { atomFeed, robots, sitemap } from './feed'
import type { Manifest } from '../release/manifest'
import { writeWebManifest } from './offline'
import { paths } from '../pages/paths'
import { damagedFiles, keepFile, putFile, type EditionDraft, type EditionRelease } from '../release/release'
import { indexPages, isSearched } from './search'
import { fileOf } from '../disk/site-folder'
import type { Edition } from '../editions'
import { withOwnSynonyms } from './vocabulary'
import type { PagesUnderWay } from './write-pages'

/** Assets and what machines read. */
export async function writeShared(
  draft: EditionDraft,
  pages: SitePage[],
  build: SiteBuild,
  { edition, siteUrl }: { edition: Edition; siteUrl: string | null },
): Promise<void> {
  for (const { name, file } of build.files) {
    const place = name === 'offline.js' ? name : `assets/${name}`
    await putFile(draft, place, await readBytes(file))
  }
  const news = pages.find((page) => page.template === 'news')
  if (news) await putFile(draft, fileOf(paths.feed), atomFeed(news.props))
  await writeWebManifest(draft, build, pages[0]?.props.chrome.municipality ?? '')
  await putFile(draft, 'sitemap.xml', sitemap(pages, siteUrl))
  await putFile(draft, 'robots.txt', robots(edition, siteUrl))
}

/** @returns what decides the index: the bytes of the searched pages, and the synonyms. */
export const searchDigest = (pages: SitePage[], digests: ReadonlyMap<string, string>, synonyms: string[][]): string =>
  digestOf([pages.filter(isSearched).map(({ path }) => digests.get(path)), synonyms])

/** Keeps the index when nothing that decides it changed; else makes it anew, beginning with the pages that are ready. */
export async function writeSearch(
  draft: EditionDraft,
  pages: SitePage[],
  { digest, synonyms }: { digest: string; synonyms: string[][] },
  underWay: PagesUnderWay,
  before: EditionRelease | null,
): Promise<Manifest['search']> {
  if (before?.manifest.search.digest === digest && (await keepSearch(draft, before))) return before.manifest.search

  const htmlOf = async ({ path }: SitePage): Promise<string> => {
    await underWay.get(path)
    return String(await readBytes(join(/* turbopackIgnore: true */ draft.folder, fileOf(path))))
  }
  const index = await indexPages(pages.filter(isSearched), htmlOf, withOwnSynonyms(synonyms))
  await Promise.all(index.files.map(({ path, content }) => putFile(draft, path, content)))
  return { digest, count: index.count }
}

async function keepSearch(draft: EditionDraft, before: EditionRelease): Promise<boolean> {
  const files = Object.entries(before.manifest.files).filter(([file]) => file.startsWith('pagefind/'))
  const index = { ...before, manifest: { ...before.manifest, files: Object.fromEntries(files) } }
  if (files.length === 0 || (await damagedFiles(index)).length > 0) return false
  await Promise.all(files.map(([file]) => keepFile(draft, file, before)))
  return true
}
