/** The pages of a release: kept from the one before where nothing changed, rendered where something did. */
import { Semaphore } from 'async-mutex'
import type { SitePage } from '../../components/site/props'
import type { PageRecord } from '../release/manifest'
import { ReleaseRefused, type Problem } from '../release/problems'
import { keepFiles, placeFile, type EditionDraft, type EditionRelease } from '../release/release'
import { withPackedCopies } from '../disk/packed'
import { fileOf } from '../disk/site-folder'
import { contactsSeenOn, seenOn } from './last-updated'
import { RenderError, type Render } from './render'

/** Pages on their way to the thread that renders: it must never wait, and the props of a large site need not all lie before it. */
const renderedAtOnce = 8

/** A page in the release, and whether it had to be rendered. */
export interface WrittenPage {
  record: PageRecord
  rendered: boolean
}

/**
 * Writes the pages, a few at a time.
 * @param digests what decides each page's bytes, by path
 * @param said what decides what each says, by path
 * @param lastForm pages that keep the form they had
 * @returns all pages, in the order of the list
 * @throws {ReleaseRefused} with the problems of every page that failed
 */
export async function writePages(
  draft: EditionDraft,
  pages: SitePage[],
  { digests, said }: Record<'digests' | 'said', ReadonlyMap<string, string>>,
  kept: EditionRelease | null,
  render: Render,
  lastForm: ReadonlyMap<string, PageRecord> = new Map(),
): Promise<WrittenPage[]> {
  const earlier = new Map(kept?.manifest.pages.map((record) => [record.path, record]))
  const stands = ({ path }: SitePage): boolean => {
    const known = earlier.get(path)
    // What lost a link or a text may have it again by now.
    const lacks = Boolean(known?.dropped?.length) || known?.withoutTasks !== undefined
    return known?.digest === digests.get(path) && (!lacks || lastForm.has(path))
  }
  const standing = pages.filter(stands).map(({ path }) => fileOf(path))
  const gone = kept ? await keepFiles(draft, withPackedCopies(standing, kept.manifest.files), kept) : null
  const turns = new Semaphore(renderedAtOnce)
  const write = async (page: SitePage): Promise<WrittenPage> => {
    const known = earlier.get(page.path)
    if (known && gone && stands(page) && !gone.has(fileOf(page.path))) return { record: known, rendered: false }
    const decided = { digest: digests.get(page.path) ?? '', said: said.get(page.path) }
    return { record: await turns.runExclusive(() => renderRole(draft, page, decided, render)), rendered: true }
  }
  // Waits for all also when one fails: nothing may write into a release that is being thrown away.
  const results = await Promise.allSettled(pages.map(write))
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
    await placeFile(draft, { path: fileOf(page.path), content: html })
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
