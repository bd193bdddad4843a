/** One edition of a release: first what it is to say, then its whole folder, each page and file of it checked. */
import type { SitePage } from '../components/site/props'
import { digestOf } from './disk/digest'
import { fileOf, type SiteFolder } from './disk/site-folder'
import { assets, type SiteBuild } from './outputs/assets'
import { attachments } from './outputs/attachments'
import { calendarFeeds } from './outputs/calendar'
import { downloadsOf, downloadsOutput, hasArchive, withDownloads, type Downloads } from './outputs/downloads'
import { feeds } from './outputs/feeds'
import { offline, packDigest } from './outputs/offline'
import type { Made, Output } from './outputs/output'
import { stored, storedFile } from './outputs/store'
import { planSearch, search, type PlannedSearch } from './outputs/search-index'
import { sheet } from './outputs/sheet'
import { pagesOf, type SiteSettings } from './pages'
import { datePages } from './pages/last-updated'
import type { PageMemory } from './pages/page-memory'
import type { Render } from './pages/render'
import { writePages } from './pages/write-pages'
import { addressProblems, approvalProblems, fileProblems, linkProblems, searchProblems } from './release/checks'
import { dropDeadLinks } from './release/dead-links'
import { keepWhatTheyLeadTo, lastFormOf, onlyKept, type LastForm } from './release/last-form'
import type { Manifest } from './release/manifest'
import { refuseIf, type Problem } from './release/problems'
import { keepFiles, placeFile, removeFiles, type EditionDraft, type EditionRelease } from './release/release'
import { sealKey, withSealKey } from './release/seal-key'
import { withoutPlans, type Withheld } from './release/shortcomings'
import type { Snapshot } from './snapshot/snapshot'

/** What an edition has beside its pages and its offline copy, in the order it is made. */
const outputs: readonly Output[] = [assets, feeds, calendarFeeds, sheet, attachments, search, downloadsOutput]

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
  search: PlannedSearch
  /** Digest of what the pages say, whichever PDFs are ready. */
  content: string
  downloads: Downloads
  /** Pages that are held back. */
  lastForm: LastForm
  /** Whether the pack that the edition in force came without has been made. */
  packIsReady: boolean
}

const fresh = { pagesOf }

/**
 * @param defer whether what no page waits for may come with a later release
 * @param memory of the pages as they were derived the last time
 */
export async function prepareEdition(
  site: SiteFolder,
  whole: Snapshot,
  settings: EditionSettings,
  build: SiteBuild,
  before: EditionRelease | null,
  { withheld = new Map(), defer = false, memory }: { withheld?: Withheld; defer?: boolean; memory?: PageMemory } = {},
): Promise<Prepared> {
  const lastForm = await lastFormOf(whole, withheld, before)
  const snapshot = withoutPlans(whole, lastForm.none)
  const current = withSealKey((memory ?? fresh).pagesOf(snapshot, { ...settings, assets: build.assets }), await sealKey(site))
  // Of a plan that is held back, nothing that readers have not had.
  const derived = current.filter(({ path }) => lastForm.pages.has(path) || !lastForm.isOfKept(path))
  const { pages: dated, said } = datePages(derived, before?.manifest ?? null, build.id, snapshot.takenAt)
  for (const [path, record] of lastForm.pages) if (said.has(path)) said.set(path, `last form ${record.digest}`)
  const planned = await planSearch(site, { pages: dated, said, synonyms: snapshot.synonyms, kept: before, defer })
  const content = contentDigest(dated, said)
  keepTheMoment(said, content, before?.manifest ?? null)
  // A page that keeps its last form has the PDF it had, and none of the new revision.
  const onPaper = dated.filter(({ path }) => !lastForm.pages.has(path))
  const downloads = await downloadsOf(site, onPaper, said, snapshot, settings, digestOf([content, planned.digest]))
  const packIsReady = before !== null && !before.manifest.pack.taken && (await isPacked(site, before))
  const { pages, digests } = withDownloads(dated, said, downloads)
  for (const [path, record] of lastForm.pages) if (digests.has(path)) digests.set(path, record.digest)
  return { snapshot, settings, search: planned, content, downloads, lastForm, packIsReady, said, pages, digests }
}

const isPacked = async (site: SiteFolder, { manifest }: EditionRelease): Promise<boolean> =>
  (await stored(site, storedFile(site, manifest.pack.digest, 'pack'))) !== null

