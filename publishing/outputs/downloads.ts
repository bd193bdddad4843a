/** What readers can take along: PDFs and the archive for a USB stick. No release waits for them (docs/decisions/0020). */
import type { FileLink, SitePage } from '../../components/site/props'
import { digestOf } from '../disk/digest'
import { editions, type PerEdition } from '../editions'
import { paths } from '../pages/paths'
import { paperLinks } from './pdf/links'
import { papersOf, type Paper } from './pdf/papers'
import { forget, lookFor, type ReadyPaper } from './pdf/store'
import type { EditionDraft, EditionRelease } from '../release/release'
import { fileOf, type SiteFolder } from '../disk/site-folder'
import type { Snapshot } from '../snapshot/snapshot'
import { archiveLink, archiveOf, writeArchive, type WantedArchive } from './zip/archive'
import { writePapers } from './write-pdfs'

/** What was not ready: made beside, it comes with the next release. */
export interface Pending {
  papers: Paper[]
  /** Each is made of the release that has all its PDFs. */
  archives: WantedArchive[]
}

export interface Downloads {
  ready: ReadyPaper[]
  archive: WantedArchive
  /** The archive's link, when it is ready. */
  link: FileLink | null
  pending: Pending
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
  const link = await archiveLink(site, archive)
  const wanted = new Set([archive.digest, ...papers.map(({ digest }) => digest)])
  return { ready, archive, link, wanted, pending: { papers: missing, archives: link ? [] : [archive] } }
}

/** Gives pages the links to what is ready. @returns the pages, and the digests of those that have one */
export function withDownloads(pages: SitePage[], said: ReadonlyMap<string, string>, { ready, link }: Downloads) {
  const papers = paperLinks(ready)
  const extras = new Map(
    pages.map(({ path }) => [path, { paper: papers.get(path), archive: path === paths.about ? link : null }]),
  )
  const digests = new Map([...said])
  const linked = pages.map((page): SitePage => {
    const { paper, archive } = extras.get(page.path) ?? {}
    if (!paper && !archive) return page
    const extra = { ...(paper && { paper }), ...(archive && { archive }) }
    digests.set(page.path, digestOf([said.get(page.path), extra]))
    return { ...page, props: { ...page.props, ...extra } } as SitePage
  })
  return { pages: linked, digests }
}

export async function writeDownloads(
  site: SiteFolder,
  draft: EditionDraft,
  { ready, archive, link }: Downloads,
): Promise<void> {
  await writePapers(site, draft, ready)
  if (link) await writeArchive(site, draft, archive, link)
}

/** @returns whether the edition has the archive, if it is ready: the page that links to it does not count as changed */
export const hasArchive = ({ manifest }: EditionRelease, { link }: Downloads): boolean =>
  !link || fileOf(link.href) in manifest.files

export const pendingOf = (all: PerEdition<Downloads>): Pending => ({
  papers: editions.flatMap((edition) => all[edition].pending.papers),
  archives: editions.flatMap((edition) => all[edition].pending.archives),
})

export const forgetOthers = (site: SiteFolder, all: PerEdition<Downloads>): Promise<void> =>
  forget(site, new Set(editions.flatMap((edition) => [...all[edition].wanted])))
