/** Reads an OpenDocument text (.odt) as blocks. */
import { isTag, isText } from 'domhandler'
import { tidy } from '../text'
import { openArchive, type Archive } from './archive'
import { addBlock, addTable, emptyDocument, tidyLines, UnreadableFile, type SourceDocument } from './document'
import { looksLikeHeading } from './looks'
import { fromArchive, takePictures, type FoundPictures } from './pictures'
import { rowsOf } from './tabs'
import { child, childrenOf, descendants, parseXml, type Element } from './xml'

interface Look {
  bold: boolean
  /** Points; null as the style it is based on has it. */
  size: number | null
  parent: string | null
}

interface Reading {
  document: SourceDocument
  looks: ReadonlyMap<string, Look>
  ordered: ReadonlySet<string>
  /** Styles of frames that show a part of their picture. */
  cropping: ReadonlySet<string>
}

const textSize = 11

/** @param pictures as in `readDocx` @throws UnreadableFile */
export async function readOdt(bytes: Uint8Array, pictures?: FoundPictures): Promise<SourceDocument> {
  const archive = await openArchive(bytes)
  const content = await part(archive, 'content.xml')
  const styles = await part(archive, 'styles.xml')
  const text = child(child(content, 'office:body'), 'office:text')
  if (!content || !text) throw new UnreadableFile(archive.names.includes('content.xml') ? 'encrypted' : 'damaged')
  const defined = [styles, content].flatMap((root) => (root ? descendants(root, 'style:style') : []))
  const lists = [styles, content].flatMap((root) => (root ? descendants(root, 'text:list-style') : []))
  const reading: Reading = {
    document: emptyDocument(),
    looks: new Map(defined.map((style) => [style.attribs['style:name'] ?? '', lookOf(style)])),
    cropping: new Set(defined.filter(isCropping).map((style) => style.attribs['style:name'] ?? '')),
    ordered: new Set(lists.filter((list) => childrenOf(list)[0]?.name === 'text:list-level-style-number').map((list) => list.attribs['style:name'] ?? '')),
  }
  readTracked(text, reading)
  readBody(text, reading)
  if (styles) readMargins(styles, reading)
  if (pictures) await takePictures(reading.document, fromArchive(archive), pictures)
  return reading.document
}

async function part(archive: Archive, name: string): Promise<Element | null> {
  const bytes = await archive.read(name)
  return bytes ? (childrenOf(parseXml(bytes.toString('utf8')))[0] ?? null) : null
}

/** `fo:clip` tells how much of each side is cut away: "rect(0cm, 1.2cm, 0cm, 0cm)". */
const isCropping = (style: Element): boolean => /[1-9]/.test(child(style, 'style:graphic-properties')?.attribs['fo:clip'] ?? '')

function lookOf(style: Element): Look {
  const properties = child(style, 'style:text-properties')?.attribs ?? {}
  const size = /^([\d.]+)pt$/.exec(properties['fo:font-size'] ?? '')?.[1]
  return {
    bold: properties['fo:font-weight'] === 'bold',
    size: size ? Number(size) : null,
    parent: style.attribs['style:parent-style-name'] ?? null,
  }
}

/** Deletions lie apart from the text, each with its author. */
function readTracked(text: Element, { document }: Reading): void {
  for (const region of descendants(text, 'text:changed-region')) {
    const [kind] = childrenOf(region)
    const author = kind ? (descendants(kind, 'dc:creator')[0] ?? null) : null
    const name = author ? charactersIn(author) : ''
    const counted = document.changes.find((one) => one.author === name) ?? { author: name, inserted: 0, deleted: 0 }
    if (!document.changes.includes(counted)) document.changes.push(counted)
    counted[kind?.name === 'text:deletion' ? 'deleted' : 'inserted'] += 1
  }
}

