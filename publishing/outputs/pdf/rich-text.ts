/** An author's text as blocks of plain strings: what the site shows of it (components/site/parts/RichText.tsx). */
import type { AttachmentView, ContactView, PlanRefView, RoleView } from '../../../components/site/props'
import { siteTexts, words } from '../../../messages'
import type { RichText, RichTextNode } from '../../../domain/content/content'
import type { Block, Run } from './view'

const { reference } = siteTexts
const BOLD = 1
const ITALIC = 2

/** @param level of the text's outermost headings */
export function blocksOf({ root }: RichText, level: number): Block[] {
  const outermost = Math.min(...ranksIn(root))
  const blocks = (nodes: RichTextNode[] = []): Block[] => {
    const found: Block[] = []
    let line: RichTextNode[] = []
    const endLine = (): void => {
      const runs = line.flatMap((node) => runsOf(node))
      if (runs.some(({ text }) => text.trim())) found.push({ type: 'text', runs })
      line = []
    }
    for (const node of nodes) {
      const block = blockOf(node)
      if (!block) line.push(node)
      else {
        endLine()
        found.push(...block)
      }
    }
    endLine()
    return found
  }

  const blockOf = (node: RichTextNode): Block[] | null => {
    switch (node.type) {
      case 'paragraph':
        return blocks(node.children)
      case 'heading':
        return [
          {
            type: 'heading',
            level: level + rankOf(node) - outermost,
            runs: (node.children ?? []).flatMap((each) => runsOf(each)),
          },
        ]
      case 'quote':
        return [{ type: 'quote', blocks: blocks(node.children) }]
      case 'list':
        return [{ type: 'list', ordered: node.listType === 'number', items: itemsOf(node) }]
      case 'table':
        return [tableOf(node)]
      case 'block':
        return figureOf(node)
      case 'horizontalrule':
        return []
      default:
        // A block that this version does not know still shows its text.
        return isBlock(node) ? blocks(node.children) : null
    }
  }

  /** A picture that readers get; what has no view has none. */
  const figureOf = ({ fields }: RichTextNode): Block[] => {
    const view = (fields as { view?: AttachmentView | null }).view
    const file = view?.image?.sizes.at(-1)?.href
    return view && file ? [{ type: 'image', file, alt: view.alt, caption: view.caption }] : []
  }

  /** A list within a list is an item of its own there, and belongs to the item before it. */
  const itemsOf = ({ children = [] }: RichTextNode): Block[][] => {
    const items: Block[][] = []
    for (const child of children) {
      const nested = child.children?.length && child.children.every(({ type }) => type === 'list')
      const content = blocks(child.children)
      const last = items.at(-1)
      if (nested && last) last.push(...content)
      else if (content.length > 0) items.push(content)
    }
    return items
  }
  const tableOf = ({ children: rows = [] }: RichTextNode): Block => {
    const cells = rows.map(({ children = [] }) =>
      children.map((cell) => ({
        header: Number(cell.headerState ?? 0) > 0,
        columns: Number(cell.colSpan ?? 1) || 1,
        rows: Number(cell.rowSpan ?? 1) || 1,
        blocks: blocks(cell.children),
      })),
    )
    const width = Math.max(1, ...cells.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
    return { type: 'table', width, head: cells.length > 1 && (cells[0]?.every(({ header }) => header) ?? false), rows: cells }
  }
  return blocks(root.children)
}

const blockTypes = ['paragraph', 'heading', 'list', 'quote', 'table', 'tablerow', 'tablecell']
const isBlock = ({ children }: RichTextNode): boolean =>
  children?.some(({ type }) => blockTypes.includes(type)) ?? false

const rankOf = (node: RichTextNode): number => Number(String(node.tag).slice(1)) || 3
const ranksIn = (node: RichTextNode): number[] => [
  ...(node.type === 'heading' ? [rankOf(node)] : []),
  ...(node.children ?? []).flatMap(ranksIn),
]

function runsOf(node: RichTextNode, url?: string): Run[] {
  const fields = (node.fields ?? {}) as { blockType?: string; view?: unknown; url?: unknown }
  if (node.type === 'text') {
    const format = Number(node.format) || 0
    return [
      {
        text: node.text ?? '',
        ...(format & BOLD && { bold: true }),
        ...(format & ITALIC && { italic: true }),
        ...(url && { url }),
      },
    ]
  }
  if (node.type === 'linebreak') return [{ text: '\n' }]
  if (node.type === 'tab') return [{ text: ' ' }]
  if (node.type === 'inlineBlock') return [{ text: referenceText(fields.blockType, fields.view) }]
  const target = String(fields.url ?? '')
  const own = /^(https?:\/\/|mailto:|tel:)/i.test(target) ? target : undefined
  return (node.children ?? []).flatMap((child) => runsOf(child, own ?? url))
}

/** What stands in a sentence where a contact, a role or a plan is named: paper has no link to follow, so with the number. */
function referenceText(type: string | undefined, view: unknown): string {
  if (!view) return reference.gone
  if (type === 'contactRef') return contactText(view as ContactView)
  if (type === 'roleRef') return roleText(view as RoleView)
  if (type === 'planRef') return planText(view as PlanRefView)
  return ''
}

/** "Mette Holm, systemejer (tlf. 95 01 00 01)" */
export function contactText(contact: ContactView): string {
  const reach = reachText(contact)
  return `${contact.name}${contact.title ? `, ${contact.title}` : ''}${reach ? ` (${reach})` : ''}`
}

/** "Kriseleder (Hanne Skov, tlf. 95 01 00 01)", or "Kriseleder (vakant)" */
export function roleText({ title, holders, standIn }: RoleView): string {
  const [holder] = holders
  if (!holder && standIn) {
    const named = [standIn.contact.name, reachText(standIn.contact)].filter(Boolean).join(', ')
    return `${title} (${reference.vacant}, ${reference.callStandIn[standIn.as]} ${named})`
  }
  if (!holder) return `${title} (${reference.vacant})`
  const deputy = holder.deputy ? `${reference.as.deputy.toLowerCase()}: ` : ''
  return `${title} (${deputy}${[holder.contact.name, reachText(holder.contact)].filter(Boolean).join(', ')})`
}

export function planText({ title, kind, status }: PlanRefView): string {
  const about = [words.kinds[kind].toLowerCase(), reference.status[status]].filter(Boolean)
  return `${title} (${about.join(', ')})`
}

const reachText = ({ phones, mails, other }: ContactView): string =>
  phones[0] ? `${reference.phone} ${phones[0].display}` : (mails[0] ?? other ?? '')