/** What readers are told, whichever PDFs are ready. The page about the site tells of the moment alone. */
const contentDigest = (pages: SitePage[], said: ReadonlyMap<string, string>): string =>
  digestOf(pages.filter(({ template }) => template !== 'about').map(({ path }) => said.get(path)))

/**
 * The page about the site tells of the moment when what readers are told became what it is. With another at each release, the pack of
 * the offline copy would never fit the release that takes it, and a server with nothing to do would publish for ever.
 */
function keepTheMoment(said: Map<string, string>, content: string, before: Manifest | null): void {
  const known = before?.content === content && before.pages.find(({ template }) => template === 'about')
  if (known && known.said) said.set(known.path, known.said)
}

/** @returns whether the edition in force already shows all this */
export const isShownBy = ({ manifest }: EditionRelease, { digests, search, downloads, packIsReady }: Prepared): boolean =>
  hasArchive(manifest, downloads) &&
  !packIsReady &&
  manifest.outputs.search?.digest === search.taken &&
  manifest.pages.length === digests.size &&
  // What the page about the site says of the moment alone is no reason for a release: it waits for the next.
  manifest.pages.every(({ path, template, digest }) => template === 'about' || digests.get(path) === digest)

/** @returns why the edition may not be published, as far as can be told before it is written */
export const problemsOf = ({ snapshot, pages }: Prepared): Problem[] => [
  ...approvalProblems(snapshot),
  ...addressProblems(pages),
]

interface Means extends Pick<Made, 'site' | 'build' | 'kept' | 'defer'> {
  render: Render
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
  edition: Prepared,
  { render, before, ...means }: Means,
): Promise<{ manifest: Manifest; rendered: number }> {
  const { snapshot, pages, content, lastForm } = edition
  const kept = means.kept ?? (before && lastForm.pages.size > 0 ? onlyKept(before, lastForm) : null)
  const written = await writePages(draft, pages, edition, kept, render, lastForm.pages)
  await keepWhatTheyLeadTo(draft, lastForm, before)
  const made: Made = { ...means, ...draft, kept }
  const records: Manifest['outputs'] = {}
  for (const output of outputs) records[output.name] = await addOutput(draft, output, edition, made)
  const pageRecords = await dropDeadLinks(draft, written.map(({ record }) => record), lastForm.pages, kept?.manifest ?? null)
  const indexed = records.search?.files.filter((file) => file.endsWith('.pf_fragment')) ?? []
  refuseIf([
    ...linkProblems(pageRecords, draft.files, kept?.manifest),
    ...searchProblems(snapshot, indexed.length),
    ...fileProblems(pages.map(({ path }) => fileOf(path)).filter((file) => !draft.files.has(file))),
  ])
  // Last of all: it tells of every other file.
  records[offline.name] = await addOutput(draft, offline, edition, made)
  const manifest: Manifest = {
    version: 1,
    release: draft.release,
    content,
    at: snapshot.takenAt,
    edition: snapshot.edition,
    buildId: means.build.id,
    eventsHead: snapshot.eventsHead,
    auditHead: snapshot.auditHead,
    pack: { digest: await packDigest(made), taken: records.offline?.files.some((file) => file.endsWith('.pack')) ?? false },
    outputs: records,
    pages: pageRecords,
    files: Object.fromEntries(draft.files),
  }
  return { manifest, rendered: written.filter((page) => page.rendered).length }
}

/** Keeps the files of the release in force where what decides them is the same; else asks the output for its files. */
async function addOutput(draft: EditionDraft, output: Output, edition: Prepared, made: Made): Promise<Manifest['outputs'][string]> {
  const digest = await output.digest(edition, made)
  const { kept } = made
  const before = kept?.manifest.outputs[output.name]
  if (kept && before?.digest === digest && (await keepAll(draft, before.files, kept))) return before
  const files = await output.files(edition, made)
  const placed: string[] = []
  for (const file of files) placed.push(...(await placeFile(draft, file)))
  return { digest, files: placed }
}

/** @returns false when one of them is gone: then none is kept, for what is made anew must not be written into a file that is linked */
async function keepAll(draft: EditionDraft, files: string[], kept: EditionRelease): Promise<boolean> {
  const gone = await keepFiles(draft, files, kept)
  if (gone.size > 0) await removeFiles(draft, files)
  return gone.size === 0
}
