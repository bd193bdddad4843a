/**
 * Takes dead links out of the pages that show a text nobody signs, a role's tasks: the words stay. What was approved is
 * never rewritten, but for a page that keeps its last form while what it led to has gone.
 */
import { join } from 'node:path'
import { load } from 'cheerio'
import type { SitePage } from '../../components/site/props'
import { readIfThere } from '../disk/files'
import { fileOf } from '../disk/site-folder'
import { linkProblems } from './checks'
import type { Manifest, PageRecord } from './manifest'
import { placeFile, type EditionDraft } from './release'
import { addTo } from '../../domain/group'

/** The page is well-formed: its letters and tags are to stand as they are. */
const asWritten = { xml: { xmlMode: false, encodeEntities: 'utf8' } } as const

/** On any other page a dead link is a fault of the program, and stops the release. */
const withLiveText: ReadonlySet<string> = new Set<SitePage['template']>(['role'])

/**
 * @param keptAsTheyWere pages that keep their last form
 * @param before the edition whose pages are kept, which was checked when it was made
 * @returns the pages; those that lost a link say which
 */
export async function dropDeadLinks(
  draft: EditionDraft,
  records: PageRecord[],
  keptAsTheyWere: ReadonlyMap<string, PageRecord>,
  before: Pick<Manifest, 'pages' | 'files'> | null,
): Promise<PageRecord[]> {
  const dead = new Map<string, string[]>()
  for (const problem of linkProblems(records, draft.files, before)) {
    if (problem.problem === 'broken-link') addTo(dead, problem.page, problem.link)
  }
  const changed: PageRecord[] = []
  for (const record of records) {
    const links = dead.get(record.path)
    const isLive = withLiveText.has(record.template) || keptAsTheyWere.has(record.path)
    changed.push(links && isLive ? await withoutLinks(draft, record, links) : record)
  }
  return changed
}

async function withoutLinks(draft: EditionDraft, record: PageRecord, links: string[]): Promise<PageRecord> {
  const file = join(/* turbopackIgnore: true */ draft.folder, fileOf(record.path))
  const $ = load((await readIfThere(file)) ?? '', asWritten)
  $('a[href], area[href]').filter((_, link) => links.includes($(link).attr('href') ?? '')).each((_, link) => {
    $(link).replaceWith($(link).contents())
  })
  await placeFile(draft, { path: fileOf(record.path), content: $.html() })
  return { ...record, links: record.links.filter((link) => !links.includes(link)), dropped: [...(record.dropped ?? []), ...links] }
}
