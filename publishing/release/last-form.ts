/** Pages that keep the form they had in the release before, with the files they lead to. */
import type { Id } from '../../domain/approval/vocabulary'
import { fileOf } from '../disk/site-folder'
import type { Snapshot, SnapshotPlan } from '../snapshot/snapshot'
import type { PageRecord } from './manifest'
import { damagedFiles, keepFiles, type EditionDraft, type EditionRelease } from './release'
import { ownPaths, type Withheld } from './shortcomings'

export interface LastForm {
  /** Pages that are kept, by path. */
  pages: ReadonlyMap<string, PageRecord>
  /** Plans that have no earlier page in this edition. */
  none: ReadonlySet<Id>
}

/** @returns which of the pages held back readers have had, whole on the disk, in this edition */
export async function lastFormOf({ plans }: Snapshot, withheld: Withheld, before: EditionRelease | null): Promise<LastForm> {
  const pages = new Map<string, PageRecord>()
  const none = new Set<Id>()
  for (const plan of plans.filter(({ id }) => withheld.has(id))) {
    const own = await earlierPages(plan, before)
    if (own) for (const record of own) pages.set(record.path, record)
    else none.add(plan.id)
  }
  return { pages, none }
}

async function earlierPages({ slug }: SnapshotPlan, before: EditionRelease | null): Promise<PageRecord[] | null> {
  if (!before) return null
  const own = ownPaths(slug).flatMap((path) => before.manifest.pages.find((record) => record.path === path) ?? [])
  // A page that said the plan was out of use, or had moved, is no form of a plan in force.
  if (own.length < 2 || own[0]?.template !== 'plan') return null
  const files = Object.fromEntries(own.map(({ path }) => [fileOf(path), before.manifest.files[fileOf(path)] ?? '']))
  return (await damagedFiles({ folder: before.folder, manifest: { files } })).length > 0 ? null : own
}

/** When everything else is made anew: the release before, of which only these pages are known. */
export const onlyKept = (before: EditionRelease, { pages }: LastForm): EditionRelease => ({
  ...before,
  manifest: { ...before.manifest, pages: [...pages.values()], outputs: {} },
})

/** Attachments and PDFs that the kept pages lead to. */
export async function keepWhatTheyLeadTo(draft: EditionDraft, { pages }: LastForm, before: EditionRelease | null): Promise<void> {
  if (!before) return
  const known = new Set(before.manifest.pages.map(({ path }) => fileOf(path)))
  for (const link of [...pages.values()].flatMap(({ links }) => links)) {
    const file = fileNamed(link)
    if (!file || known.has(file) || draft.files.has(file) || !before.manifest.files[file]) continue
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
