/** An edition's whole site in one ZIP that needs no web server: for the USB stick in the cupboard. */
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import { dateText } from '../../../components/site/dates'
import type { Fragment } from '../../../components/site/zip/index-of-disk'
import { paperTexts } from '../../../messages'
import { readBytes } from '../../disk/files'
import { isPackedCopy } from '../../disk/packed'
import type { EditionRelease } from '../../release/release'
import { pageForDisk } from './page'

export interface Archive {
  /** The day it is of, `2026-11-23`. */
  day: string
  municipality: string
  siteUrl: string | null
}

export const archiveName = (day: string): string => `planvaerk-${day}`
const archives = /^planvaerk-[\d-]+\.zip$/

/** Of no use without a web server, or with another file in its place. */
const left =
  /^(pagefind\/|assets\/(site|search|offline)-[^/]*\.(js|pack|changes)$|robots\.txt$|sitemap\.xml$|offline(-now)?\.js(on)?$|[^/]*\.webmanifest$)/

/**
 * Equal for equal editions, to the byte: files in order, dated by the day.
 * @throws when the site's assets have no script for the disk
 */
export async function packEdition({ folder, manifest }: EditionRelease, archive: Archive, out: string): Promise<void> {
  const all = Object.keys(manifest.files).sort()
  const files = all.filter((file) => !left.test(file) && !archives.test(file) && !isPackedCopy(file))
  const known = new Set(files)
  const script = files.find((file) => /^assets\/stick-[^/]*\.js$/.test(file))
  if (!script) throw new Error('The assets have no script for the copy on a USB stick: build them anew.')
  const copy = { asOf: dateText(archive.day), siteUrl: archive.siteUrl, script, has: (file: string) => known.has(file) }
  const placeOf = (file: string) => join(/* turbopackIgnore: true */ folder, file)
  const read = (file: string) => readBytes(placeOf(file))

  const zip = new ZipFile()
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error))
  await mkdir(/* turbopackIgnore: true */ dirname(out), { recursive: true })
  const written = pipeline(zip.outputStream, createWriteStream(/* turbopackIgnore: true */ `${out}.half`))
  // Whoever waits for it below hears of its failure.
  written.catch(() => {})
  const options = { mtime: noonOf(archive.day), mode: 0o100644, forceDosTimestamp: true }
  const nameOf = (file: string): string => `${archiveName(archive.day)}/${file}`
  const add = (file: string, text: string): void => zip.addBuffer(Buffer.from(text), nameOf(file), options)
  // All files together may be larger than the memory: each is read when it is its turn.
  const change = (file: string, changed: (text: string) => string): void =>
    zip.addReadStreamLazy(nameOf(file), options, (give) => {
      const made = read(file).then((bytes) => Readable.from([Buffer.from(changed(String(bytes)))]))
      made.then((stream) => give(null, stream), (error: unknown) => give(error, Readable.from([])))
    })

  add(paperTexts.copy.readMeFile, paperTexts.copy.readMe(archive.municipality, copy.asOf).replaceAll('\n', '\r\n'))
  for (const file of files) {
    if (file.endsWith('.css')) change(file, besideEachOther)
    else if (file.endsWith('.html')) change(file, (html) => pageForDisk(html, file, copy))
    else zip.addFile(placeOf(file), nameOf(file), options)
  }
  const fragments = await Promise.all(
    all.filter((file) => file.endsWith('.pf_fragment')).map(async (file) => fragmentOf(await read(file))),
  )
  const index = {
    fragments: fragments.sort((a, b) => (a.url < b.url ? -1 : 1)),
    vocabulary: JSON.parse(String(await read('pagefind/ord.json'))) as unknown,
  }
  add('soeg/indeks.js', `var planvaerkIndex = ${JSON.stringify(index)}\n`)
  zip.end()
  await written
  await rename(/* turbopackIgnore: true */ `${out}.half`, out)
}

/** A ZIP keeps the clock on the wall, which is made from parts so that no time zone changes it. */
function noonOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

/** The stylesheet and its fonts lie in one folder. */
const besideEachOther = (css: string): string => css.replaceAll('/assets/', '')

function fragmentOf(bytes: Buffer): Fragment {
  const { url, content, meta, filters, anchors } = JSON.parse(
    gunzipSync(bytes)
      .toString()
      .replace(/^pagefind_dcd/, ''),
  ) as Fragment
  return { url, content, meta, filters, anchors }
}
