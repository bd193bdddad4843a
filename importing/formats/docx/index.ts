/** Reads a Word document (.docx) as blocks. */
import { wordTexts } from '../../../messages'
import { tidy } from '../../text'
import { openArchive, type Archive } from '../archive'
import { addBlock, addTable, emptyDocument, tidyLines, UnreadableFile, type SourceDocument, type UnplacedBlock } from '../document'
import { looksLikeHeading } from '../looks'
import { fromArchive, takePictures, type FoundPictures } from '../pictures'
import { rowsOf } from '../tabs'
import { child, childrenOf, descendants, parseXml, valueOf, type Element } from '../xml'
import { relationsOf, type DrawnPicture } from './drawn'
import { countersOf, type Counters } from './numbering'
import { runsOf, type Runs } from './runs'
import { outlineLevel, stylesOf, type Style, type Styles } from './styles'

interface Reading {
  document: SourceDocument
  styles: Styles
  counters: Counters
  footnotes: ReadonlyMap<string, string>
  relations: ReadonlyMap<string, string>
}

/** @param pictures is given the pictures in the text; without it they are left where they are @throws UnreadableFile */
export async function readDocx(bytes: Uint8Array, pictures?: FoundPictures): Promise<SourceDocument> {
  const archive = await openArchive(bytes)
  const root = await part(archive, 'word/document.xml')
  const body = child(root, 'w:body')
  if (!body) throw new UnreadableFile('damaged')
  const reading: Reading = {
    document: emptyDocument(),
    styles: stylesOf(await part(archive, 'word/styles.xml')),
    counters: countersOf(await part(archive, 'word/numbering.xml')),
    footnotes: await footnotesOf(archive),
    relations: relationsOf(await part(archive, 'word/_rels/document.xml.rels')),
  }
  readBody(body, reading)
  await readMargins(archive, reading)
  reading.document.comments = await commentsOf(archive)
  const origin = await originOf(archive)
  if (origin) reading.document.origin = origin
  if (pictures) await takePictures(reading.document, fromArchive(archive), pictures)
  return reading.document
}

async function part(archive: Archive, name: string): Promise<Element | null> {
  const bytes = await archive.read(name)
  return bytes ? (childrenOf(parseXml(bytes.toString('utf8')))[0] ?? null) : null
}

function readBody(body: Element, reading: Reading): void {
  for (const element of childrenOf(body)) {
    if (element.name === 'w:p') readParagraph(element, reading)
    else if (element.name === 'w:tbl') readTable(element, reading)
    else if (element.name === 'w:sdt') readControl(element, reading)
    else if (element.name === 'w:ins' || element.name === 'w:customXml') readBody(element, reading)
  }
}

/** A content control: a field of a form, or a table of contents that Word made. */
function readControl(control: Element, reading: Reading): void {
  const properties = child(control, 'w:sdtPr')
  const gallery = valueOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? ''
  const content = child(control, 'w:sdtContent')
  if (!content) return
  if (/table of contents/i.test(gallery)) drop(content, reading)
  else readBody(content, reading)
}

function drop(content: Element, { document, styles }: Reading): void {
  for (const paragraph of descendants(content, 'w:p')) {
    const text = tidy(runsOf(paragraph, styles.of(null), changesIn(document)).text)
    if (text) document.dropped.push({ number: document.blocks.length + 1, text })
  }
}

function readParagraph(paragraph: Element, reading: Reading): void {
  const { document, styles, counters } = reading
  const properties = child(paragraph, 'w:pPr')
  const style = styles.of(valueOf(properties, 'w:pStyle'))
  const runs = runsOf(paragraph, style, changesIn(document))
  const text = tidyLines(runs.text)
  if (runs.hidden.trim()) document.hidden.push(tidy(runs.hidden))
  if (style.facts) {
    if (text) document.margins.push(tidy(text))
  } else if (style.contents) {
    if (text) document.dropped.push({ number: document.blocks.length + 1, text: tidy(text) })
  } else if (text) {
    const number = numberOf(properties, style, counters)
    addBlock(document, blockOf({ text, runs, style, styles, number, level: outlineLevel(properties) ?? style.heading }))
  }
  readHanging(runs, reading)
}

interface Numbered {
  /** "1.1" as Word counts; null for a bullet. */
  text: string | null
  level: number
}

function numberOf(properties: Element | null, { numbering }: Style, counters: Counters): Numbered | null {
  const own = child(properties, 'w:numPr')
  const id = valueOf(own, 'w:numId') ?? numbering.id
  // Zero takes the paragraph out of the list of its style.
  if (id === null || id === '0') return null
  const level = Number(valueOf(own, 'w:ilvl') ?? numbering.level ?? 0)
  return { text: counters.next(id, level), level }
}

interface ReadParagraph {
  text: string
  runs: Runs
  style: Style
  styles: Styles
  number: Numbered | null
  level: number | null
}

function blockOf({ text, runs, style, styles, number, level }: ReadParagraph): UnplacedBlock {
  const counted = number?.text ? `${number.text} ` : ''
  if (level !== null) return { type: 'heading', text: counted + tidy(text), level, by: 'style' }
  const size = (runs.size ?? style.size ?? styles.size) / styles.size
  if (looksLikeHeading({ text, bold: runs.bold, size })) {
    return { type: 'heading', text: counted + tidy(text), level: size > 1 ? 1 : 2, by: 'looks' }
  }
  if (number) return { type: 'item', text, level: number.level, number: number.text, apart: true }
  const rows = rowsOf(text)
  return rows ? { type: 'table', rows } : { type: 'paragraph', text, apart: true }
}

