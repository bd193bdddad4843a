/**
 * What a file is and whether it may be an attachment: by its content, never by its name or what the sender calls it.
 * It reads what somebody else has made, so the server asks for it within limits (check-within-limits.ts).
 */
import { fileTypeFromBuffer } from 'file-type'
import { attachmentTexts, type AttachmentRefusal } from '../../messages'
import { plainImage, type ImageMime } from './image'
import { fileName } from './names'
import { bytesIn, type AttachmentLimits } from './settings'

/** A file as it will be stored. */
export interface CheckedFile {
  bytes: Uint8Array
  name: string
  mime: ImageMime | 'application/pdf'
  width: number | null
  height: number | null
}

export type Checked = { ok: true; file: CheckedFile } | { ok: false; problem: AttachmentRefusal; sentence: string }

const { refused, parts } = attachmentTexts

const no = (problem: AttachmentRefusal, sentence: string): Checked => ({ ok: false, problem, sentence })

const images: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'] satisfies ImageMime[]

/**
 * @param given the name the sender gives it; only what comes before its ending is kept
 * @returns the file as it is to be stored, or the sentence that says why not
 */
export async function checkFile(bytes: Uint8Array, given: string, limits: AttachmentLimits): Promise<Checked> {
  if (bytes.length === 0) return no('empty', refused.empty())
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? null
  if (mime === 'application/pdf') return checkPdf(bytes, given, limits)
  if (mime && images.includes(mime)) return checkImage(bytes, given, mime as ImageMime, limits)
  const markup = markupIn(bytes)
  return markup ? no('unsafe-type', refused['unsafe-type'](markup)) : no('unknown-type', refused['unknown-type']())
}

async function checkPdf(bytes: Uint8Array, given: string, { pdf }: AttachmentLimits): Promise<Checked> {
  if (bytes.length > bytesIn(pdf)) return no('too-large', refused['too-large'](pdf))
  // Half of what the check's process loads, and no image needs it.
  const { rewritePdf } = await import('./pdf/rewrite')
  const rewritten = await rewritePdf(bytes)
  if (rewritten.ok) {
    const mime = 'application/pdf'
    return { ok: true, file: { bytes: rewritten.bytes, name: fileName(given, mime), mime, width: null, height: null } }
  }
  const { problem } = rewritten
  return no(problem, problem === 'unfit-pdf' ? refused[problem](parts[rewritten.part]) : refused[problem]())
}

async function checkImage(bytes: Uint8Array, given: string, mime: ImageMime, limits: AttachmentLimits): Promise<Checked> {
  if (bytes.length > bytesIn(limits.image)) return no('too-large', refused['too-large'](limits.image))
  const image = await plainImage(bytes, mime, limits.megapixels)
  if (image === 'too-many-pixels') return no(image, refused[image](limits.megapixels))
  if (typeof image === 'string') return no(image, refused[image]())
  return { ok: true, file: { ...image, name: fileName(given, mime), mime } }
}

/** Text that a browser would run: told apart from other files only to say what to do instead. */
function markupIn(bytes: Uint8Array): 'SVG' | 'HTML' | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  if (/<svg[\s>:]/i.test(head)) return 'SVG'
  return /<(?:!doctype\s+html|html|head|body|script|iframe)[\s>]/i.test(head) ? 'HTML' : null
}
