/**
 * The journal of what readers saw: a line for each release that came in force, under `site/past` in a file for each month.
 * A month's first line says everything, the next ones what is another in them: so old months go without the new ones.
 */
import { appendFile, mkdir, readdir, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isMissing, syncFiles } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'

const differenceSchema = z.array(z.union([z.string(), z.tuple([z.number(), z.number()])]))

const lineSchema = z.object({
  /** UTC instant. */
  from: z.string(),
  release: z.string(),
  /** Absent when readers were sent back to a release that has its line already. */
  kept: z
    .object({
      /** Whether the manifests are told as differences to those of the line before that has any. */
      goesOn: z.boolean(),
      manifests: z.object({ internal: differenceSchema, public: differenceSchema }),
      /** The text of `seal.json`. */
      seal: z.string(),
    })
    .optional(),
})
export type JournalLine = z.infer<typeof lineSchema>
export type KeptLine = JournalLine & Required<Pick<JournalLine, 'kept'>>

export const hasKept = (line: JournalLine): line is KeptLine => line.kept !== undefined

export const journalOf = ({ past }: SiteFolder, month: string): string => join(/* turbopackIgnore: true */ past, `${month}.jsonl`)

/** @returns the months that have a journal, `2026-11`, the oldest first */
export async function monthsOf({ past }: SiteFolder): Promise<string[]> {
  const names = await readdir(/* turbopackIgnore: true */ past).catch(() => [])
  return names.flatMap((name) => /^(\d{4}-\d{2})\.jsonl$/.exec(name)?.[1] ?? []).sort()
}

/** @returns the lines of a month; one that a power cut tore at the end is none */
export async function linesOf(site: SiteFolder, month: string): Promise<JournalLine[]> {
  const text = await readFile(/* turbopackIgnore: true */ journalOf(site, month), 'utf8')
  return text.split('\n').slice(0, -1).map((line) => lineSchema.parse(JSON.parse(line)))
}

/** What the next line goes on from. */
export interface End {
  month: string
  last: JournalLine | null
  lastKept: KeptLine | null
}

/** The end of each folder's journal, as long as the file is as long as it was. */
const ends = new Map<string, End & { length: number }>()

/** @returns null when nothing was kept yet */
export async function endOf(site: SiteFolder): Promise<End | null> {
  const month = (await monthsOf(site)).at(-1)
  if (!month) return null
  const length = await lengthOf(journalOf(site, month))
  const known = ends.get(site.past)
  if (known?.month === month && known.length === length) return known
  const lines = await linesOf(site, month)
  const end = { month, last: lines.at(-1) ?? null, lastKept: lines.findLast(hasKept) ?? null, length }
  ends.set(site.past, end)
  return end
}

/** Writes a line, for good. */
export async function append(site: SiteFolder, month: string, line: JournalLine): Promise<void> {
  const file = journalOf(site, month)
  const end = await endOf(site)
  await mkdir(/* turbopackIgnore: true */ site.past, { recursive: true })
  await cutTornLine(file)
  await appendFile(/* turbopackIgnore: true */ file, `${JSON.stringify(line)}\n`)
  await syncFiles([file, site.past])
  const lastKept = hasKept(line) ? line : end?.month === month ? end.lastKept : null
  ends.set(site.past, { month, last: line, lastKept, length: await lengthOf(file) })
}

async function cutTornLine(file: string): Promise<void> {
  try {
    const bytes = await readFile(/* turbopackIgnore: true */ file)
    const whole = bytes.lastIndexOf(0x0a) + 1
    if (whole < bytes.length) await truncate(/* turbopackIgnore: true */ file, whole)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

const lengthOf = async (file: string): Promise<number> =>
  stat(/* turbopackIgnore: true */ file).then(({ size }) => size, () => 0)
