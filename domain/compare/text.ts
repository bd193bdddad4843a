/** Rich text compared block by block, and inside a changed block word by word. */
import { canonicalJson } from '../content/canonical'
import type { RichText, RichTextNode } from '../content/content'
import { figureOf, type Figure } from '../content/figures'
import { isEmpty } from '../content/richtext'
import { align } from './align'
import { fateOf, type Part } from './part'
import { bagOf, likenessOf, tokensOfNodes, type Bag } from './tokens'
import { compareInline, compareWords, saysOtherwise, type Run } from './words'

/** `row`: of a table. `figure`: a picture. `other`: what the editor does not offer, such as a quotation of an imported text. */
export type BlockKind = 'paragraph' | 'heading' | 'bullet' | 'number' | 'row' | 'figure' | 'other'

export interface ComparedBlock extends Part {
  kind: BlockKind
  /** What it was before, where it was another kind of block or stood deeper or higher. */
  was: { kind: BlockKind; level: number } | null
  /** Of a heading its rank (3, 4), of a list item its depth (1, 2 …), else 0. */
  level: number
  words: Run[]
  /** The cells of a row, each compared with the one in its column; null for any other block. */
  cells: ComparedCell[] | null
  /** Of a picture; null for any other block. */
  figure: ComparedFigure | null
  /** Changed, but not a word of it. */
  formattingOnly: boolean
}

export interface ComparedFigure {
  /** The file's, as it is now; of one that was removed, as it was. Empty while none is chosen. */
  name: string
  /** The file itself is another one. */
  replaced: boolean
  alt: Run[]
  caption: Run[]
}

export interface ComparedCell extends Part {
  isHeader: boolean
  words: Run[]
}

export interface ComparedText {
  changed: boolean
  blocks: ComparedBlock[]
  /** Nothing but the layout around the blocks differs, such as an empty line between them. */
  layoutOnly: boolean
}

/** @param before,after in normal form; null where there is no text */
export function compareText(before: RichText | null, after: RichText | null): ComparedText {
  const blocks = align(blocksOf(before), blocksOf(after), {
    digest: (block) => block.digest,
    likeness: likenessOfBlocks,
  }).map(comparedBlock)
  const changed = canonicalJson(before) !== canonicalJson(after)
  return { changed, blocks, layoutOnly: changed && blocks.every(({ is, moved }) => is === 'unchanged' && !moved) }
}

/** Blocks with fewer words in common are two blocks: the one went, the other came. */
const alikeEnough = (likeness: number) => (likeness >= 0.4 ? likeness : 0)

function likenessOfBlocks(one: Block, other: Block): number {
  if (!one.figure && !other.figure) return alikeEnough(likenessOf(one.bag, other.bag))
  if (!one.figure || !other.figure) return 0
  const [before, after] = [one.figure.picture, other.figure.picture]
  if (before?.hash === after?.hash) return 1
  return before && before.name === after?.name ? 0.8 : alikeEnough(likenessOf(one.bag, other.bag))
}

function comparedBlock({ before, after, moved }: { before: Block | null; after: Block | null; moved: Part['moved'] }): ComparedBlock {
  const { kind, level } = (after ?? before)!
  const is = fateOf(before, after, (block) => block.digest)
  const cells = kind === 'row' && (before ?? after)?.kind === 'row' ? comparedCells(before?.cells ?? [], after?.cells ?? []) : null
  const words = cells ? cells.flatMap((cell) => cell.words) : compareInline(before?.inline ?? [], after?.inline ?? [])
  const figure = kind === 'figure' ? comparedFigure(before?.figure ?? null, after?.figure ?? null) : null
  const differs = before && after && (before.kind !== kind || before.level !== level)
  return {
    is,
    moved,
    kind,
    level,
    was: differs ? { kind: before.kind, level: before.level } : null,
    words,
    cells,
    figure,
    formattingOnly: is === 'changed' && !figure && !saysOtherwise(words),
  }
}

function comparedFigure(before: Figure | null, after: Figure | null): ComparedFigure {
  const words = (of: (figure: Figure) => string): Run[] => compareWords(before ? of(before) : '', after ? of(after) : '')
  return {
    name: (after ?? before)?.picture?.name ?? '',
    replaced: Boolean(before && after && before.picture?.hash !== after.picture?.hash),
    alt: words(({ alt }) => alt),
    caption: words(({ caption }) => caption),
  }
}

