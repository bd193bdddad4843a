/** The pages of a release: kept from the one before where nothing changed, rendered where something did. */
import type { SitePage } from '../components/site/props'
import { seenOn } from './last-updated'
import type { PageRecord } from './manifest'
import { refuseIf, type Problem } from './problems'
import { keepFile, putFile, type Draft, type Release } from './release'
import { RenderError, type Render } from './render'
import { fileOf } from './site-folder'
import { NotPlainError, plainPage } from './strip'

/** Pages rendered at once: the server has one thread, so more would only wait. */
const renderedAtOnce = 4

/** Keeps the pages that are as before, renders the others a few at a time, and gathers every page that fails. */
export async function writePages(
  draft: Draft,
  pages: SitePage[],
  digests: Map<string, string>,
  before: Release | null,
  render: Render,
): Promise<{ records: PageRecord[]; rendered: number }> {
  const earlier = new Map(before?.manifest.pages.map((record) => [record.path, record]))
  const records = new Map<string, PageRecord>()
  const problems: Problem[] = []
  let rendered = 0

  const write = async (page: SitePage): Promise<void> => {
    const digest = digests.get(page.path) ?? ''
    const known = earlier.get(page.path)
    if (before && known?.digest === digest && (await keepFile(draft, fileOf(page.path), before))) {
      records.set(page.path, known)
      return
    }
    const problem = await renderInto(draft, page, digest, render, records)
    if (problem) problems.push(problem)
    else rendered += 1
  }
  const waiting = [...pages]
  const worker = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) await write(page)
  }
  await Promise.all(Array.from({ length: renderedAtOnce }, worker))
  refuseIf(problems)
  return { records: pages.flatMap(({ path }) => records.get(path) ?? []), rendered }
}

async function renderInto(
  draft: Draft,
  page: SitePage,
  digest: string,
  render: Render,
  records: Map<string, PageRecord>,
): Promise<Problem | null> {
  try {
    const { html, links, anchors } = plainPage(await render(page), page.props.chrome.assets)
    await putFile(draft, fileOf(page.path), html)
    records.set(page.path, { path: page.path, template: page.template, digest, links, anchors, ...planRecord(page) })
    return null
  } catch (error) {
    if (!(error instanceof RenderError || error instanceof NotPlainError)) throw error
    return { problem: 'not-rendered', page: page.path, detail: error.message }
  }
}

function planRecord(page: SitePage): Pick<PageRecord, 'plan'> {
  if (page.template !== 'plan') return {}
  const { contentHash, revision, updatedAt } = page.props.provenance
  return { plan: { contentHash, revision, updatedAt, seen: seenOn(page.props) } }
}
