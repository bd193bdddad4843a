/** One edition of a release: first what it is to say, then its whole folder, each page and file of it checked. */
import type { SiteBuild } from './outputs/assets'
import { addressProblems, approvalProblems, fileProblems, linkProblems, searchProblems } from './release/checks'
import { digestOf } from './disk/digest'
import { datePages } from './pages/last-updated'
import { dropDeadLinks } from './release/dead-links'
import { keepWhatTheyLeadTo, lastFormOf, onlyKept, type LastForm } from './release/last-form'
import type { Manifest } from './release/manifest'
import { writeOfflineList } from './outputs/offline'
import { pagesOf, type SiteSettings } from './pages'
import { paths } from './pages/paths'
import { refuseIf, type Problem } from './release/problems'
import { withoutPlans, type Withheld } from './release/shortcomings'
import { damagedFiles, type EditionDraft, type EditionRelease } from './release/release'
import { sealKey, withSealKey } from './release/seal-key'
import type { SitePage } from '../components/site/props'
import type { Render } from './pages/render'
import { fileOf, type SiteFolder } from './disk/site-folder'
import type { Snapshot } from './snapshot/snapshot'
import { hasArchive, downloadsOf, withDownloads, writeDownloads, type Downloads } from './outputs/downloads'
import { writeAttachments } from './outputs/write-attachments'
import { writeCalendars } from './outputs/write-calendars'
import { searchDigest, writeSearch, writeShared } from './outputs/write-files'
import { allWritten, beginPages } from './outputs/write-pages'
import { writeReport } from './outputs/write-report'

/** What the environment says of an edition's site. */
export type EditionSettings = Omit<SiteSettings, 'assets'>

/** What an edition will say, before any of it is written. */
export interface Prepared {
  snapshot: Snapshot
  settings: EditionSettings
  pages: SitePage[]
  /** What decides each page's bytes, by path. */
  digests: ReadonlyMap<string, string>
  /** What decides what each page says, whichever PDFs are ready. */
  said: ReadonlyMap<string, string>
  search: { digest: string; synonyms: string[][] }
  /** Digest of what the pages say, whichever PDFs are ready. */
  content: string
  downloads: Downloads
  /** Pages that are held back. */
  lastForm: LastForm
}

export async function prepareEdition(
  site: SiteFolder,
  whole: Snapshot,
  settings: EditionSettings,
  build: SiteBuild,
  before: EditionRelease | null,
  withheld: Withheld = new Map(),
): Promise<Prepared> {
  const lastForm = await lastFormOf(whole, withheld, before)
  const snapshot = withoutPlans(whole, lastForm.none)
  const derived = withSealKey(pagesOf(snapshot, { ...settings, assets: build.assets }), await sealKey(site))
  const { pages: dated, said } = datePages(derived, before?.manifest ?? null, build.id, snapshot.takenAt)
  for (const [path, record] of lastForm.pages) said.set(path, `last form ${record.digest}`)
  const { synonyms } = snapshot
  const search = { digest: searchDigest(dated, said, synonyms), synonyms }
  const content = contentDigest(dated, said)
  // A page that keeps its last form has the PDF it had, and none of the new revision.
  const onPaper = dated.filter(({ path }) => !lastForm.pages.has(path))
  const downloads = await downloadsOf(site, onPaper, said, snapshot, settings, digestOf([content, search.digest]))
  const { pages, digests } = withDownloads(dated, said, downloads)
  for (const [path, record] of lastForm.pages) digests.set(path, record.digest)
  return { snapshot, settings, search, content, downloads, lastForm, said, pages, digests }
}

/** What readers are told, whichever PDFs are ready. The page about the site tells of the moment alone. */
const contentDigest = (pages: SitePage[], said: ReadonlyMap<string, string>): string =>
  digestOf(pages.filter(({ template }) => template !== 'about').map(({ path }) => said.get(path)))

/** @returns whether the edition in force already shows all this */
export const isShownBy = (before: EditionRelease, { digests, search, downloads }: Prepared): boolean =>
  hasArchive(before, downloads) &&
  before.manifest.search.digest === search.digest &&
  before.manifest.pages.length === digests.size &&
  // What the page about the site says of the moment alone is no reason for a release: it waits for the next.
  before.manifest.pages.every(({ path, template, digest }) => template === 'about' || digests.get(path) === digest)

/** @returns why the edition may not be published, as far as can be told before it is written */
export const problemsOf = ({ snapshot, pages }: Prepared): Problem[] => [
  ...approvalProblems(snapshot),
  ...addressProblems(pages),
]

interface Means {
  site: SiteFolder
  build: SiteBuild
  render: Render
  /** The edition in force, whose files are kept where nothing changed; null makes all anew. */
  kept: EditionRelease | null
  /** The edition in force, for the pages that keep their last form. */
  before: EditionRelease | null
}

/**
 * Writes the edition's folder; only its manifest is for whoever brings it in force.
 * @returns the manifest, and how many pages had to be rendered
 * @throws {ReleaseRefused} when a check fails
 */
export async function writeEdition(
  draft: EditionDraft,
  { snapshot, settings, pages, digests, said, search: wanted, content, downloads, lastForm }: Prepared,
  { site, build, render, kept: keptAll, before }: Means,
): Promise<{ manifest: Manifest; rendered: number }> {
  const kept = keptAll ?? (before && lastForm.pages.size > 0 ? onlyKept(before, lastForm) : null)
  const underWay = beginPages(draft, pages, { digests, said }, kept, render, lastForm.pages)
  const indexing = writeSearch(draft, pages, wanted, underWay, kept)
  const [written, search] = await bothDone(allWritten(underWay), indexing)
  await writeShared(draft, pages, build, { edition: snapshot.edition, siteUrl: settings.siteUrl })
  await writeCalendars(draft, snapshot, settings)
  await writeReport(draft, snapshot, settings)
  await keepWhatTheyLeadTo(draft, lastForm, before)
  await writeAttachments(draft, { plans: snapshot.plans.filter(({ slug }) => !lastForm.pages.has(paths.plan(slug))) }, kept)
  await writeDownloads(site, draft, downloads)
  const records = await dropDeadLinks(draft, written.map(({ record }) => record), lastForm.pages)
  refuseIf([
    ...linkProblems(records, draft.files),
    ...searchProblems(snapshot, search.count),
    ...fileProblems(pages.map(({ path }) => fileOf(path)).filter((file) => !draft.files.has(file))),
  ])
  await writeOfflineList(draft, kept)
  const manifest: Manifest = {
    version: 1,
    release: draft.release,
    content,
    at: snapshot.takenAt,
    edition: snapshot.edition,
    buildId: build.id,
    eventsHead: snapshot.eventsHead,
    auditHead: snapshot.auditHead,
    search,
    pages: records,
    files: Object.fromEntries(draft.files),
  }
  refuseIf(fileProblems(await damagedFiles({ ...draft, manifest })))
  return { manifest, rendered: written.filter((page) => page.rendered).length }
}

/** Waits for both also when one fails: nothing may write into a release that is being thrown away. */
async function bothDone<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}
