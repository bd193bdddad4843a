/** Writes rich text as the editor stores it. */
import type { RichTextNode } from '../../../domain/content/content'
import type { ContactView, PlanRefView, RoleView, ShownText } from '../props'

type Inline = string | RichTextNode

export const text = (...blocks: (string | RichTextNode)[]): ShownText => ({
  root: { type: 'root', children: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) },
})

export const paragraph = (...content: Inline[]): RichTextNode => ({ type: 'paragraph', children: content.map(inline) })

export const heading = (tag: 'h3' | 'h4', content: string): RichTextNode => ({
  type: 'heading',
  tag,
  children: [inline(content)],
})

export const bullets = (...items: Inline[][]): RichTextNode => listOf('bullet', items)
export const numbers = (...items: Inline[][]): RichTextNode => listOf('number', items)

const listOf = (listType: string, items: Inline[][]): RichTextNode => ({
  type: 'list',
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  children: items.map((item) => ({ type: 'listitem', children: item.map(inline) })),
})

export const bold = (content: string): RichTextNode => ({ type: 'text', text: content, format: 1 })

export const link = (url: string, content: string): RichTextNode => ({
  type: 'link',
  fields: { url, linkType: 'custom' },
  children: [inline(content)],
})

export const reference = (
  blockType: 'contactRef' | 'roleRef' | 'planRef',
  view: ContactView | RoleView | PlanRefView | null,
): RichTextNode => ({ type: 'inlineBlock', fields: { blockType, view } })

const inline = (content: Inline): RichTextNode =>
  typeof content === 'string' ? { type: 'text', text: content, format: 0 } : content
