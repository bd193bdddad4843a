/**
 * What is made beside a release lies ready under `DATA_DIR/site/papers`, by what decides it: PDFs, archives, packs and search
 * indexes. A release takes what fits its pages and leaves the rest: so no release waits for a PDF, and none has one of other
 * pages. A note of our own (`database/own-note.ts`) says which bytes were made: others are made anew.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readOwnNote, removeOwnNote, writeOwnNote } from '../../database/own-note'
import { hashOfFile, isMissing } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import type { Paper } from './pdf/papers'

/** @returns where the file (of an index: the folder) lies, or will lie, that the digest stands for */
export const storedFile = (site: SiteFolder, digest: string, extension: 'pdf' | 'zip' | 'pack' | 'search' = 'pdf'): string =>
  join(/* turbopackIgnore: true */ site.papers, `${digest}.${extension}`)

export interface Stored {
  /** In bytes. */
  size: number
  hash: string
}

/** Notes that the file was made here, whole. */
export async function noteStored({ ownKey }: SiteFolder, file: string): Promise<void> {
  const { size } = await stat(/* turbopackIgnore: true */ file)
  await writeOwnNote(ownKey, file, { size, hash: await hashOfFile(file) } satisfies Stored)
}

/** @returns null when it has not been made, or not by this installation */
export async function stored({ ownKey }: SiteFolder, file: string): Promise<Stored | null> {
  const size = await sizeOf(file)
  const noted = size === null ? null : await readOwnNote<Stored>(ownKey, file)
  return noted?.size === size ? noted : null
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(/* turbopackIgnore: true */ file)).size
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** What lies in the store is not what was made: it is taken away, and the release made again. */
export class AlteredInStore extends Error {
  /** @param place of the file, or of the index's folder */
  constructor(readonly place: string) {
    super(`${basename(place)} is not what was made.`)
  }
}

export async function takeAway({ ownKey }: SiteFolder, place: string): Promise<void> {
  papers.delete(place)
  await rm(/* turbopackIgnore: true */ place, { recursive: true, force: true })
  await removeOwnNote(ownKey, place)
}

/** A paper that is ready. */
export type ReadyPaper = Paper & Stored

/** @returns the papers that are ready, and those that must be made */
export async function lookFor(site: SiteFolder, papers: Paper[]): Promise<{ ready: ReadyPaper[]; missing: Paper[] }> {
  const there = new Set(await readdir(/* turbopackIgnore: true */ site.papers).catch(() => []))
  const looked = await Promise.all(
    papers.map(async (paper) => {
      const file = storedFile(site, paper.digest)
      return { paper, found: there.has(basename(file)) ? await known(site, file) : null }
    }),
  )
  return {
    ready: looked.flatMap(({ paper, found }) => (found ? [{ ...paper, ...found }] : [])),
    missing: looked.flatMap(({ paper, found }) => (found ? [] : [paper])),
  }
}

/** The papers that are ready, by their place: a paper never changes. */
const papers = new Map<string, Stored>()

async function known(site: SiteFolder, file: string): Promise<Stored | null> {
  const found = papers.get(file) ?? (await stored(site, file))
  if (found) papers.set(file, found)
  return found
}

/** Throws away what no paper of the present needs. Releases keep their own by hard link. */
export async function forget(site: SiteFolder, needed: ReadonlySet<string>): Promise<void> {
  const names = await readdir(/* turbopackIgnore: true */ site.papers).catch(() => [])
  const isOld = async (name: string, file: string): Promise<boolean> =>
    name.endsWith('.half') ? await isAbandoned(file) : !needed.has(name.split('.')[0] ?? '')
  await Promise.all(
    names.map(async (name) => {
      const file = join(/* turbopackIgnore: true */ site.papers, name)
      if (await isOld(name, file)) await takeAway(site, file)
    }),
  )
}

/** What is being written is younger than this; a process that was killed left the rest. */
const hour = 3_600_000

const isAbandoned = (file: string): Promise<boolean> =>
  stat(/* turbopackIgnore: true */ file).then(({ mtimeMs }) => Date.now() - mtimeMs > hour, () => false)
