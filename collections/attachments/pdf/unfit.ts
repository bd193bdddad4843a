/** What a reader would miss, were the PDF rewritten without it: such a file is refused. */
export type PdfPart = 'embedded' | 'form' | 'media' | 'redaction'

export class Unfit extends Error {
  constructor(readonly part: PdfPart) {
    super(`The PDF holds ${part}.`)
  }
}
