/** What stands in a paragraph of Word: words as a reader sees them, tracked changes decided, and what hangs on it. */
import { charactersOf, child, childrenOf, descendants, type Element } from '../xml'
import { drawnPictures, type DrawnPicture } from './drawn'
import { lookOf, type Style } from './styles'

export interface Runs {
  /** Tabs as `\t`, line breaks within the paragraph as `\n`. */
  text: string
  /** Every letter is bold. */
  bold: boolean
  /** Half points of the largest letter; null as the paragraph's style has it. */
  size: number | null
  hidden: string
  /** The content of text boxes that are anchored here. */
  boxes: Element[]
  pictures: DrawnPicture[]
  footnotes: string[]
}

export interface Changes {
  add: (author: string, kind: 'inserted' | 'deleted') => void
}

/** Elements whose content is a part of the sentence. */
const wrappers = new Set(['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:bdo', 'w:dir', 'w:customXml'])

export function runsOf(paragraph: Element, style: Style, changes: Changes): Runs {
  const runs: Runs = { text: '', bold: true, size: null, hidden: '', boxes: [], pictures: [], footnotes: [] }
  /** How deep in fields, and in each whether its result has begun: only results are shown. */
  const fields: boolean[] = []

  function visit(element: Element): void {
    for (const inner of childrenOf(element)) {
      if (inner.name === 'w:r') readRun(inner)
      else if (inner.name === 'w:ins' || inner.name === 'w:moveTo') {
        changes.add(inner.attribs['w:author'] ?? '', 'inserted')
        visit(inner)
      } else if (inner.name === 'w:del' || inner.name === 'w:moveFrom') changes.add(inner.attribs['w:author'] ?? '', 'deleted')
      else if (wrappers.has(inner.name)) visit(inner)
    }
  }

  function readRun(run: Element): void {
    const look = lookOf(child(run, 'w:rPr'), style)
    for (const inner of childrenOf(run)) {
      if (inner.name === 'w:fldChar') follow(inner.attribs['w:fldCharType'] ?? '')
      else if (inner.name === 'w:footnoteReference' || inner.name === 'w:endnoteReference') runs.footnotes.push(`${inner.name} ${inner.attribs['w:id'] ?? ''}`)
      else if (isDrawn(inner)) hang(inner)
      else add(shownBy(inner), look)
    }
  }

  function follow(type: string): void {
    if (type === 'begin') fields.push(false)
    else if (type === 'separate') fields[fields.length - 1] = true
    else if (type === 'end') fields.pop()
  }

  function add(text: string, look: Pick<Style, 'bold' | 'hidden' | 'size'>): void {
    if (text === '' || fields.includes(false)) return
    if (look.hidden) runs.hidden += text
    else runs.text += text
    if (look.hidden || !/\S/.test(text)) return
    runs.bold &&= look.bold
    if (look.size !== null) runs.size = Math.max(runs.size ?? 0, look.size)
  }

  function hang(drawn: Element): void {
    // Word says a shape twice, for itself and for older programs; the first is enough.
    const told = drawn.name === 'mc:AlternateContent' ? (child(drawn, 'mc:Choice') ?? child(drawn, 'mc:Fallback') ?? drawn) : drawn
    const boxes = descendants(told, 'w:txbxContent')
    runs.boxes.push(...boxes)
    if (boxes.length > 0) return
    runs.pictures.push(...drawnPictures(told))
  }

  visit(paragraph)
  if (!/\S/.test(runs.text)) runs.bold = false
  return runs
}

const isDrawn = ({ name }: Element): boolean => name === 'w:drawing' || name === 'w:pict' || name === 'mc:AlternateContent' || name === 'w:object'

/** @returns what a reader sees of a piece of a run; a soft hyphen is nothing, and so is the text of a deletion */
function shownBy(piece: Element): string {
  if (piece.name === 'w:t') return charactersOf(piece)
  if (piece.name === 'w:tab' || piece.name === 'w:ptab') return '\t'
  if (piece.name === 'w:br') return piece.attribs['w:type'] === 'page' || piece.attribs['w:type'] === 'column' ? '' : '\n'
  if (piece.name === 'w:cr') return '\n'
  return piece.name === 'w:noBreakHyphen' ? '-' : ''
}
