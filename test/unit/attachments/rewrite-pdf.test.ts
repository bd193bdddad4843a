/** Hand-made PDFs, each with one thing that must not come out again. */
import { deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream, type PDFObject } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { rewritePdf } from '../../../collections/attachments/pdf/rewrite'
import { pdf, picture, revised } from '../../helpers/files'

async function rewritten(bytes: Uint8Array): Promise<Uint8Array> {
  const answer = await rewritePdf(bytes)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.bytes
}

/** Everything that stands in a PDF: the file itself, each object spelled out, each stream unpacked. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = context.enumerateIndirectObjects().map(([, object]) => spelled(object))
  return [Buffer.from(bytes).toString('latin1'), ...objects].join('\n')
}

function spelled(object: PDFObject): string {
  const text = String(object).replace(/<([0-9A-F]+)>/g, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1'))
  if (!(object instanceof PDFRawStream)) return text
  const image = object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
  return text + Buffer.from(image ? object.contents : decodePDFRawStream(object).decode()).toString('latin1')
}

const textOf = async (bytes: Uint8Array) => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text

const stream = (dictionary: string, bytes: Buffer | string) =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`
const script = '<< /Type /Action /S /JavaScript /JS (hemmelig) >>'
const hex = (text: string) => `${Buffer.from(text, 'latin1').toString('hex')}>`
const link = (action: string) => pdf({ page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] ${action} >>]` })
/** As bytes, so that packed streams survive. */
const raw = (wish: Parameters<typeof pdf>[0] & { object: string }) => {
  const { object, ...rest } = wish
  const bytes = pdf({ ...rest, objects: ['(plads)'] }).toString('latin1')
  return Buffer.from(bytes.replace('(plads)', () => object), 'latin1')
}
const packedBy = (filters: string, body: string, type = '/Type /ObjStm') => raw({ catalog: '/OpenAction 9 0 R', object: stream(`${type} /N 1 /First 4 ${filters}`, Buffer.from(body, 'latin1')) })
const packedScript = `9 0 ${script}`
const flate = deflateSync(Buffer.from(packedScript)).toString('latin1')

