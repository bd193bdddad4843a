/** A text cut into what is compared: words, signs, white space, references, and the addresses of links. */
import { canonicalJson } from '../content/canonical'
import type { RichTextNode } from '../content/content'
import { referenceOf, type InlineReference } from '../content/richtext'

export interface Token {
  /** Tokens with the same key say the same, however they look. */
  key: string
  text: string
  /** Bold, italic and whatever else the editor may set, in one spelling. */
  look: string
  bold: boolean
  italic: boolean
  reference: InlineReference | null
  /** Where a link leads; a token of its own after the link's words. */
  link: string | null
}

/** Eight digits in pairs, as a number is dialled: who changes two of them changes the number. */
const phoneNumber = /(?<![\p{L}\p{N}])\d{2}(?:[ \u00a0]\d{2}){3}(?![\p{L}\p{N}])/u
/** Words with what holds them together (`IT-drift`, `14.30`, `1,50`). */
const word = /[\p{L}\p{N}]+(?:(?:[-.’'/]|(?<=\d),(?=\d))[\p{L}\p{N}]+)*/u
/** Besides white space and single signs. */
const pieces = new RegExp(`\\s+|${phoneNumber.source}|${word.source}|[^\\s\\p{L}\\p{N}]`, 'gu')
const [isBold, isItalic] = [1, 2]

const plain = { look: '', bold: false, italic: false, reference: null, link: null }

export const tokensOfText = (text: string): Token[] =>
  (text.match(pieces) ?? []).map((piece) => ({ ...plain, key: piece, text: piece }))

/** @param nodes the inline nodes of a paragraph, heading or list item, in normal form */
export const tokensOfNodes = (nodes: readonly RichTextNode[]): Token[] => nodes.flatMap(tokensOfNode)

function tokensOfNode(node: RichTextNode): Token[] {
  const { type, text, children, ...rest } = node
  const reference = referenceOf(node)
  if (reference) return [{ ...plain, key: `${reference.to}/${reference.id}`, text: '', reference }]
  if (type === 'text') {
    const format = typeof rest.format === 'number' ? rest.format : 0
    const look = { look: canonicalJson(rest), bold: Boolean(format & isBold), italic: Boolean(format & isItalic) }
    return tokensOfText(text ?? '').map((token) => ({ ...token, ...look }))
  }
  if (type === 'linebreak') return [{ ...plain, key: '\n', text: '\n' }]
  if (type === 'tab') return [{ ...plain, key: '\t', text: '\t' }]
  if (children) {
    const link = addressOf(node)
    return [...tokensOfNodes(children), ...(link ? [{ ...plain, key: `→${link}`, text: '', link }] : [])]
  }
  return [{ ...plain, key: canonicalJson(node), text: '' }]
}

function addressOf({ fields }: RichTextNode): string | null {
  const url = typeof fields === 'object' && fields !== null && 'url' in fields ? fields.url : null
  return typeof url === 'string' && url !== '' ? url : null
}

/** How often each word or reference occurs, and how many there are in all. */
export interface Bag {
  counts: ReadonlyMap<string, number>
  size: number
}

const saysSomething = /[\p{L}\p{N}]/u

export function bagOf(tokens: readonly Token[]): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const { key } of tokens) {
    const word = key.toLocaleLowerCase('da')
    if (!saysSomething.test(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    size += 1
  }
  return { counts, size }
}

/** @returns the share of words that two texts have in common, 0 to 1 (Sørensen–Dice); 0 when either is empty. */
export function likenessOf(one: Bag, other: Bag): number {
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return common === 0 ? 0 : (2 * common) / (one.size + other.size)
}
