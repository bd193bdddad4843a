import { attachmentTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

/** How large an attachment may be. */
export interface AttachmentLimits {
  /** Megabytes of a PDF. */
  pdf: number
  /** Megabytes of an image. */
  image: number
  /** Million pixels of an image: what a phone of today takes, and what decodes in a few hundred megabytes. */
  megapixels: number
}

export const bytesIn = (megabytes: number): number => megabytes * 1_000_000

/**
 * - `ATTACHMENT_MAX_MB`: the largest PDF, 25 unless told; an image is 15 at the most, however much is allowed
 * @throws PlainError when the value cannot be used
 */
export function attachmentLimits(env: Record<string, string | undefined>): AttachmentLimits {
  const said = env.ATTACHMENT_MAX_MB || '25'
  const pdf = Number(said)
  if (!Number.isInteger(pdf) || pdf < 1 || pdf > 200) throw new PlainError(attachmentTexts.settings(said))
  return { pdf, image: Math.min(15, pdf), megapixels: 50 }
}
