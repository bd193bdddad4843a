/** Builds the states of the plan editor (Lexical): paragraphs, lists, headings, and contacts named by reference. */
import { randomBytes } from 'node:crypto'
import type { RichText, RichTextNode, WhoReference } from '../domain/content/content'
import type { Picture } from '../domain/content/figures'

/** What a line of text is made of: words, and references that show the live facts. */
export type Inline = string | WhoReference

export type TextBlock =
  | { type: 'paragraph'; inlines: Inline[] }
  /** `level`: 0 in the outermost list. */
  | { type: 'item'; inlines: Inline[]; level?: number }
  /** An item of a numbered list, whose number is no longer in the text. */
  | { type: 'numbered'; inlines: Inline[] }
  | { type: 'heading'; tag: 'h3' | 'h4'; text: string }
  /** All rows as wide; the first heads the columns. */
  | { type: 'table'; rows: string[][] }
  /** `alt` is empty where nobody has said what it shows. */
  | { type: 'figure'; picture: Picture; alt: string }

/** @returns the editor's state; items that follow each other are one list. Null when there is nothing to show. */
export function richTextOf(blocks: readonly TextBlock[]): RichText | null {
  if (blocks.length === 0) return null
  const children: RichTextNode[] = []
  /** The level on which the list began. */
  let outermost = 0
  for (const block of blocks) {
    const node = nodeOf(block)
    const last = children.at(-1)
    const goesOn = node.type === 'list' && last?.type === 'list'
    const level = block.type === 'item' ? (block.level ?? 0) : 0
    if (goesOn && level > outermost) addWithin(last, node, level - outermost)
    else if (goesOn && last.listType === node.listType) addItems(last, node)
    else {
      children.push(node)
      outermost = level
    }
  }
  return { root: element('root', children) }
}

function addItems(list: RichTextNode, more: RichTextNode): void {
  let value = 0
  list.children = [...(list.children ?? []), ...(more.children ?? [])].map((item) => ({
    ...item,
    value: innerOf(item) ? value + 1 : ++value,
  }))
}

/** A list within a list is an item that is nothing else, and takes no number. */
const innerOf = ({ children }: RichTextNode): RichTextNode | undefined => (children?.[0]?.type === 'list' ? children[0] : undefined)

/** @param level how deep; no deeper than the item before it lets it be */
function addWithin(list: RichTextNode, more: RichTextNode, level: number): void {
  const last = list.children?.at(-1)
  const inner = last && innerOf(last)
  if (!inner) addItems(list, element('list', [element('listitem', [more], { value: 1 })]))
  else if (level > 1) addWithin(inner, more, level - 1)
  else addItems(inner, more)
}

function nodeOf(block: TextBlock): RichTextNode {
  if (block.type === 'heading') return element('heading', [words(block.text)], { tag: block.tag })
  if (block.type === 'table') return tableOf(block.rows)
  if (block.type === 'figure') return figureNode(block)
  const children = block.inlines.flatMap(inlineNodes)
  if (block.type === 'paragraph') return element('paragraph', children, { textFormat: 0, textStyle: '' })
  const numbered = block.type === 'numbered'
  const item = element('listitem', children, { value: 1 })
  return element('list', [item], { listType: numbered ? 'number' : 'bullet', tag: numbered ? 'ol' : 'ul', start: 1 })
}

const figureNode = ({ picture, alt }: Extract<TextBlock, { type: 'figure' }>): RichTextNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: randomBytes(12).toString('hex'), blockName: '', blockType: 'figure', picture, alt, caption: '' },
})

const tableOf = (rows: readonly string[][]): RichTextNode => {
  const cell = (text: string, headerState: number): RichTextNode =>
    element('tablecell', [element('paragraph', inlineNodes(text), { textFormat: 0, textStyle: '' })], { headerState, colSpan: 1, rowSpan: 1 })
  return element('table', rows.map((row, at) => element('tablerow', row.map((text) => cell(text, at === 0 ? 1 : 0)))))
}

function inlineNodes(inline: Inline): RichTextNode[] {
  if (typeof inline === 'string') {
    return inline
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []), words(line)])
  }
  const target =
    inline.to === 'contacts'
      ? { blockType: 'contactRef', contact: inline.id }
      : { blockType: 'roleRef', role: inline.id }
  return [{ type: 'inlineBlock', version: 1, fields: { id: randomBytes(12).toString('hex'), ...target } }]
}

const words = (text: string): RichTextNode => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})

const element = (type: string, children: RichTextNode[], more: Record<string, unknown> = {}): RichTextNode => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
  children,
})
