/** Pages that keep the form they had in the release before, with the files they lead to. */
import type { Id } from '../../domain/approval/vocabulary'
import { fileOf } from '../disk/site-folder'
import type { Snapshot, SnapshotPlan } from '../snapshot/snapshot'
import type { PageRecord } from './manifest'
import { damagedFiles, keepFiles, type EditionDraft, type EditionRelease } from './release'
import { isOwnPath, type Withheld } from './shortcomings'

export interface LastForm {
  /** Pages that are kept, by path. */
  pages: ReadonlyMap<string, PageRecord>
  /** Plans that have no earlier page in this edition. */
  none: ReadonlySet<Id>
  /** Whether a path is of a plan whose pages are kept. */
  isOfKept: (path: string) => boolean
}

/** @returns which of the pages held back readers have had, whole on the disk, in this edition */
export async function lastFormOf({ plans }: Snapshot, withheld: Withheld, before: EditionRelease | null): Promise<LastForm> {
  const pages = new Map<string, PageRecord>()
  const none = new Set<Id>()
  const kept: string[] = []
  for (const plan of plans.filter(({ id }) => withheld.has(id))) {
    const own = await earlierPages(plan, before)
    if (!own) none.add(plan.id)
    else {
      kept.push(plan.slug)
      for (const record of own) pages.set(record.path, record)
    }
  }
  return { pages, none, isOfKept: (path) => kept.some((slug) => isOwnPath(slug, path)) }
}

async function earlierPages({ slug }: SnapshotPlan, before: EditionRelease | null): Promise<PageRecord[] | null> {
  if (!before) return null
  const own = before.manifest.pages.filter(({ path }) => isOwnPath(slug, path))
  // A page that said the plan was out of use, or had moved, is no form of a plan in force.
  if (!own.some(({ template }) => template === 'plan')) return null
  const files = Object.fromEntries(own.map(({ path }) => [fileOf(path), before.manifest.files[fileOf(path)] ?? '']))
  return (await damagedFiles({ folder: before.folder, manifest: { files } })).length > 0 ? null : own
}

/** When everything else is made anew: the release before, of which only these pages are known. */
export const onlyKept = (before: EditionRelease, { pages }: LastForm): EditionRelease => ({
  ...before,
  manifest: { ...before.manifest, pages: [...pages.values()], outputs: {} },
})

/** Attachments and PDFs that the kept pages lead to, and those of the pages that the plan has no more. */
export async function keepWhatTheyLeadTo(draft: EditionDraft, { pages }: LastForm, before: EditionRelease | null): Promise<void> {
  if (!before) return
  const others = new Set(before.manifest.pages.flatMap(({ path }) => (pages.has(path) ? [] : fileOf(path))))
  for (const link of [...pages.values()].flatMap(({ path, links }) => [path, ...links])) {
    const file = fileNamed(link)
    if (!file || others.has(file) || draft.files.has(file) || !before.manifest.files[file]) continue
    await keepFiles(draft, [file], before)
  }
}

function fileNamed(link: string): string | null {
  try {
    return fileOf(decodeURIComponent(link.split(/[?#]/)[0] ?? ''))
  } catch {
    return null
  }
}
