/** Files made on the spot: pictures, and PDFs with and without what they must not hold. */
import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A picture of a given size: a red field with a blue corner, so that turning it shows. */
export function picture(width = 64, height = 40): Sharp {
  const corner = { create: { width: Math.ceil(width / 4), height: Math.ceil(height / 4), channels: 3 as const, background: 'blue' } }
  return sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([{ input: corner, top: 0, left: 0 }])
}

export const png = (width?: number, height?: number): Promise<Buffer> => picture(width, height).png().toBuffer()

interface PdfWish {
  /** Further objects, each the text between `obj` and `endobj`. */
  objects?: string[]
  /** Objects packed into an object stream. */
  packed?: string
  catalog?: string
  /** Further keys of the page; objects of one's own begin at number 6. */
  page?: string
  trailer?: string
  /** Comes before the first object. */
  head?: string
  /** Text on the page, to tell one PDF from another. */
  text?: string
  /** Bytes to grow to. */
  size?: number
}

/** A small whole PDF. */
export function pdf({ objects = [], packed, catalog = '', page = '', trailer = '', head = '', text = 'Bilag', size = 0 }: PdfWish = {}): Buffer {
  const content = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`
  const bodies: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
    ...(packed ? [objectStream(packed)] : []),
    ...(size ? [padding(size)] : []),
  ]
  const parts = [Buffer.from(`%PDF-1.7\n${head}`)]
  const offsets: number[] = []
  let start = parts[0]?.length ?? 0
  bodies.forEach((body, index) => {
    offsets.push(start)
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    parts.push(part)
    start += part.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}`))
  parts.push(Buffer.from(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Writes a later revision behind a PDF: the object of that number is another from now on. */
export function revised(bytes: Buffer, number: number, object: string): Buffer {
  const at = bytes.length
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1] ?? ''
  const body = `${number} 0 obj\n${object}\nendobj\n`
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const end = `trailer\n<< /Size 90 /Root 1 0 R /Prev ${before} >>\nstartxref\n${at + body.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(body + table + end, 'latin1')])
}

function objectStream(text: string): Buffer {
  const bytes = deflateSync(Buffer.from(text))
  const head = `<< /Type /Obj#53tm /N 1 /First 0 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')])
}

const padding = (size: number): Buffer => Buffer.concat([Buffer.from(`<< /Length ${size} >>\nstream\n`), Buffer.alloc(size, 'x'), Buffer.from('\nendstream')])
