/** Reads a web page as blocks: its own text, without the navigation, banners and buttons that stand around it. */
import { isTag, isText, type ChildNode, type Element } from 'domhandler'
import { tidy } from '../text'
import { addBlock, addTable, emptyDocument, UnreadableFile, type SourceDocument } from './document'
import { looksLikeHeading } from './looks'
import { parseTree } from './tree'

/** What is on a page and not of it. */
const furniture = new Set(['script', 'style', 'noscript', 'template', 'nav', 'footer', 'form', 'iframe', 'svg', 'select', 'input', 'textarea', 'head', 'del', 's', 'strike'])
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog'])
const furnitureNames = /(?:^|[\s_-])(?:breadcrumbs?|brødkrumme\p{L}*|cookie\p{L}*|sitenav\p{L}*|sidebar|skip-?link|menu|share|feedback)(?:$|[\s_-])/iu
const blockElements = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul'])
/** Deeper than pages nest, and little enough for a reading that calls itself. */
const deepest = 300

/**
 * @param markup the text of the page
 * @param hasFile whether a picture's file was saved with the page, by what the page calls it; one that was not is there only by what it says
 * @throws UnreadableFile when it says nothing
 */
export function readHtml(markup: string, hasFile: (source: string) => boolean = () => false): SourceDocument {
  const page = parseTree(markup)
  const main = find(page.children, isMain) ?? find(page.children, ({ name }) => name === 'article') ?? find(page.children, ({ name }) => name === 'body')
  const reader = new PageReader(hasFile)
  reader.read(main ? main.children : page.children)
  const { document } = reader
  if (document.blocks.length === 0) throw new UnreadableFile('empty')
  return withTitle(document)
}

const isMain = ({ name, attribs }: Element): boolean => name === 'main' || attribs.role === 'main'

function find(nodes: readonly ChildNode[], fits: (element: Element) => boolean, depth = 0): Element | null {
  if (depth > deepest) return null
  for (const node of nodes) {
    if (!isTag(node)) continue
    const found = fits(node) ? node : find(node.children, fits, depth + 1)
    if (found) return found
  }
  return null
}

/** A page with one heading of the first level has its title there. */
function withTitle(document: SourceDocument): SourceDocument {
  const first = document.blocks.filter((block) => block.type === 'heading' && block.level === 1 && block.by === 'style')
  const below = document.blocks.some((block) => block.type === 'heading' && block.level > 1)
  if (first.length === 1 && below && first[0]?.type === 'heading') first[0].level = 0
  return document
}

const isFurniture = ({ name, attribs }: Element): boolean =>
  furniture.has(name) ||
  furnitureRoles.has(attribs.role ?? '') ||
  attribs['aria-hidden'] === 'true' ||
  furnitureNames.test(attribs['aria-label'] ?? '') ||
  furnitureNames.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)

class PageReader {
  readonly document = emptyDocument()
  /** The paragraph that the reading has come to. */
  private text = ''
  private bold = true
  private lists: { ordered: boolean; count: number }[] = []
  private inItem = false
  private level = 1

  constructor(private readonly hasFile: (source: string) => boolean) {}

  read(nodes: readonly ChildNode[], depth = 0, bold = false): void {
    if (depth > deepest) return
    for (const node of nodes) {
      if (isText(node)) this.say(node.data.replace(/\s+/g, ' '), bold)
      else if (isTag(node) && !isFurniture(node)) this.readElement(node, depth, bold)
    }
    if (depth === 0) this.endParagraph()
  }

  private readElement(element: Element, depth: number, bold: boolean): void {
    const { name, attribs, children } = element
    const heading = headingLevel(element)
    if (heading !== null) return this.readHeading(element, heading)
    if (name === 'br') return void (this.text += '\n')
    if (name === 'img') return this.readPicture(attribs)
    if (name === 'table') return this.readTable(element)
    if (name === 'button') return
    if (name === 'a') return this.readLink(element, depth, bold)
    if (name === 'ul' || name === 'ol') return this.readList(element, depth)
    if (!blockElements.has(name)) return this.read(children, depth + 1, bold || name === 'b' || name === 'strong')
    this.endParagraph()
    if (name === 'summary') this.readHeading(element, this.level + 1)
    else this.read(children, depth + 1, name === 'dt')
    this.endParagraph()
  }

