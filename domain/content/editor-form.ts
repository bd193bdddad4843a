/**
 * A text in the form that the editor works with, from its normal form (`normal-text.ts`): with what the editor keeps for
 * itself put back, so that whoever takes up an approved text again writes in it as in any other. Says the same, and has the
 * same hash.
 */
import type { PlanContent, RichText, RichTextNode } from './content'

/** @returns the content with each of its texts in the editor's form */
export const editorContent = (content: PlanContent): PlanContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    text: Object.fromEntries(Object.entries(section.text).map(([part, text]) => [part, editorText(text)])),
  })),
})

export const editorText = ({ root }: RichText): RichText => ({ root: editorNode(root) })

function editorNode(node: RichTextNode): RichTextNode {
  const { children, ...rest } = node
  const own = ordinary[node.type] ?? {}
  if (leaves.has(node.type)) return { version: 1, ...own, ...rest, ...fieldsOf(node) }
  const within = (children ?? []).map(editorNode)
  return {
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    ...own,
    ...rest,
    ...fieldsOf(node),
    ...(node.type === 'list' ? { tag: node.listType === 'number' ? 'ol' : 'ul' } : {}),
    children: node.type === 'list' ? numbered(within, Number(node.start ?? 1)) : within,
  }
}

const leaves = new Set(['text', 'linebreak', 'tab', 'inlineBlock', 'block', 'horizontalrule'])

const word = { detail: 0, format: 0, mode: 'normal', style: '' }

/** What the editor writes where nothing else was chosen. */
const ordinary: Record<string, Record<string, unknown>> = {
  text: word,
  tab: { ...word, detail: 2 },
  paragraph: { textFormat: 0, textStyle: '' },
  list: { start: 1 },
  link: { version: 3 },
  autolink: { version: 2 },
  block: { version: 2, format: '' },
}

/** A list within a list is an item of its own there, which takes no number. */
function numbered(items: RichTextNode[], start: number): RichTextNode[] {
  let value = start
  return items.map((item) => {
    const nested = item.children?.length && item.children.every(({ type }) => type === 'list')
    const own = { ...item, value }
    if (!nested) value += 1
    return own
  })
}

const handle = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The editor finds a reference or a link again by a handle of its own. */
function fieldsOf({ type, fields }: RichTextNode): Partial<RichTextNode> {
  if (type === 'inlineBlock' || type === 'block') return { fields: { id: handle(), blockName: '', ...(fields as object) } }
  if (type === 'link' || type === 'autolink') return { id: handle(), fields: { newTab: false, ...(fields as object) } }
  return {}
}
