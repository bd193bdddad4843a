/**
 * A text that nobody signs, such as a role's tasks, as it may be shown: no release hangs on it. A reference to a record
 * that is gone is shown as gone, and a link that would run a program loses its link. Dead addresses are found when all
 * pages are written (`release/dead-links.ts`).
 */
import type { RichText, RichTextNode } from '../../domain/content/content'
import { referenceOf } from '../../domain/content/richtext'
import { addressOf, isCode } from '../../domain/content/text-faults'
import type { Directory } from './directory'

export function liveText(text: RichText, { hasContact, hasRole }: Pick<Directory, 'hasContact' | 'hasRole'>): RichText {
  const isKnown = { contacts: hasContact, roles: hasRole }
  const shown = (node: RichTextNode): RichTextNode[] => {
    // No revision holds its file.
    if (node.type === 'block') return []
    const reference = referenceOf(node)
    if (reference && reference.to !== 'plans' && !isKnown[reference.to](reference.id)) return [asGone(node)]
    const children = node.children?.flatMap(shown)
    if (node.type === 'link' && isCode(addressOf(node))) return children ?? []
    return [children ? { ...node, children } : node]
  }
  return { ...text, root: { ...text.root, children: text.root.children?.flatMap(shown) } }
}

/** A reference to nothing, which the page says in words. */
const asGone = (node: RichTextNode): RichTextNode => ({ ...node, fields: { blockType: (node.fields as { blockType?: string }).blockType } })
