/**
 * What a rich text says and whom it names, without the editor. Inline references are Lexical nodes
 * `{ type: 'inlineBlock', fields: { blockType: 'contactRef', contact: id } }`, where the id may come populated.
 */
import { withoutUnseen } from './clean-text'
import type { ReferenceTo, RichText, RichTextNode } from './content'
import { figureOf } from './figures'
import type { Id } from '../approval/vocabulary'

export interface InlineReference {
  to: ReferenceTo | 'plans'
  id: Id
}

/** The kinds of inline reference, and the field that holds the target. */
const referenceKinds = [
  { blockType: 'contactRef', field: 'contact', to: 'contacts' },
  { blockType: 'roleRef', field: 'role', to: 'roles' },
  { blockType: 'planRef', field: 'plan', to: 'plans' },
] as const

const kindOf = (blockType: unknown) => referenceKinds.find((kind) => kind.blockType === blockType)

/** @returns the id behind a reference: itself, or the `id` of the record a deep query put in its place. */
export function referenceId(value: unknown): Id | null {
  if (typeof value === 'object' && value !== null) return 'id' in value ? referenceId(value.id) : null
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

/** @returns the name of the field that holds the target, or null when the block is no inline reference. */
export const targetFieldOf = (blockType: unknown): string | null => kindOf(blockType)?.field ?? null

/** @returns the contact, role or plan that a node names, or null for any other node and for an empty reference. */
export function referenceOf(node: RichTextNode): InlineReference | null {
  if (node.type !== 'inlineBlock' || typeof node.fields !== 'object' || node.fields === null) return null
  const fields = node.fields as Record<string, unknown>
  const kind = kindOf(fields.blockType)
  const id = kind ? referenceId(fields[kind.field]) : null
  return kind && id ? { to: kind.to, id } : null
}

/** @returns every inline reference in reading order, repeated where the text repeats it. */
export function referencesIn(richText: RichText): InlineReference[] {
  return everyNode(richText.root).flatMap((node) => referenceOf(node) ?? [])
}

/**
 * @param nameOf how an inline reference is to be read; by default it leaves no trace.
 * @returns the words, one line for each paragraph, heading and list item, and for what a picture shows; blank ones are left out.
 */
export function plainText(richText: RichText, nameOf: (reference: InlineReference) => string = () => ''): string {
  const words = (node: RichTextNode): string => {
    if (node.type === 'linebreak') return '\n'
    if (node.type === 'tab') return '\t'
    const reference = referenceOf(node)
    if (reference) return nameOf(reference)
    const figure = figureOf(node)
    if (figure) return `${figure.alt}\n${figure.caption}\n`
    if (!node.children) return node.text ?? ''
    const inner = node.children.map(words).join('')
    return inlineElements.has(node.type) ? inner : `${inner}\n`
  }
  const lines = words(richText.root).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * @returns the typed words, one line for each paragraph, heading, list item and cell. A reference is a break in the line:
 *   what stands on either side of it is not one word.
 */
export const proseLines = ({ root }: RichText): string[] => linesOf(root)

function linesOf(node: RichTextNode): string[] {
  const figure = figureOf(node)
  if (figure) return [figure.alt, figure.caption]
  const children = node.children ?? []
  if (!children.some(({ type }) => inlineTypes.has(type))) return children.flatMap(linesOf)
  return [children.map(typedWords).join('')]
}

const inlineTypes = new Set(['text', 'link', 'autolink', 'inlineBlock', 'linebreak', 'tab'])

const typedWords = ({ type, text = '', children = [] }: RichTextNode): string =>
  type === 'text' ? text : children.map(typedWords).join('') || '\n'

/** @returns whether a reader would see nothing: no words, no names and nothing set into the text. */
export function isEmpty(richText: RichText | null | undefined): boolean {
  return !richText?.root || !everyNode(richText.root).some(saysSomething)
}

function saysSomething(node: RichTextNode): boolean {
  if (node.type === 'text') return withoutUnseen(node.text ?? '').trim() !== ''
  if (node.type === 'inlineBlock') return referenceOf(node) !== null
  return !node.children && !silentLeaves.has(node.type)
}

const inlineElements = new Set(['link', 'autolink'])
/** Any other leaf, such as a picture, is something to see. */
const silentLeaves = new Set(['linebreak', 'tab', 'horizontalrule', 'paragraph', 'root'])
const everyNode = (node: RichTextNode): RichTextNode[] => [node, ...(node.children ?? []).flatMap(everyNode)]
