/**
 * Pictures in the text, each on a line of its own: Lexical nodes
 * `{ type: 'block', fields: { blockType: 'figure', picture: { hash, name, … }, alt, caption } }`.
 * The picture is named by the hash of its bytes, as a Bilag is, so that another file is another text. It is seen by whoever
 * may read the text.
 */
import type { Attachment, PlanContent, RichText, RichTextNode } from './content'

/** The file, with what is known of it (collections/plans/fields/figure-facts.ts). */
export type Picture = Pick<Attachment, 'hash' | 'name' | 'mime' | 'size' | 'width' | 'height'>

export interface Figure {
  /** Null until one is chosen. */
  picture: Picture | null
  /** What it shows, for those who do not see it; required. */
  alt: string
  caption: string
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** @returns the figure that a node is, without anything else it may hold; null for any other node */
export function figureOf({ type, fields }: RichTextNode): Figure | null {
  if (type !== 'block' || !isObject(fields) || fields.blockType !== 'figure') return null
  return { picture: pictureOf(fields.picture), alt: textOf(fields.alt), caption: textOf(fields.caption) }
}

function pictureOf(value: unknown): Picture | null {
  if (!isObject(value) || typeof value.hash !== 'string' || value.hash === '') return null
  const { hash, name, mime, size, width, height } = value
  return { hash, name: textOf(name), mime: textOf(mime), size: numberOf(size) ?? 0, width: numberOf(width), height: numberOf(height) }
}

/** @returns the figures of a text, in reading order */
export function figuresIn({ root }: RichText): Figure[] {
  const inNode = (node: RichTextNode): Figure[] => {
    const figure = figureOf(node)
    return figure ? [figure] : (node.children ?? []).flatMap(inNode)
  }
  return inNode(root)
}

/** @returns the text, with the picture of each of its figures replaced; the very same where there is none */
export function withPictures(text: RichText, change: (picture: Picture) => Picture): RichText {
  const changed = (node: RichTextNode): RichTextNode => {
    const { picture } = figureOf(node) ?? {}
    if (picture) return { ...node, fields: { ...(node.fields as object), picture: change(picture) } }
    return node.children ? { ...node, children: node.children.map(changed) } : node
  }
  return figuresIn(text).length > 0 ? { ...text, root: changed(text.root) } : text
}

/** @returns a figure as a file of the plan; null while no picture is chosen */
export const fileOfFigure = ({ picture, alt, caption }: Figure, visibility: Attachment['visibility']): Attachment | null =>
  picture && { ...picture, alt, caption, visibility }

/** @returns every file that a content shows: its Bilag, and the pictures in its texts */
export function filesOf({ attachments = [], sections = [], visibility }: PlanContent): Attachment[] {
  const figures = sections.flatMap(({ text }) => Object.values(text ?? {}).flatMap((each) => (each?.root ? figuresIn(each) : [])))
  return [...attachments, ...figures.flatMap((figure) => fileOfFigure(figure, visibility ?? 'internal') ?? [])]
}