function readBody(parent: Element, reading: Reading, depth = 0): void {
  if (depth > 50) return
  for (const element of childrenOf(parent)) {
    if (element.name === 'text:h') readHeading(element, reading)
    else if (element.name === 'text:p') readParagraph(element, reading)
    else if (element.name === 'text:list') readList(element, reading, 0, element.attribs['text:style-name'] ?? '')
    else if (element.name === 'table:table') readTable(element, reading)
    else if (element.name === 'text:table-of-content') dropContents(element, reading)
    else if (element.name === 'text:section') readBody(element, reading, depth + 1)
    // Anchored to the page and not to a paragraph.
    else if (element.name === 'draw:frame') readFrame(element, reading)
  }
}

function readHeading(element: Element, { document }: Reading): void {
  const text = tidy(shown(element, document))
  if (text) addBlock(document, { type: 'heading', text, level: Number(element.attribs['text:outline-level'] ?? 1), by: 'style' })
}

function readParagraph(element: Element, reading: Reading): void {
  const { document } = reading
  const text = tidyLines(shown(element, document))
  const style = element.attribs['text:style-name'] ?? ''
  if (text) {
    const { bold, size } = wholeLook(element, reading)
    const rows = rowsOf(text)
    if (isTitle(style, reading)) addBlock(document, { type: 'heading', text: tidy(text), level: 0, by: 'style' })
    else if (looksLikeHeading({ text, bold, size })) addBlock(document, { type: 'heading', text, level: size > 1 ? 1 : 2, by: 'looks' })
    else addBlock(document, rows ? { type: 'table', rows } : { type: 'paragraph', text, apart: true })
  }
  readHanging(element, reading)
}

function isTitle(style: string, { looks }: Reading): boolean {
  let name: string | null = style
  for (let step = 0; name && step < 10; step += 1) {
    if (/^(?:title|titel)$/i.test(name)) return true
    name = looks.get(name)?.parent ?? null
  }
  return false
}

/** @returns whether every letter is bold, and the size against running text */
function wholeLook(element: Element, { looks }: Reading): { bold: boolean; size: number } {
  const own = resolved(element.attribs['text:style-name'] ?? '', looks)
  const spans = element.children.filter((node) => (isText(node) ? node.data.trim() !== '' : isTag(node) && node.name === 'text:span'))
  const looked = spans.map((node) => (isTag(node) ? resolved(node.attribs['text:style-name'] ?? '', looks, own) : own))
  return {
    bold: looked.length > 0 && looked.every(({ bold }) => bold),
    size: Math.max(...looked.map(({ size }) => size ?? textSize), 0) / textSize,
  }
}

function resolved(style: string, looks: Reading['looks'], base: Omit<Look, 'parent'> = { bold: false, size: null }): Omit<Look, 'parent'> {
  let [bold, size] = [base.bold, base.size]
  let name: string | null = style
  let sized = false
  for (let step = 0; name && step < 10; step += 1) {
    const look: Look | undefined = looks.get(name)
    bold ||= look?.bold ?? false
    if (!sized && look?.size) [size, sized] = [look.size, true]
    name = look?.parent ?? null
  }
  return { bold, size }
}

function readList(list: Element, reading: Reading, level: number, style: string): void {
  if (level > 10) return
  let count = 0
  for (const item of childrenOf(list)) {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
    count += 1
    for (const inner of childrenOf(item)) {
      if (inner.name === 'text:list') readList(inner, reading, level + 1, inner.attribs['text:style-name'] ?? style)
      // A numbered heading is a list of one heading.
      else if (inner.name === 'text:h') readHeading(inner, reading)
      else if (inner.name === 'text:p') {
        const text = tidyLines(shown(inner, reading.document))
        const number = reading.ordered.has(style) ? `${count}.` : null
        if (text) addBlock(reading.document, { type: 'item', text, level, number, apart: true })
        readHanging(inner, reading)
      }
    }
  }
}

function readTable(table: Element, reading: Reading): void {
  const { document } = reading
  const rows = descendants(table, 'table:table-row').map((row) =>
    childrenOf(row).flatMap((cell) => {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') return []
      const repeated = Math.min(20, Number(cell.attribs['table:number-columns-repeated'] ?? 1))
      const text = descendants(cell, 'text:p').map((each) => tidyLines(shown(each, document))).filter(Boolean).join('\n')
      return [text, ...Array<string>(repeated - 1).fill('')]
    }),
  )
  addTable(document, rows)
  for (const frame of descendants(table, 'draw:frame')) addPicture(frame, reading)
}

