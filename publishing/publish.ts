/** One release from one snapshot: derive, compare, render what changed, index, check, and bring in force. */
import type { SiteBuild } from './assets'
import { addressProblems, approvalProblems, fileProblems, linkProblems, searchProblems } from './checks'
import { digestOf, pageDigest } from './digest'
import { datePlanPages } from './last-updated'
import type { Manifest } from './manifest'
import { writeOfflineList } from './offline'
import { pagesOf, type SiteSettings } from './pages'
import { refuseIf } from './problems'
import {
  beginRelease,
  bringInForce,
  currentRelease,
  damagedFiles,
  discard,
  type Release,
} from './release'
import type { SitePage } from '../components/site/props'
import type { Render } from './render'
import { fileOf, type SiteFolder } from './site-folder'
import type { Snapshot } from './snapshot'
import { forgetOthers, hasArchive, takeawaysOf, withTakeaways, writeTakeaways, type Pending } from './takeaways'
import { writeAttachments } from './write-attachments'
import { writeCalendars } from './write-calendars'
import { searchDigest, writeSearch, writeShared } from './write-files'
import { allWritten, beginPages } from './write-pages'
import { writeReport } from './write-report'

export interface Publication {
  site: SiteFolder
  snapshot: Snapshot
  settings: Omit<SiteSettings, 'assets'>
  build: SiteBuild
  render: Render
  reason: string
  /** Render everything anew, also when nothing changed. */
  force?: boolean
  /** Asked just before the swap: whether this publisher is still the one that may. */
  stillMine?: () => Promise<boolean>
}

export interface Published {
  release: string
  /** False when the release in force already shows all this. */
  changed: boolean
  rendered: number
  kept: number
  milliseconds: number
  /** What was not ready: made beside, it comes with the next release. */
  pending: Pending
}

/**
 * @returns what was done; the new release is in force
 * @throws {ReleaseRefused} when a check fails; the release in force stays as it is
 */
export async function publishSnapshot(publication: Publication): Promise<Published> {
  const started = performance.now()
  const { site, snapshot, settings, build, force } = publication
  const before = await currentRelease(site)
  const derived = pagesOf(snapshot, { ...settings, assets: build.assets })
  const dated = datePlanPages(derived, before?.manifest ?? null, build.id, snapshot.takenAt)
  const said = new Map(dated.map((page) => [page.path, pageDigest(page, build.id)]))
  const index = { digest: searchDigest(dated, said, snapshot.synonyms), synonyms: snapshot.synonyms }
  const content = contentDigest(dated, said)
  const takeaways = await takeawaysOf(site, dated, said, snapshot, settings, digestOf([content, index.digest]))
  const { pages, digests } = withTakeaways(dated, said, takeaways)
  const { pending } = takeaways

  if (before && !force && hasArchive(before, takeaways) && isShownBy(before, digests, snapshot, index.digest)) {
    return { release: before.id, changed: false, rendered: 0, kept: pages.length, pending, milliseconds: performance.now() - started }
  }
  refuseIf([...approvalProblems(snapshot), ...addressProblems(pages)])

  const draft = await beginRelease(site, new Date(snapshot.takenAt))
  try {
    const old = force ? null : before
    const underWay = beginPages(draft, pages, digests, old, publication.render)
    const indexing = writeSearch(draft, pages, index, underWay, old)
    const [written, search] = await bothDone(allWritten(underWay), indexing)
    await writeShared(draft, pages, build, { edition: snapshot.edition, siteUrl: settings.siteUrl })
    await writeCalendars(draft, snapshot, settings)
    await writeReport(draft, snapshot, settings)
    await writeAttachments(draft, snapshot, before)
    await writeTakeaways(site, draft, takeaways)
    const records = written.map(({ record }) => record)
    const rendered = written.filter((page) => page.rendered).length
    refuseIf([
      ...linkProblems(records, draft.files),
      ...searchProblems(snapshot, search.count),
      ...fileProblems(pages.map(({ path }) => fileOf(path)).filter((file) => !draft.files.has(file))),
    ])
    await writeOfflineList(draft)
    const manifest: Manifest = {
      version: 1,
      release: draft.id,
      // One that differs in its PDFs or its archive alone is nothing to go back from.
      previous: before && before.manifest.content === content ? before.manifest.previous : (before?.id ?? null),
      content,
      at: snapshot.takenAt,
      reason: publication.reason,
      edition: snapshot.edition,
      buildId: build.id,
      eventsHead: snapshot.eventsHead,
      auditHead: snapshot.auditHead,
      search,
      pages: records,
      files: Object.fromEntries(draft.files),
    }
    refuseIf(fileProblems(await damagedFiles({ ...draft, manifest })))
    if (publication.stillMine && !(await publication.stillMine())) throw new Error('Another publisher took over.')
    await bringInForce(site, draft, manifest)
    await forgetOthers(site, takeaways)
    const milliseconds = performance.now() - started
    return { release: draft.id, changed: true, rendered, kept: pages.length - rendered, pending, milliseconds }
  } catch (error) {
    await discard(draft)
    throw error
  }
}

/** What readers are told, whichever PDFs are ready. The page about the site tells of the moment alone. */
const contentDigest = (pages: SitePage[], said: ReadonlyMap<string, string>): string =>
  digestOf(pages.filter(({ template }) => template !== 'about').map(({ path }) => said.get(path)))

/** Waits for both also when one fails: nothing may write into a release that is being thrown away. */
async function bothDone<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}

function isShownBy(
  { manifest }: Release,
  digests: Map<string, string>,
  { edition }: Snapshot,
  searched: string,
): boolean {
  return (
    manifest.search.digest === searched &&
    manifest.edition === edition &&
    manifest.pages.length === digests.size &&
    // What the page about the site says of the moment alone is no reason for a release: it waits for the next.
    manifest.pages.every(({ path, template, digest }) => template === 'about' || digests.get(path) === digest)
  )
}
