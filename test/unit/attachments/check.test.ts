import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkFile, type CheckedFile } from '../../../collections/attachments/check'
import { fileName } from '../../../collections/attachments/names'
import { attachmentLimits } from '../../../collections/attachments/settings'
import type { AttachmentRefusal } from '../../../messages'
import { pdf, picture, png } from '../../helpers/files'

const limits = { pdf: 2, image: 1, megapixels: 1 }

async function accepted(bytes: Uint8Array, name = 'plan.bin'): Promise<CheckedFile> {
  const checked = await checkFile(bytes, name, limits)
  if (!checked.ok) throw new Error(checked.sentence)
  return checked.file
}

const html = Buffer.from('<!doctype html><html><script>alert(1)</script></html>')
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe('checkFile accepts by content', () => {
  it.each([
    ['PNG', () => png(), 'image/png', 'plan.png'],
    ['JPEG', () => picture().jpeg().toBuffer(), 'image/jpeg', 'plan.jpg'],
    ['WebP', () => picture().webp().toBuffer(), 'image/webp', 'plan.webp'],
    ['PDF', () => pdf(), 'application/pdf', 'plan.pdf'],
    ['PDF with a link to the web', () => pdf({ objects: ['<< /S /URI /URI (https://fjordby.example) >>'] }), 'application/pdf', 'plan.pdf'],
    ['PDF with harmless objects in a stream', () => pdf({ packed: '<< /Title (Plan) >>' }), 'application/pdf', 'plan.pdf'],
  ])('%s, whatever it is called', async (_, make, mime, name) => {
    expect(await accepted(await make(), 'plan.html')).toMatchObject({ mime, name })
  })

  it('knows an image by its pixels', async () => {
    expect(await accepted(await png(64, 40))).toMatchObject({ width: 64, height: 40 })
  })

  it('makes the same bytes of the same PDF, and of what it has made', async () => {
    const { bytes } = await accepted(pdf())
    expect((await accepted(pdf())).bytes).toEqual(bytes)
    expect((await accepted(Buffer.from(bytes))).bytes).toEqual(bytes)
  })
})

