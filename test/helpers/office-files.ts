/** Small files of the formats that plans come in, made here so that a test says what is in them. */
import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A style as Word names it, Danish or English. */
const styles = `<w:styles xmlns:w="${word}">
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Indhold"><w:name w:val="toc 1"/></w:style>
</w:styles>`
const numbering = `<w:numbering xmlns:w="${word}">
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
  <w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`

interface WordParts {
  /** What is in `w:body`. */
  body: string
  header?: string
  footer?: string
  comments?: string
  footnotes?: string
  /** Files that the text points to, by the id of the relationship: `drawn('rId5')`. */
  pictures?: Record<string, { name: string; bytes: Uint8Array }>
}

export function docxOf({ body, header, footer, comments, footnotes, pictures = {} }: WordParts): Uint8Array {
  const part = (root: string, content: string) => strToU8(`<?xml version="1.0"?><w:${root} xmlns:w="${word}" xmlns:wp="wp" xmlns:pic="pic" xmlns:mc="mc" xmlns:a="a" xmlns:r="r" xmlns:adec="adec">${content}</w:${root}>`)
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(numbering),
    ...(header ? { 'word/header1.xml': part('hdr', header) } : {}),
    ...(footer ? { 'word/footer1.xml': part('ftr', footer) } : {}),
    ...(comments ? { 'word/comments.xml': part('comments', comments) } : {}),
    ...(footnotes ? { 'word/footnotes.xml': part('footnotes', footnotes) } : {}),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${Object.entries(pictures).map(([id, { name }]) => `<Relationship Id="${id}" Type="image" Target="media/${name}"/>`).join('')}</Relationships>`),
    ...Object.fromEntries(Object.values(pictures).map(({ name, bytes }) => [`word/media/${name}`, bytes])),
  })
}

/** A paragraph of Word. @param style as in `docxOf`'s styles */
export const p = (text: string, style?: string): string => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`

interface Drawn {
  alt?: string
  name?: string
  /** Thousandths of a per cent that are cut away on the left. */
  crop?: number
  decorative?: boolean
}

/** A paragraph of Word with a picture in it. @param id of the relationship, as in `docxOf` */
export const drawn = (id: string, { alt = '', name = '', crop = 0, decorative = false }: Drawn = {}): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="${name}" descr="${alt}">${decorative ? '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>' : ''}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${name}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/>${crop ? `<a:srcRect l="${crop}"/>` : ''}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

/** A table of Word, a paragraph in each cell; `\n` in a cell is a line break. */
export const table = (rows: readonly string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p><w:r>${cell.split('\n').map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** @param files further ones, as `Pictures/kort.png` */
export const odtOf = (body: string, files: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    ...files,
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:style="s" xmlns:fo="f"><office:automatic-styles><style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`),
    'styles.xml': strToU8('<office:document-styles xmlns:office="o" xmlns:style="s"><office:styles/></office:document-styles>'),
  })

export interface Written {
  text: string
  /** Points from the left and from the top of an A4 page. */
  x: number
  y: number
  size?: number
  bold?: boolean
}

/** A PDF with each text where it is told to stand, in Helvetica, as simple as the format allows. */
export function pdfOf(pages: readonly (readonly Written[])[]): Uint8Array {
  const content = (page: readonly Written[]) =>
    page.map(({ text, x, y, size = 11, bold = false }) => `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${842 - y} Td (${text.replace(/([()\\])/g, '\\$1')}) Tj ET`).join('\n')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${Buffer.from(content(page), 'latin1').length} >>\nstream\n${content(page)}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = Buffer.from(file, 'latin1').length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = Buffer.from(file, 'latin1').length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
