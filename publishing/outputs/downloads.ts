/** What readers can take along: PDFs and the archive for a USB stick. No release waits for them (docs/decisions/0020). */
import type { FileLink, SitePage } from '../../components/site/props'
import { digestOf } from '../disk/digest'
import { paths } from '../pages/paths'
import { paperLinks } from './pdf/links'
import { papersOf, type Paper } from './pdf/papers'
import { lookFor, storedFile, type ReadyPaper, type Stored } from './store'
import type { Output } from './output'
import type { EditionRelease } from '../release/release'
import { fileOf, type SiteFolder } from '../disk/site-folder'
import type { Snapshot } from '../snapshot/snapshot'
import { archiveOf, readyArchive, type WantedArchive } from './zip/archive'

export interface Downloads {
  ready: ReadyPaper[]
  archive: WantedArchive
  /** The archive and its link, when it is ready. */
  packed: (Stored & { link: FileLink }) | null
  /** What is not ready. Archives are made of the release that has all its PDFs. */
  pending: { papers: Paper[]; archives: WantedArchive[] }
  /** The digests of everything that fits the pages, ready or not. */
  wanted: ReadonlySet<string>
}

/**
 * @param said what each page says, as a digest, by its path
 * @param content of all of that, and of what the search knows
 */
export async function downloadsOf(
  site: SiteFolder,
  pages: SitePage[],
  said: ReadonlyMap<string, string>,
  snapshot: Snapshot,
  settings: { municipality: string; siteUrl: string | null },
  content: string,
): Promise<Downloads> {
  const papers = papersOf(pages, said, snapshot, settings)
  const { ready, missing } = await lookFor(site, papers)
  const { municipality, siteUrl } = settings
  const archive = archiveOf(content, ready, snapshot, { municipality, siteUrl })
  const packed = await readyArchive(site, archive)
  const wanted = new Set([archive.digest, ...papers.map(({ digest }) => digest)])
  return { ready, archive, packed, wanted, pending: { papers: missing, archives: packed ? [] : [archive] } }
}

/** Gives pages the links to what is ready. @returns the pages, and the digests of those that have one */
export function withDownloads(pages: SitePage[], said: ReadonlyMap<string, string>, { ready, packed }: Downloads) {
  const links = paperLinks(ready)
  const extras = new Map(
    pages.map(({ path }) => [path, { papers: links.get(path), archive: path === paths.about ? (packed?.link ?? null) : null }]),
  )
  const digests = new Map([...said])
  const linked = pages.map((page): SitePage => {
    const { papers, archive } = extras.get(page.path) ?? {}
    if (!papers && !archive) return page
    const extra = { ...papers, ...(archive && { archive }) }
    digests.set(page.path, digestOf([said.get(page.path), extra]))
    return { ...page, props: { ...page.props, ...extra } } as SitePage
  })
  return { pages: linked, digests }
}

/** The output of what is ready. */
export const downloadsOutput: Output = {
  name: 'downloads',
  digest: ({ downloads: { ready, archive, packed } }) =>
    digestOf([ready.map(({ path, digest }) => [path, digest]), packed && archive.digest]),
  files: async ({ downloads: { ready, archive, packed } }, { site }) => {
    const from = (href: string, source: string, { hash }: Stored) => ({ path: fileOf(href), source, hash, madeAt: source })
    return [
      ...ready.map((paper) => from(paper.path, storedFile(site, paper.digest), paper)),
      ...(packed ? [from(packed.link.href, storedFile(site, archive.digest, 'zip'), packed)] : []),
    ]
  },
}

/** @returns whether the edition has the archive, if it is ready: the page that links to it does not count as changed */
export const hasArchive = ({ files }: EditionRelease['manifest'], { packed }: Downloads): boolean => !packed || fileOf(packed.link.href) in files