describe('checkFile stores nothing but pixels', () => {
  it('turns a photograph upright and takes the camera and the place out of it', async () => {
    const photo = await picture(64, 40)
      .withExif({ IFD0: { Make: 'Fjordkamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    const file = await accepted(photo)
    expect(file).toMatchObject({ width: 40, height: 64 })
    const { orientation, exif, icc, xmp } = await sharp(file.bytes).metadata()
    expect({ orientation, exif, icc, xmp }).toEqual({})
    expect(Buffer.from(file.bytes).includes('Fjordkamera')).toBe(false)
  })

  it('leaves out what stands behind the end of a picture', async () => {
    const file = await accepted(Buffer.concat([await png(), html]))
    expect(Buffer.from(file.bytes).includes('script')).toBe(false)
  })

  it('makes the same bytes of the same picture', async () => {
    const bytes = await picture().jpeg().toBuffer()
    expect((await accepted(bytes)).bytes).toEqual((await accepted(bytes)).bytes)
  })
})

const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
/** A picture of noise, which cannot be packed. */
const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'gray', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })

describe('checkFile refuses', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, AttachmentRefusal]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['SVG', () => svg, 'unsafe-type'],
    ['HTML called plan.png', () => html, 'unsafe-type'],
    ['a program', () => Buffer.from('MZ\x90\x00\x03'), 'unknown-type'],
    ['a text', () => Buffer.from('Mødested: flagstangen'), 'unknown-type'],
    ['GIF', () => picture().gif().toBuffer(), 'unknown-type'],
    ['a moving WebP', () => movingWebp(), 'moving'],
    ['half a PNG', async () => cut(await noise(80, 80).png().toBuffer(), 0.5), 'damaged-image'],
    ['half a JPEG', async () => cut(await noise(80, 80).jpeg().toBuffer(), 0.5), 'damaged-image'],
    ['a PNG by its first bytes alone', async () => Buffer.concat([(await png()).subarray(0, 33), html]), 'damaged-image'],
    ['a picture of too many pixels', () => png(1200, 900), 'too-many-pixels'],
    ['a picture that is too heavy', () => noise(700, 700).png({ compressionLevel: 0 }).toBuffer(), 'too-large'],
    ['a PDF that is too heavy', () => pdf({ size: 2_000_000 }), 'too-large'],
    ['half a PDF', () => cut(pdf(), 0.5), 'damaged-pdf'],
    ['a PDF that is locked', () => pdf({ trailer: '/Encrypt 9 0 R' }), 'locked-pdf'],
    ['a PDF with a file inside', () => pdf({ catalog: '/Names << /EmbeddedFiles 6 0 R >>' }), 'unfit-pdf'],
    ['a PDF with an XFA form', () => pdf({ catalog: '/AcroForm << /XFA 6 0 R >>' }), 'unfit-pdf'],
    ['a PDF with a file pinned to a page', () => annotated('/Subtype /FileAttachment /FS 6 0 R'), 'unfit-pdf'],
    ['a PDF with a film', () => annotated('/Subtype /RichMedia'), 'unfit-pdf'],
    ['a PDF with text that is to be taken out but is there', () => annotated('/Subtype /Redact'), 'unfit-pdf'],
    ['a PDF with a field whose text has no picture', () => annotated('/Subtype /Widget /FT /Tx /V (Anna)'), 'unfit-pdf'],
    ['a PDF that is a collection of files', () => pdf({ catalog: '/Collection << >>' }), 'unfit-pdf'],
    ['a PDF without pages', () => Buffer.from(pdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [     ]'), 'latin1'), 'damaged-pdf'],
  ])('%s', async (_, make, problem) => {
    const checked = await checkFile(await make(), 'plan.png', limits)
    expect(checked).toMatchObject({ ok: false, problem })
    // One or more whole Danish sentences, without a placeholder.
    expect(checked.ok ? '' : checked.sentence).toMatch(/^[A-ZÆØÅ][^{}]*\.$/)
  })

  it('SVG and HTML with the way out: save as PNG or PDF', async () => {
    expect(await checkFile(svg, 'plan.svg', limits)).toMatchObject({ sentence: expect.stringContaining('Gem som PNG eller PDF') })
    expect(await checkFile(html, 'plan.png', limits)).toMatchObject({ sentence: expect.stringContaining('Gem som PNG eller PDF') })
  })
})

const annotated = (annotation: string) => pdf({ page: `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${annotation} >>]` })

async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all(['red', 'blue'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()))
  return sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer()
}

describe('fileName', () => {
  it.each([
    ['C:\\Users\\anna\\Plantegning.PNG', 'image/png', 'Plantegning.png'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['mødested\r\nSet-Cookie: x.pdf', 'application/pdf', 'mødested Set-Cookie x.pdf'],
    ['.pdf', 'application/pdf', 'bilag.pdf'],
    ['', 'image/jpeg', 'bilag.jpg'],
    [`${'å'.repeat(300)}.webp`, 'image/webp', `${'å'.repeat(120)}.webp`],
  ])('makes %j safe', (given, mime, name) => {
    expect(fileName(given, mime)).toBe(name)
  })
})

describe('attachmentLimits', () => {
  it('allows 25 MB for a PDF and 15 for an image unless told', () => {
    expect(attachmentLimits({})).toMatchObject({ pdf: 25, image: 15 })
    expect(attachmentLimits({ ATTACHMENT_MAX_MB: '10' })).toMatchObject({ pdf: 10, image: 10 })
  })

  it.each(['0', 'mange', '1.5', '5000'])('refuses ATTACHMENT_MAX_MB=%s in Danish', (value) => {
    expect(() => attachmentLimits({ ATTACHMENT_MAX_MB: value })).toThrow(/ATTACHMENT_MAX_MB/)
  })
})
