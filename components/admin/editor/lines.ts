/** The editor's text line by line, as the rules of typed facts read it, with the way back to its nodes. */
import { $createInlineBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { OfferedReference } from '../../../collections/references/offered'

interface Piece {
  key: string
  /** Where its text begins in the line. */
  from: number
  length: number
}

export interface Line {
  text: string
  pieces: Piece[]
}

/** @returns a line for each paragraph, heading, list item and cell; anything but text is a break in it */
export function $lines(): Line[] {
  return linesOf($getRoot())
}

function linesOf(element: ElementNode): Line[] {
  const children = element.getChildren()
  const line: Line = { text: '', pieces: [] }
  const below: Line[] = []
  const take = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const text = node.getTextContent()
      line.pieces.push({ key: node.getKey(), from: line.text.length, length: text.length })
      line.text += text
    } else if ($isElementNode(node) && node.isInline()) node.getChildren().forEach(take)
    else if ($isElementNode(node)) below.push(...linesOf(node))
    else line.text += $isLineBreakNode(node) ? '\n' : '\uFFFC'
  }
  children.forEach(take)
  return line.pieces.length > 0 ? [line, ...below] : below
}

export interface Stretch {
  start: { key: string; offset: number }
  end: { key: string; offset: number }
}

/** @returns where the characters from `at` lie in the editor, or null when they are not all text */
export function stretchOf({ pieces }: Line, at: number, length: number): Stretch | null {
  const start = pieces.find(({ from, length: own }) => from <= at && at < from + own)
  const end = pieces.find(({ from, length: own }) => from < at + length && at + length <= from + own)
  if (!start || !end) return null
  return { start: { key: start.key, offset: at - start.from }, end: { key: end.key, offset: at + length - end.from } }
}

/** @returns the same stretch on the screen, or null while it is not drawn */
export function rangeOf(editor: LexicalEditor, { start, end }: Stretch): Range | null {
  const [from, to] = [textIn(editor.getElementByKey(start.key)), textIn(editor.getElementByKey(end.key))]
  if (!from || !to || start.offset > from.length || end.offset > to.length) return null
  const range = document.createRange()
  range.setStart(from, start.offset)
  range.setEnd(to, end.offset)
  return range
}

/** Formats nest their element around the text. */
function textIn(element: Node | null): Text | null {
  let node: Node | null = element
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.firstChild
  return node as Text | null
}

const blocks = {
  contacts: { blockType: 'contactRef', field: 'contact' },
  roles: { blockType: 'roleRef', field: 'role' },
  plans: { blockType: 'planRef', field: 'plan' },
} as const

type Referred = Pick<OfferedReference, 'to' | 'id'>

export const $reference = ({ to, id }: Referred): LexicalNode =>
  $createInlineBlockNode({ blockType: blocks[to].blockType, blockName: '', [blocks[to].field]: id } as never)

/** Puts a reference in place of the words, if they still stand there. @returns whether they did */
export function $replaceByReference({ start, end }: Stretch, words: string, referred: Referred): boolean {
  if (!$getNodeByKey(start.key) || !$getNodeByKey(end.key)) return false
  const selection = $createRangeSelection()
  selection.anchor.set(start.key, start.offset, 'text')
  selection.focus.set(end.key, end.offset, 'text')
  if (selection.getTextContent() !== words) return false
  $setSelection(selection)
  selection.insertNodes([$reference(referred)])
  return true
}