function dropContents(contents: Element, { document }: Reading): void {
  for (const entry of descendants(contents, 'text:p')) {
    const text = tidy(shown(entry, document))
    if (text) document.dropped.push({ number: document.blocks.length + 1, text })
  }
}

/** @returns what a reader sees of the paragraph; comments, notes and boxes stand apart */
function shown(element: Element, document: SourceDocument, depth = 0): string {
  if (depth > 50) return ''
  return element.children
    .map((node) => {
      if (isText(node)) return node.data.replace(/\s+/g, ' ')
      if (!isTag(node)) return ''
      if (node.name === 'text:s') return ' '.repeat(Math.min(50, Number(node.attribs['text:c'] ?? 1)))
      if (node.name === 'text:tab') return '\t'
      if (node.name === 'text:line-break') return '\n'
      if (node.name === 'office:annotation') return comment(node, document)
      if (node.name === 'text:note' || node.name === 'draw:frame' || node.name === 'text:tracked-changes' || node.name.startsWith('draw:')) return ''
      return shown(node, document, depth + 1)
    })
    .join('')
}

function comment(annotation: Element, { comments }: SourceDocument): '' {
  const author = child(annotation, 'dc:creator')
  const text = descendants(annotation, 'text:p').map(charactersIn).join('\n')
  comments.push({ author: author ? charactersIn(author) : '', text: tidy(text) })
  return ''
}

const charactersIn = (element: Element): string =>
  element.children.map((node) => (isText(node) ? node.data : isTag(node) ? charactersIn(node) : '')).join('')

/** What is anchored in a paragraph stands after it. */
function readHanging(element: Element, reading: Reading): void {
  const { document } = reading
  for (const frame of descendants(element, 'draw:frame')) readFrame(frame, reading)
  for (const shape of descendants(element, 'draw:custom-shape')) {
    const text = descendants(shape, 'text:p').map((each) => tidyLines(shown(each, document))).filter(Boolean).join('\n')
    if (text) addBlock(document, { type: 'note', text, of: 'textBox' })
  }
  for (const note of descendants(element, 'text:note-body')) {
    const text = tidy(charactersIn(note))
    if (text) addBlock(document, { type: 'note', text, of: 'footnote' })
  }
}

function readFrame(frame: Element, reading: Reading): void {
  const { document } = reading
  const box = child(frame, 'draw:text-box')
  const text = box ? descendants(box, 'text:p').map((each) => tidyLines(shown(each, document))).filter(Boolean).join('\n') : ''
  if (text) addBlock(document, { type: 'note', text, of: 'textBox' })
  else addPicture(frame, reading)
}

function addPicture(frame: Element, { document, cropping }: Reading): void {
  const image = child(frame, 'draw:image')
  if (!image) return
  const described = child(frame, 'svg:desc') ?? child(frame, 'svg:title')
  const source = image.attribs['xlink:href']?.replace(/^\.\//, '')
  addBlock(document, {
    type: 'picture',
    alt: described ? tidy(charactersIn(described)) : '',
    name: frame.attribs['draw:name'] ?? '',
    ...(source !== undefined && { source }),
    ...(cropping.has(frame.attribs['draw:style-name'] ?? '') && { problem: 'cropped' as const }),
  })
}

function readMargins(styles: Element, { document }: Reading): void {
  for (const name of ['style:header', 'style:header-first', 'style:footer', 'style:footer-first']) {
    for (const paragraph of descendants(styles, name).flatMap((margin) => descendants(margin, 'text:p'))) {
      for (const line of tidyLines(shown(paragraph, document)).split(/[\t\n]/)) {
        if (/[\p{L}\p{N}]/u.test(line) && !document.margins.includes(line)) document.margins.push(line)
      }
    }
  }
}
