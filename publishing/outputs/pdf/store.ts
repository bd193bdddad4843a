/**
 * PDFs that are ready, by what decides them, under `DATA_DIR/site/papers`. A release takes those that fit its pages and
 * leaves the others: so no release waits for a PDF, and none has one of other pages.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMissing } from '../../disk/files'
import type { SiteFolder } from '../../disk/site-folder'
import type { Paper } from './papers'

/** @returns where the file (of an index: the folder) lies, or will lie, that the digest stands for */
export const storedFile = (site: SiteFolder, digest: string, extension: 'pdf' | 'zip' | 'pack' | 'search' = 'pdf'): string =>
  join(/* turbopackIgnore: true */ site.papers, `${digest}.${extension}`)

/** @returns the file's size in bytes, or null when it has not been made */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(/* turbopackIgnore: true */ file)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** A paper that is ready, with its size. */
export type ReadyPaper = Paper & { size: number }

/** @returns the papers that are ready, and those that must be made */
export async function lookFor(site: SiteFolder, papers: Paper[]): Promise<{ ready: ReadyPaper[]; missing: Paper[] }> {
  const there = new Set(await readdir(/* turbopackIgnore: true */ site.papers).catch(() => []))
  const looked = await Promise.all(
    papers.map(async (paper) => {
      const file = storedFile(site, paper.digest)
      return { paper, size: there.has(basename(file)) ? await knownSize(file) : null }
    }),
  )
  return {
    ready: looked.flatMap(({ paper, size }) => (size ? [{ ...paper, size }] : [])),
    missing: looked.flatMap(({ paper, size }) => (size ? [] : [paper])),
  }
}

/** The sizes of papers by their place: a paper never changes. */
const sizes = new Map<string, number>()

async function knownSize(file: string): Promise<number | null> {
  const size = sizes.get(file) ?? (await sizeOf(file))
  if (size) sizes.set(file, size)
  return size
}

/** Throws away what no paper of the present needs. Releases keep their own by hard link. */
export async function forget(site: SiteFolder, needed: ReadonlySet<string>): Promise<void> {
  const names = await readdir(/* turbopackIgnore: true */ site.papers).catch(() => [])
  const isOld = async (name: string, file: string): Promise<boolean> =>
    name.endsWith('.half') ? await isAbandoned(file) : !needed.has(name.split('.')[0] ?? '')
  await Promise.all(
    names.map(async (name) => {
      const file = join(/* turbopackIgnore: true */ site.papers, name)
      if (!(await isOld(name, file))) return
      sizes.delete(file)
      await rm(/* turbopackIgnore: true */ file, { recursive: true, force: true })
    }),
  )
}

/** What is being written is younger than this; a process that was killed left the rest. */
const hour = 3_600_000

const isAbandoned = (file: string): Promise<boolean> =>
  stat(/* turbopackIgnore: true */ file).then(({ mtimeMs }) => Date.now() - mtimeMs > hour, () => false)
