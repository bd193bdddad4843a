/** A plan in plain text as every format it could have come in: what somebody writes in Word, prints, or puts on a page. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'

export const formats = ['txt', 'docx', 'docx-looks', 'html', 'odt', 'md', 'pdf'] as const
export type Format = (typeof formats)[number]

type Part = { is: 'title' | 'heading' | 'sub' | 'item' | 'text'; text: string }

/**
 * @param headings of the document, as whoever knows it has written them down; a format with styles marks them
 * @param subs those a level lower
 */
export function partsOf(text: string, title: string | null, headings: readonly string[], subs: readonly string[]): Part[] {
  const [above, below] = [new Set(headings.map(plain)), new Set(subs.map(plain))]
  let hasTitle = false
  return text.split('\n').flatMap((line): Part[] => {
    const said = line.replace(/\u00a0/g, ' ').trim()
    if (!said) return []
    const item = /^[•·o]\s+(\S.*)$/u.exec(said)
    if (item?.[1]) return [{ is: 'item', text: item[1] }]
    if (!hasTitle && title && plain(said) === plain(title)) {
      hasTitle = true
      return [{ is: 'title', text: said }]
    }
    if (above.has(plain(said))) return [{ is: 'heading', text: said }]
    return [{ is: below.has(plain(said)) ? 'sub' : 'text', text: said }]
  })
}

export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

export async function fileOf(format: Format, text: string, parts: readonly Part[], browser: Browser): Promise<Uint8Array> {
  if (format === 'txt') return strToU8(text)
  if (format === 'docx') return docx(parts, true)
  if (format === 'docx-looks') return docx(parts, false)
  if (format === 'html') return strToU8(html(parts))
  if (format === 'odt') return odt(parts)
  if (format === 'md') return strToU8(markdown(parts))
  const page = await browser.newPage()
  try {
    await page.setContent(printed(parts))
    return await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } })
  } finally {
    await page.close()
  }
}

const styles = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1, sub: HeadingLevel.HEADING_2 } as const

/** @param isStyled headings by style, or as bold text that stands alone */
async function docx(parts: readonly Part[], isStyled: boolean): Promise<Uint8Array> {
  const children = parts.map(({ is, text }) => {
    if (is === 'item') return new Paragraph({ text, bullet: { level: 0 } })
    if (is === 'text') return new Paragraph({ text })
    if (isStyled) return new Paragraph({ text, heading: styles[is] })
    return new Paragraph({ children: [new TextRun({ text, bold: true, size: is === 'title' ? 36 : undefined })] })
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const tags = { title: 'h1', heading: 'h2', sub: 'h3', text: 'p', item: 'li' } as const

const inner = (parts: readonly Part[]): string =>
  parts.map(({ is, text }) => `<${tags[is]}>${escaped(text)}</${tags[is]}>`).join('\n').replace(/(?:<li>.*<\/li>\n?)+/g, (items) => `<ul>${items}</ul>\n`)

const html = (parts: readonly Part[]): string => `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Side</title></head>
<body><header><nav><a href="/">Forside</a> <a href="/planer">Planer</a></nav></header><main>${inner(parts)}</main><footer>Prøve Kommune</footer></body></html>`

const printed = (parts: readonly Part[]): string =>
  `<!doctype html><meta charset="utf-8"><style>body{font:11pt/1.4 "DejaVu Sans",sans-serif}h1{font-size:20pt}h2{font-size:14pt}h3{font-size:12pt}</style>${inner(parts)}`

const marks = { title: '# ', heading: '## ', sub: '### ', item: '- ', text: '' } as const
const markdown = (parts: readonly Part[]): string =>
  parts.map(({ is, text }, at) => `${is === 'item' && parts[at - 1]?.is === 'item' ? '' : '\n'}${marks[is]}${text.replace(/([*_#[\]`<|\\])/g, '\\$1')}\n`).join('')

function odt(parts: readonly Part[]): Uint8Array {
  const one = ({ is, text }: Part): string => {
    const said = escaped(text)
    if (is === 'title') return `<text:p text:style-name="Title">${said}</text:p>`
    if (is === 'text') return `<text:p>${said}</text:p>`
    if (is === 'item') return `<text:list><text:list-item><text:p>${said}</text:p></text:list-item></text:list>`
    return `<text:h text:outline-level="${is === 'heading' ? 1 : 2}">${said}</text:h>`
  }
  const names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(`<office:document-content ${names}><office:body><office:text>${parts.map(one).join('')}</office:text></office:body></office:document-content>`),
    'styles.xml': strToU8(`<office:document-styles ${names}><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles></office:document-styles>`),
  })
}