/** What is anchored in a paragraph stands after it. */
function readHanging({ boxes, pictures, footnotes: marks }: Runs, reading: Reading): void {
  const { document, styles, footnotes } = reading
  for (const picture of pictures) addPicture(picture, reading)
  for (const box of boxes) {
    const text = descendants(box, 'w:p').map((each) => tidyLines(runsOf(each, styles.of(null), changesIn(document)).text))
    const said = text.filter(Boolean).join('\n')
    if (said) addBlock(document, { type: 'note', text: said, of: 'textBox' })
  }
  for (const mark of marks) {
    const text = footnotes.get(mark)
    if (text) addBlock(document, { type: 'note', text, of: 'footnote' })
  }
}

function addPicture({ relation, ...picture }: DrawnPicture, { document, relations }: Reading): void {
  const source = relation === undefined ? undefined : relations.get(relation)
  addBlock(document, { type: 'picture', ...picture, ...(source !== undefined && { source }) })
}

function readTable(table: Element, reading: Reading): void {
  const rows = childrenOf(table, 'w:tr').filter((row) => !child(child(row, 'w:trPr'), 'w:del'))
  const pictures: DrawnPicture[] = []
  const read = rows.map((row) => cellsOf(row).flatMap((cell) => cellOf(cell, reading, pictures)))
  addTable(reading.document, read)
  for (const picture of pictures) addPicture(picture, reading)
}

const cellsOf = (row: Element): Element[] =>
  childrenOf(row).flatMap((inner) => {
    if (inner.name === 'w:tc') return [inner]
    return inner.name === 'w:sdt' ? descendants(inner, 'w:tc') : []
  })

/**
 * @param pictures is given those in the cell, which stand below the table; one whose text the cell says itself is Planværk's own
 * @returns the cell's text, and an empty cell for each further column it reaches over
 */
function cellOf(cell: Element, { document, styles }: Reading, pictures: DrawnPicture[]): string[] {
  const properties = child(cell, 'w:tcPr')
  const merged = child(properties, 'w:vMerge')
  const goesOn = merged !== null && merged.attribs['w:val'] !== 'restart'
  const runs = goesOn ? [] : descendants(cell, 'w:p').map((each) => runsOf(each, styles.of(null), changesIn(document)))
  const text = runs.map((each) => tidyLines(each.text))
  pictures.push(...runs.flatMap((each) => each.pictures).filter(({ alt }) => !alt || !text.includes(alt)))
  const columns = Math.min(20, Number(valueOf(properties, 'w:gridSpan') ?? 1))
  return [text.filter(Boolean).join('\n'), ...Array<string>(columns - 1).fill('')]
}

const changesIn = ({ changes }: SourceDocument) => ({
  add(author: string, kind: 'inserted' | 'deleted'): void {
    const known = changes.find((one) => one.author === author)
    const counted = known ?? { author, inserted: 0, deleted: 0 }
    counted[kind] += 1
    if (!known) changes.push(counted)
  },
})

async function footnotesOf(archive: Archive): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const kind of ['footnote', 'endnote']) {
    const root = await part(archive, `word/${kind}s.xml`)
    for (const note of root ? childrenOf(root, `w:${kind}`) : []) {
      const text = tidy(descendants(note, 'w:t').map(({ children }) => children.map((each) => ('data' in each ? each.data : '')).join('')).join(''))
      found.set(`w:${kind}Reference ${note.attribs['w:id'] ?? ''}`, text)
    }
  }
  return found
}

/** What is left of "Side 2 af 9" when the numbers are counted by Word. */
const onlyPageNumber = /^side(?: \d+)?(?: ?(?:af|\/) ?\d*)?$/iu

/** A header says in two columns what belongs apart: "Fjordby Kommune[tab]Delplan". */
async function readMargins(archive: Archive, { document, styles }: Reading): Promise<void> {
  for (const name of archive.names.filter((each) => /^word\/(?:header|footer)\d*\.xml$/.test(each)).sort()) {
    const root = await part(archive, name)
    const read = root ? descendants(root, 'w:p').flatMap((each) => tidyLines(runsOf(each, styles.of(null), changesIn(document)).text).split(/[\t\n]/)) : []
    for (const line of read) if (/[\p{L}\p{N}]/u.test(line) && !onlyPageNumber.test(line) && !document.margins.includes(line)) document.margins.push(line)
  }
}

/** Which plan of ours it is, where Planværk made it; what a file says about itself is only a hint. */
async function originOf(archive: Archive): Promise<string | null> {
  const root = await part(archive, 'docProps/custom.xml')
  const property = (root ? childrenOf(root, 'property') : []).find(({ attribs }) => attribs.name === wordTexts.originProperty)
  const value = property ? (childrenOf(property)[0]?.children ?? []).map((each) => ('data' in each ? each.data : '')).join('') : ''
  return /^[\w-]{1,60}$/.test(value) ? value : null
}

async function commentsOf(archive: Archive): Promise<SourceDocument['comments']> {
  const root = await part(archive, 'word/comments.xml')
  return (root ? childrenOf(root, 'w:comment') : []).map((comment) => ({
    author: comment.attribs['w:author'] ?? '',
    text: tidy(descendants(comment, 'w:t').map(({ children }) => children.map((each) => ('data' in each ? each.data : '')).join('')).join('')),
  }))
}