describe('what does something by itself', () => {
  it.each<[string, () => Buffer]>([
    ['a script at the opening', () => pdf({ catalog: `/OpenAction ${script}` })],
    ['a script by name', () => pdf({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` })],
    ['a script spelled in digits', () => pdf({ catalog: '/OpenAction << /S /J#61va#53cript /J#53 (hemmelig) >>' })],
    ['a script whose kind is another object', () => pdf({ catalog: '/OpenAction << /S 6 0 R /JS (hemmelig) >>', objects: ['/JavaScript'] })],
    ['a script behind a lone CR', () => Buffer.from(pdf({ catalog: `%\r/OpenAction ${script}` }))],
    ['a script after a comment that only a CR ends', () => pdf({ head: `%\r6 0 obj ${script} endobj\r`, catalog: '/OpenAction 6 0 R' })],
    ['a script in an object stream', () => packedBy('/Filter /FlateDecode', flate)],
    ['a script in a chain of filters', () => packedBy('/Filter [/ASCIIHexDecode /FlateDecode]', hex(flate))],
    ['a script in a stream whose kind is another object', () => packedBy('/Filter /FlateDecode', flate, '/Type 8 0 R')],
    ['a script on a page', () => pdf({ page: `/AA << /O ${script} >>` })],
    ['a script in the document’s events', () => pdf({ catalog: `/AA << /WC ${script} >>` })],
    ['a script behind a link', () => link(`/A ${script}`)],
    ['a script after a harmless action', () => link(`/A << /S /GoTo /D [3 0 R /Fit] /Next ${script} >>`)],
    ['a script in a field', () => pdf({ catalog: `/AcroForm << /Fields [<< /FT /Tx /T (a) /AA << /K ${script} >> >>] >>` })],
    ['a script in a bookmark', () => pdf({ catalog: '/Outlines 6 0 R', objects: ['<< /First 7 0 R /Last 7 0 R >>', `<< /Title (Afsnit) /Parent 6 0 R /A ${script} >>`] })],
    ['a script in a page’s resources', () => pdf({ page: `/Group << /S /Transparency /X ${script} >>` })],
  ])('%s', async (_, make) => {
    const text = await everythingIn(await rewritten(make()))
    expect(text).not.toMatch(/JavaScript|hemmelig/)
  })

  it.each<[string, string]>([
    ['a program', '/A << /S /Launch /F (hemmelig.exe) >>'],
    ['a file on another machine', '/A << /S /GoToR /F (\\\\\\\\hemmelig\\\\deling\\\\a.pdf) /D [0 /Fit] >>'],
    ['a file on another machine, as a file specification', '/A << /S /GoToR /F << /Type /Filespec /F (//hemmelig/a.pdf) /UF (//hemmelig/a.pdf) >> /D [0 /Fit] >>'],
    ['a file within', '/A << /S /GoToE /T << /R /C /N (hemmelig) >> >>'],
    ['an address of another kind', '/A << /S /URI /URI (file:////hemmelig/a) >>'],
    ['a share', '/A << /S /URI /URI (\\\\\\\\hemmelig\\\\a) >>'],
    ['a script as an address', '/A << /S /URI /URI (javascript:hemmelig) >>'],
    ['a form that is sent', '/A << /S /SubmitForm /F << /FS /URL /F (https://hemmelig.example) >> >>'],
    ['data that are fetched', '/A << /S /ImportData /F (hemmelig) >>'],
    ['a film', '/A << /S /Rendition /R << /N (hemmelig) >> >>'],
  ])('a link to %s', async (_, action) => {
    const bytes = await rewritten(link(action))
    expect(await everythingIn(bytes)).not.toMatch(/hemmelig|Launch|GoTo|URI|SubmitForm|ImportData|Rendition/)
  })

  it('an address that opens by itself', async () => {
    expect(await everythingIn(await rewritten(pdf({ catalog: '/OpenAction << /S /URI /URI (https://hemmelig.example) >> /URI << /Base (https://hemmelig.example) >>' })))).not.toContain('hemmelig')
  })
})

describe('who made it, when, and what it was before', () => {
  it.each<[string, () => Buffer]>([
    ['Info', () => pdf({ objects: ['<< /Author (hemmelig) /Title (hemmelig) /Keywords (hemmelig) /Producer (hemmelig) >>'], trailer: '/Info 6 0 R /ID [(hemmelig) (hemmelig)]' })],
    ['XMP', () => pdf({ catalog: '/Metadata 6 0 R', objects: [stream('/Type /Metadata /Subtype /XML', '<x>hemmelig</x>')] })],
    ['XMP of a font', () => pdf({ page: '/Group << /S /Transparency /Metadata 6 0 R >>', objects: [stream('/Type /Metadata', 'hemmelig')] })],
    ['private data of a program', () => pdf({ catalog: '/PieceInfo << /Word << /Private (hemmelig) >> >>', page: '/PieceInfo << /X (hemmelig) >>' })],
    ['an earlier revision', () => revised(pdf({ objects: [stream('', 'BT /F1 24 Tf (hemmelig) Tj ET')], text: 'hemmelig' }), 4, stream('', 'BT /F1 24 Tf 72 720 Td (Bilag) Tj ET'))],
    ['an object beside the pages', () => pdf({ objects: ['(hemmelig)'] })],
    ['a page that was taken out', () => pdf({ objects: ['<< /Type /Page /Contents 7 0 R >>', stream('', '(hemmelig) Tj')] })],
    ['a page that was taken out, which a link leads to', () => pdf({ page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /Dest [6 0 R /Fit] >>]', objects: ['<< /Type /Page /Contents 7 0 R >>', stream('', '(hemmelig) Tj')] })],
    ['a sticky note, its pop-up and its author', () => pdf({ page: '/Annots [<< /Subtype /Text /Rect [0 0 9 9] /Contents (hemmelig) /T (hemmelig) /Popup 6 0 R >> 6 0 R]', objects: ['<< /Subtype /Popup /Rect [0 0 9 9] /Contents (hemmelig) >>'] })],
    ['who drew a line, and what they said of it', () => pdf({ page: '/Annots [<< /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 0 9 0 0 9 9 9] /T (hemmelig) /Contents (hemmelig) /Subj (hemmelig) /RC (hemmelig) >>]' })],
    ['a stream in another file', () => pdf({ page: '/Group 6 0 R', objects: [stream('/S /Transparency /F (//hemmelig/a)', '')] })],
    ['what stands behind the end', () => Buffer.concat([pdf(), Buffer.from('<html><script>hemmelig</script>')])],
    ['what stands before the first object', () => pdf({ head: '%<html><script>hemmelig</script>\n' })],
    ['a signature', () => pdf({ catalog: '/AcroForm << /Fields [6 0 R] >>', objects: ['<< /FT /Sig /T (hemmelig) /V << /Type /Sig /Name (hemmelig) /ContactInfo (hemmelig) >> >>'] })],
  ])('%s', async (_, make) => {
    const bytes = await rewritten(make())
    expect(await everythingIn(bytes)).not.toContain('hemmelig')
    expect(await textOf(bytes)).toBe('Bilag')
  })

  it('what a camera wrote into a photograph on the page', async () => {
    const photo = await picture().withExif({ IFD0: { Make: 'Fjordkamera' } }).jpeg().toBuffer()
    const image = stream('/Type /XObject /Subtype /Image /Width 64 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode', photo)
    const bytes = await rewritten(raw({ page: '/Contents 4 0 R /Group << /S /Transparency /Im 6 0 R >>', object: image }))
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
    const [kept] = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Width')) ? [object] : []))
    const plain = Buffer.from(kept?.contents ?? [])
    expect(photo.includes('Fjordkamera')).toBe(true)
    expect(plain.includes('Fjordkamera')).toBe(false)
    expect(await sharp(plain).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer())
  })
})

describe('what readers see stays', () => {
  const whole = pdf({
    catalog: '/Lang (da-DK) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /Outlines 8 0 R /Names << /Dests << /Names [(start) [3 0 R /Fit]] >> >>',
    page: '/StructParents 0 /Rotate 90 /Annots [10 0 R 11 0 R 12 0 R]',
    objects: [
      '<< /Type /StructTreeRoot /K 7 0 R >>',
      '<< /Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /Alt (Kort over havnen) /A << /O /Layout /Placement /Block >> /K [<< /Type /OBJR /Obj 10 0 R >>] >>',
      '<< /First 9 0 R /Last 9 0 R /Count 1 >>',
      '<< /Title (Havnen) /Parent 8 0 R /A << /S /GoTo /D [3 0 R /Fit] >> >>',
      '<< /Subtype /Link /Rect [0 0 9 9] /Contents (Til kommunen) /A << /S /URI /URI (https://fjordby.example/\\(a\\)) >> >>',
      '<< /Subtype /Link /Rect [0 0 9 9] /Dest (start) >>',
      '<< /Subtype /Widget /FT /Tx /V (Udfyldt) /Rect [0 0 9 9] /AP << /N 13 0 R >> >>',
      stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>', 'BT /F1 9 Tf (Udfyldt) Tj ET'),
    ],
  })

  it('tags with their texts, bookmarks, links, language, and what was filled into a form', async () => {
    const bytes = await rewritten(whole)
    const text = await everythingIn(bytes)
    for (const kept of ['da-DK', 'Kort over havnen', 'Placement', 'Havnen', 'Til kommunen', 'https://fjordby.example/(a)', 'start', 'Udfyldt']) {
      expect(text).toContain(kept)
    }
    expect(text).not.toContain('Widget')
    const document = await getDocumentProxy(new Uint8Array(bytes))
    expect(await document.getOutline()).toMatchObject([{ title: 'Havnen' }])
    const annotations = await (await document.getPage(1)).getAnnotations()
    expect(annotations.map(({ subtype }: { subtype: string }) => subtype)).toEqual(['Link', 'Link', 'Stamp'])
    expect((await document.getPage(1)).rotate).toBe(90)
  })

  it('and is the same when it is rewritten again', async () => {
    const once = await rewritten(whole)
    expect(Buffer.from(await rewritten(once)).equals(Buffer.from(once))).toBe(true)
  })

  it('from a page tree in levels, each page with what it takes from above', async () => {
    const source = pdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [6 0 R]')
    const bytes = await rewritten(Buffer.from(source.replace('xref', '6 0 obj\n<< /Kids [3 0 R 3 0 R 2 0 R] /CropBox [0 0 300 300] >>\nendobj\nxref'), 'latin1'))
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getPageCount()).toBe(1)
    expect(document.getPage(0).getCropBox()).toMatchObject({ width: 300, height: 300 })
    expect(document.getPage(0).node).toBeInstanceOf(PDFDict)
  })
})

describe('what is made to hold up its reader', () => {
  it.each<[string, () => Buffer]>([
    ['a tower of arrays', () => pdf({ page: `/Group ${'['.repeat(200_000)}${']'.repeat(200_000)}` })],
    ['a tower of dictionaries', () => pdf({ page: `/Group ${'<< /A '.repeat(100_000)}1${' >>'.repeat(100_000)}` })],
  ])('is refused: %s', async (_, make) => {
    expect(await rewritePdf(make())).toMatchObject({ ok: false })
  })

  it('is followed one after the other: a chain of ten thousand objects', async () => {
    const objects = Array.from({ length: 10_000 }, (_, index) => `<< /Next ${index + 7} 0 R >>`)
    expect(await rewritePdf(pdf({ page: '/Group 6 0 R', objects }))).toMatchObject({ ok: true })
  })
})
