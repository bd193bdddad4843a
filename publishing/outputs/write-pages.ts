/** The pages of a release: kept from the one before where nothing changed, rendered where something did. */
import { Semaphore } from 'async-mutex'
import type { SitePage } from '../../components/site/props'
import { contactsSeenOn, seenOn } from '../pages/last-updated'
import type { PageRecord } from '../release/manifest'
import { ReleaseRefused, type Problem } from '../release/problems'
import { keepFile, putFile, type EditionDraft, type EditionRelease } from '../release/release'
import { RenderError, type Render } from '../pages/render'
import { fileOf } from '../disk/site-folder'

/** Pages on their way to the thread that renders: it must never wait, and the props of a large site need not all lie before it. */
const renderedAtOnce = 8

/** A page in the release, and whether it had to be rendered. */
export interface WrittenPage {
  record: PageRecord
  rendered: boolean
}

/** Every page on its way into the release, so that what builds on one page need not wait for the others. */
export type PagesUnderWay = ReadonlyMap<string, Promise<WrittenPage>>

/**
 * Begins to write the pages, a few at a time.
 * @param digests what decides each page's bytes, by path
 * @param said what decides what each says, by path
 * @param lastForm pages that keep the form they had
 * @returns a promise for each path; it fails with `ReleaseRefused` when the page cannot be shown
 */
export function beginPages(
  draft: EditionDraft,
  pages: SitePage[],
  { digests, said }: Record<'digests' | 'said', ReadonlyMap<string, string>>,
  before: EditionRelease | null,
  render: Render,
  lastForm: ReadonlyMap<string, PageRecord> = new Map(),
): PagesUnderWay {
  const earlier = new Map(before?.manifest.pages.map((record) => [record.path, record]))
  const turns = new Semaphore(renderedAtOnce)

  const write = async (page: SitePage): Promise<WrittenPage> => {
    const digest = digests.get(page.path) ?? ''
    const known = earlier.get(page.path)
    // What lost a link or a text may have it again by now.
    const isSame = known?.digest === digest && (!(known.dropped?.length || known.withoutTasks) || lastForm.has(page.path))
    if (before && known && isSame && (await keepFile(draft, fileOf(page.path), before))) {
      return { record: known, rendered: false }
    }
    const decided = { digest, said: said.get(page.path) }
    return { record: await turns.runExclusive(() => renderRole(draft, page, decided, render)), rendered: true }
  }
  const underWay = new Map(pages.map((page) => [page.path, write(page)]))
  // Whoever waits for a page hears of its failure; `allWritten` waits for all.
  for (const page of underWay.values()) page.catch(() => {})
  return underWay
}

/**
 * @returns all pages, in the order of the list
 * @throws {ReleaseRefused} with the problems of every page that failed
 */
export async function allWritten(underWay: PagesUnderWay): Promise<WrittenPage[]> {
  const results = await Promise.allSettled(underWay.values())
  const failures = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []))
  const unforeseen = failures.find((failure) => !(failure instanceof ReleaseRefused))
  if (unforeseen) throw unforeseen
  const problems = failures.flatMap((failure): Problem[] => (failure instanceof ReleaseRefused ? failure.problems : []))
  if (problems.length > 0) throw new ReleaseRefused(problems)
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

type Decided = Pick<PageRecord, 'digest' | 'said'>

/** Nobody signs what a role is to do: where it cannot be shown, the role's page is shown without. */
async function renderRole(draft: EditionDraft, page: SitePage, decided: Decided, render: Render): Promise<PageRecord> {
  try {
    return await renderInto(draft, page, decided, render)
  } catch (error) {
    if (page.template !== 'role' || !page.props.tasks || !(error instanceof ReleaseRefused)) throw error
    const [problem] = error.problems
    const withoutTasks = problem?.problem === 'not-rendered' ? problem.detail : ''
    return { ...(await renderInto(draft, { ...page, props: { ...page.props, tasks: null } }, decided, render)), withoutTasks }
  }
}

async function renderInto(draft: EditionDraft, page: SitePage, decided: Decided, render: Render): Promise<PageRecord> {
  try {
    const { html, links, anchors } = await render(page)
    await putFile(draft, fileOf(page.path), html)
    return { path: page.path, template: page.template, ...decided, links, anchors, ...planRecord(page) }
  } catch (error) {
    if (!(error instanceof RenderError)) throw error
    throw new ReleaseRefused([{ problem: 'not-rendered', page: page.path, detail: error.message }])
  }
}

function planRecord(page: SitePage): Pick<PageRecord, 'plan'> {
  if (page.template !== 'plan') return {}
  const { contentHash, revision, updatedAt, contactsUpdatedAt = null } = page.props.provenance
  const seen = { seen: seenOn(page.props), contactsSeen: contactsSeenOn(page.props) }
  return { plan: { contentHash, revision, updatedAt, contactsUpdatedAt, ...seen } }
}
