/** The output of Bilag and of the pictures in texts: the originals, and images in the sizes that pages ask for. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashForReaders, hashNoted } from '../../collections/attachments/rewritten'
import { imageWidths, sizedImage } from '../../collections/attachments/sizes'
import { bytesOf, mediaFile } from '../../collections/attachments/storage'
import type { Id } from '../../domain/approval/vocabulary'
import type { Attachment } from '../../domain/content/content'
import { digestOf } from '../disk/digest'
import { isMissing } from '../disk/files'
import { fileOf } from '../disk/site-folder'
import { attachmentView } from '../pages/attachment-view'
import type { Prepared } from '../edition'
import { paths } from '../pages/paths'
import { refuseIf } from '../release/problems'
import type { EditionRelease } from '../release/release'
import { filesOf } from '../snapshot/files-of'
import type { Output, OutputFile } from './output'

interface Wanted {
  plan: Id
  attachment: Attachment
}

/**
 * Only files of plans in force, and only those of the edition, which the snapshot has seen to. A page that keeps its last
 * form has the files it had.
 */
const wantedBy = ({ snapshot: { plans }, lastForm }: Prepared): Wanted[] =>
  plans
    .filter(({ status, slug }) => status === 'inForce' && !lastForm.pages.has(paths.plan(slug)))
    .flatMap(({ id, content }) => filesOf(content).map((attachment) => ({ plan: id, attachment })))

export const attachments: Output = {
  name: 'attachments',
  // What readers get of a PDF from before they were rewritten at the door is known when it has been: until then it is asked for
  // at each release.
  digest: async (edition, { release }) => {
    const decides = async ({ attachment }: Wanted) => {
      const { hash, name, width, mime } = attachment
      return [hash, name, width, mime === 'application/pdf' ? ((await hashNoted(hash)) ?? release) : hash]
    }
    return digestOf(await Promise.all(wantedBy(edition).map(decides)))
  },
  files: async (edition, { kept }) => {
    const files = new Map<string, OutputFile>()
    const missing: Problem[] = []
    for (const wanted of wantedBy(edition)) {
      for (const place of placesOf(wanted.attachment)) {
        if (files.has(place.path)) continue
        const file = await fileAt(place, wanted, kept)
        if (file) files.set(place.path, file)
        else if (missing.at(-1)?.planId !== wanted.plan) missing.push(problemOf(wanted))
      }
    }
    refuseIf(missing)
    return [...files.values()]
  },
}

type Problem = ReturnType<typeof problemOf>

const problemOf = ({ plan, attachment }: Wanted) => ({ problem: 'missing-file' as const, file: attachment.name, planId: plan })

interface Place {
  path: string
  /** Null for the original. */
  width: Width | null
}

function placesOf(attachment: Attachment): Place[] {
  const { href, image } = attachmentView(attachment)
  const asked = new Set(image?.sizes.map((size) => size.href))
  const sizes = imageWidths.map((width) => ({ href: paths.attachmentSize(attachment.hash, width), width }))
  return [
    { path: fileOf(href), width: null },
    ...sizes.filter((size) => asked.has(size.href)).map((size) => ({ path: fileOf(size.href), width: size.width })),
  ]
}

/**
 * The release in force holds the same bytes: it serves where the original has been lost.
 * @returns null when the file is gone, or has other bytes than were approved
 */
async function fileAt(place: Place, wanted: Wanted, kept: EditionRelease | null): Promise<OutputFile | null> {
  try {
    return place.width === null ? await originalAt(place, wanted, kept) : await sizeAt(place.path, place.width, wanted, kept)
  } catch (error) {
    if (!isMissing(error) && !isUnreadable(error)) throw error
    return null
  }
}

/** The bytes that were approved; of a PDF from before they were rewritten at the door, the same rewritten. */
async function originalAt({ path }: Place, { plan, attachment }: Wanted, kept: EditionRelease | null): Promise<OutputFile> {
  const hash = await hashForReaders(attachment)
  if (kept?.manifest.files[path] === hash && (await isThere(placeIn(kept, path)))) {
    return { path, source: placeIn(kept, path), hash, isKept: true }
  }
  const stored = { ...attachment, hash }
  // Other bytes than were approved are as good as none, and are this plan's own fault alone.
  await bytesOf(stored)
  return { path, source: mediaFile(stored), hash, planId: plan }
}

type Width = (typeof imageWidths)[number]

async function sizeAt(path: string, width: Width, { attachment }: Wanted, kept: EditionRelease | null): Promise<OutputFile> {
  const hash = kept?.manifest.files[path]
  if (kept && hash && (await isThere(placeIn(kept, path)))) return { path, source: placeIn(kept, path), hash, isKept: true }
  const { file: source, hash: made } = await sizedImage(attachment, width)
  return { path, source, hash: made, madeAt: source }
}

const placeIn = (release: EditionRelease, path: string): string => join(/* turbopackIgnore: true */ release.folder, path)

const isThere = (file: string): Promise<boolean> => stat(/* turbopackIgnore: true */ file).then(() => true, () => false)

/** What the image library says of a file that is gone or no image any more. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && /Input (file|buffer)|input file/i.test(error.message)
