/** The site as readers saw it at a minute, put together from what was kept. */
import { randomBytes } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publishingTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { sha256 } from '../disk/digest'
import { isMissing, readBytes, writeInto } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'
import { editions, perEdition, type PerEdition } from '../editions'
import { manifestFile, type Manifest } from '../release/manifest'
import { parseSeal, sealFile, statementOf } from '../release/seal'
import { readSealKey } from '../release/seal-key'
import { together } from './difference'
import { hasKept, linesOf, monthsOf, type JournalLine, type KeptLine } from './journal'
import { isCollection, keptFile } from './keep-past'

export interface AsOf {
  release: string
  /** UTC instants; `until` is null when readers see it still. */
  from: string
  until: string | null
  files: number
  /** Collections that the release had, `internal/pdf/alle-planer.pdf`: they are not kept. */
  without: string[]
}

/**
 * Writes both editions, their manifests and the seal.
 * @param at UTC instant
 * @param out a folder that is not there, or is empty; nothing is left in it when something is wrong
 * @throws PlainError when nothing was kept from so early, or what was kept is not what was sealed
 */
export async function writeAsOf(site: SiteFolder, at: string, out: string): Promise<AsOf> {
  const texts = publishingTexts.asOf
  if ((await namesIn(out)).length > 0) throw new PlainError(texts.notEmpty(out))
  const { line, until, oldest } = await inForceAt(site, at)
  if (!line) throw new PlainError(oldest ? texts.tooEarly(oldest) : texts.nothingKept)
  const found = await keptLine(site, line.release)
  if (!found) throw new PlainError(texts.gone(line.release))
  const { seal } = found.line.kept
  await provenBy(site, seal, found.manifests, line.release)
  const beside = `${out}.${randomBytes(6).toString('hex')}`
  try {
    const without: string[] = []
    const damaged: string[] = []
    let files = 0
    for (const edition of editions) {
      const { files: hashes } = JSON.parse(found.manifests[edition]) as Manifest
      for (const [path, hash] of Object.entries(hashes)) {
        if (isCollection(path)) {
          without.push(`${edition}/${path}`)
          continue
        }
        const bytes = await keptBytes(site, hash)
        if (!bytes) damaged.push(`${edition}/${path}`)
        else await writeInto(join(beside, edition, path), bytes)
        files += 1
      }
      await writeInto(join(beside, edition, manifestFile), found.manifests[edition])
    }
    if (damaged.length > 0) throw new PlainError(texts.damaged(damaged))
    await writeInto(join(beside, sealFile), seal)
    await rm(out, { recursive: true, force: true })
    await rename(beside, out)
    return { release: line.release, from: line.from, until, files, without }
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** @returns the last line that was written for a moment not after it, the moment of the next, and of the first of all */
async function inForceAt(site: SiteFolder, at: string): Promise<{ line: JournalLine | null; until: string | null; oldest: string | null }> {
  let oldest: string | null = null
  let line: JournalLine | null = null
  let until: string | null = null
  for (const month of await monthsOf(site)) {
    for (const each of await linesOf(site, month)) {
      oldest ??= each.from
      if (each.from <= at) [line, until] = [each, null]
      else until ??= each.from
    }
  }
  return { line, until, oldest }
}

/** @returns the line that tells what the release held, with its manifests put together */
async function keptLine(site: SiteFolder, release: string): Promise<{ line: KeptLine; manifests: PerEdition<string> } | null> {
  for (const month of (await monthsOf(site)).reverse()) {
    const lines = (await linesOf(site, month)).filter(hasKept)
    if (!lines.some((line) => line.release === release)) continue
    let manifests = perEdition(() => '')
    for (const line of lines) {
      const before = line.kept.goesOn ? manifests : perEdition(() => '')
      manifests = perEdition((edition) => together(line.kept.manifests[edition], before[edition]))
      if (line.release === release) return { line, manifests }
    }
  }
  return null
}

/** @throws PlainError when the manifests are not the ones that this installation's key has sealed */
async function provenBy(site: SiteFolder, seal: string, manifests: PerEdition<string>, release: string): Promise<void> {
  const key = await readSealKey(site)
  const statement = key && statementOf(parseSeal(seal), key)
  const isWhole = statement?.release === release && editions.every((edition) => sha256(manifests[edition]) === statement.manifests[edition])
  if (!isWhole) throw new PlainError(publishingTexts.asOf.notSealed(release))
}

async function keptBytes(site: SiteFolder, hash: string): Promise<Buffer | null> {
  try {
    const bytes = await readBytes(keptFile(site, hash))
    return sha256(bytes) === hash ? bytes : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
