/** A PDF of one page with one text on it, in place of one that cannot be shown: see workers/run-limited.ts. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { rewritePdf } from './pdf/rewrite'

export default async function placeholder(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([595, 842])
  page.setFont(await document.embedFont(StandardFonts.Helvetica))
  page.drawText(text, { x: 72, y: 720, size: 14, lineHeight: 22, maxWidth: 450 })
  const rewritten = await rewritePdf(await document.save())
  if (!rewritten.ok) throw new Error('The page in place of an attachment cannot be made.')
  return rewritten.bytes
}