/** A column that came or went moves the others: cells are held against those that say the most alike, in their order. */
function comparedCells(before: readonly Cell[], after: readonly Cell[]): ComparedCell[] {
  const same = before.length === after.length
  const pairs = same
    ? after.map((cell, at) => ({ before: before[at] ?? null, after: cell as Cell | null }))
    : align(before, after, { digest: digestOfCell, likeness: (one, other) => alikeEnough(likenessOf(one.bag, other.bag)) })
  return pairs.map((pair) => ({
    is: fateOf(pair.before, pair.after, digestOfCell),
    moved: null,
    isHeader: (pair.after ?? pair.before)?.isHeader ?? false,
    words: compareInline(pair.before?.inline ?? [], pair.after?.inline ?? []),
  }))
}

interface Cell {
  isHeader: boolean
  inline: RichTextNode[]
  digest: string
  bag: Bag
}
const digestOfCell = ({ digest }: Cell): string => digest

interface Block {
  kind: BlockKind
  level: number
  inline: RichTextNode[]
  cells: Cell[]
  figure: Figure | null
  digest: string
  bag: Bag
}

const blocksOf = (text: RichText | null): Block[] => (text?.root.children ?? []).flatMap((node) => blocksIn(node, 0))

/** @returns the blocks in reading order; a list is its items, and an empty line is nothing to compare. */
function blocksIn(node: RichTextNode, depth: number): Block[] {
  const children = node.children ?? []
  const figure = figureOf(node)
  if (figure) return [{ ...block('figure', 0, wordsOf(figure), node), figure }]
  if (node.type === 'list') return children.flatMap((item) => itemBlocks(item, node, depth + 1))
  if (node.type === 'table') return children.map(rowBlock)
  if (children.length > 0 && !children.every(isInline)) return children.flatMap((child) => blocksIn(child, depth))
  if (node.type === 'paragraph' && isEmpty({ root: node })) return []
  const inline = node.children ? children : [node]
  const kind = node.type === 'paragraph' || node.type === 'heading' ? node.type : 'other'
  const level = kind === 'heading' ? Number(String(node.tag).slice(1)) || 0 : 0
  return [block(kind, level, inline, node)]
}

function itemBlocks(item: RichTextNode, list: RichTextNode, depth: number): Block[] {
  const children = item.children ?? []
  const inline = children.filter(isInline)
  const kind = list.listType === 'number' ? 'number' : 'bullet'
  const own = inline.length > 0 ? [block(kind, depth, inline, { ...item, children: [] })] : []
  return [...own, ...children.filter((child) => !isInline(child)).flatMap((child) => blocksIn(child, depth))]
}

const emptyLine: RichTextNode = { type: 'linebreak' }

/** What a picture says, as lines: so it is held against others, and shown within a cell. */
const wordsOf = ({ alt, caption }: Figure): RichTextNode[] => [{ type: 'text', text: alt }, emptyLine, { type: 'text', text: caption }]

function rowBlock(row: RichTextNode): Block {
  const cells = (row.children ?? []).map(cellOf)
  return { ...block('row', 0, cells.flatMap(({ inline }) => [...inline, emptyLine]), row), cells }
}

/** The paragraphs of a cell are lines of it. */
function cellOf(node: RichTextNode): Cell {
  const blocks = (node.children ?? []).flatMap((child) => blocksIn(child, 0))
  const inline = blocks.flatMap((each, at) => [...(at > 0 ? [emptyLine] : []), ...each.inline])
  return { isHeader: Number(node.headerState ?? 0) > 0, inline, digest: canonicalJson(node), bag: bagOf(tokensOfNodes(inline)) }
}

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'inlineBlock', 'link', 'autolink'])
const isInline = ({ type }: RichTextNode) => inlineTypes.has(type)

function block(kind: BlockKind, level: number, inline: RichTextNode[], node: RichTextNode): Block {
  const digest = canonicalJson({ kind, level, inline, node })
  return { kind, level, inline, cells: [], figure: null, digest, bag: bagOf(tokensOfNodes(inline)) }
}