  private readList({ name, attribs, children }: Element, depth: number): void {
    this.endParagraph()
    const outside = this.inItem
    this.lists.push({ ordered: name === 'ol', count: (wholeNumber(attribs.start) ?? 1) - 1 })
    for (const item of children) {
      if (!isTag(item) || isFurniture(item)) continue
      const list = this.lists.at(-1)
      if (list) list.count = wholeNumber(item.attribs.value) ?? list.count + 1
      this.inItem = true
      this.read(item.name === 'li' ? item.children : [item], depth + 1)
      this.endParagraph()
    }
    this.lists.pop()
    this.inItem = outside
  }

  private readHeading(element: Element, level: number): void {
    this.endParagraph()
    const text = tidy(textOf(element))
    if (!text) return
    this.level = level
    addBlock(this.document, { type: 'heading', text, level, by: 'style' })
  }

  /** A number or an address that stands in the link alone is said with it. */
  private readLink({ attribs, children }: Element, depth: number, bold: boolean): void {
    this.read(children, depth + 1, bold)
    const target = /^(?:tel|mailto):([^?]+)/i.exec(attribs.href ?? '')?.[1]
    const said = target && decoded(target).trim()
    const digits = (text: string) => text.replace(/[^\d@\p{L}]/gu, '').replace(/^(?:0045|45)(?=\d{8}$)/, '').toLowerCase()
    if (said && !digits(this.text).includes(digits(said))) this.say(` ${said}`, bold)
  }

  /** An empty description says that the picture is decoration; no description says nothing. */
  private readPicture({ alt, src = '' }: Element['attribs']): void {
    this.endParagraph()
    const isThere = this.hasFile(src)
    if (!isThere && !alt?.trim()) return
    addBlock(this.document, {
      type: 'picture',
      alt: tidy(alt ?? ''),
      name: src.slice(0, 200).split('/').at(-1) ?? '',
      ...(isThere && (alt?.trim() === '' ? { problem: 'decoration' as const } : { source: src })),
    })
  }

  private readTable(table: Element): void {
    this.endParagraph()
    addTable(this.document, rowsIn(table).map((row) => row.children.filter(isCell).flatMap(cellOf)))
  }

  private say(text: string, bold: boolean): void {
    if (this.text === '' && text.trim() === '') return
    if (text.trim() !== '') this.bold &&= bold
    this.text += text
  }

  private endParagraph(): void {
    const text = this.text.split('\n').map(tidy).filter(Boolean).join('\n')
    const looks = { text, bold: this.bold, size: 1 }
    this.text = ''
    this.bold = true
    if (!text) return
    const list = this.lists.at(-1)
    if (this.inItem && list) {
      const number = list.ordered ? `${list.count}.` : null
      addBlock(this.document, { type: 'item', text, level: this.lists.length - 1, number, apart: false })
    } else if (looksLikeHeading(looks)) addBlock(this.document, { type: 'heading', text, level: 2, by: 'looks' })
    else addBlock(this.document, { type: 'paragraph', text, apart: true })
  }
}

/** @returns the level of h1–h6 and of what says that it is a heading; an accordion's button is one too */
function headingLevel({ name, attribs }: Element): number | null {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level) return Number(level)
  if (attribs.role === 'heading') return Number(attribs['aria-level'] ?? 2)
  return name === 'button' && attribs['aria-expanded'] !== undefined && attribs['aria-controls'] !== undefined ? 3 : null
}

/** A list that goes on after something else says with which number. */
const wholeNumber = (text = ''): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

const isCell = (node: ChildNode): node is Element => isTag(node) && (node.name === 'td' || node.name === 'th')

const rowsIn = (table: Element, depth = 0): Element[] =>
  table.children.flatMap((inner) => {
    if (!isTag(inner) || depth > 3) return []
    return inner.name === 'tr' ? [inner] : rowsIn(inner, depth + 1)
  })

/** @returns the cell's text, and an empty cell for each further column it reaches over */
function cellOf(cell: Element): string[] {
  const columns = Math.min(20, Math.max(1, Number(cell.attribs.colspan ?? 1) || 1))
  const text = textOf(cell).split('\n').map(tidy).filter(Boolean).join('\n')
  return [text, ...Array<string>(columns - 1).fill('')]
}

/** @returns the text inside, with a line for each block and each break */
function textOf(element: Element, depth = 0): string {
  if (depth > deepest) return ''
  return element.children
    .map((node) => {
      if (isText(node)) return node.data.replace(/\s+/g, ' ')
      if (!isTag(node) || isFurniture(node)) return ''
      if (node.name === 'br') return '\n'
      const text = textOf(node, depth + 1)
      return blockElements.has(node.name) ? `\n${text}\n` : text
    })
    .join('')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
