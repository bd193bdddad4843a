import { RichText as LexicalText, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps, ReactNode } from 'react'
import { siteTexts } from '../../../messages'
import type { RichTextNode } from '../../../domain/content/content'
import type { AttachmentView, ContactView, PlanRefView, RoleView, ShownText } from '../props'
import { Picture } from './Attachments'
import { ContactInline, GoneReference, PlanInline, RoleInline } from './InlineReference'

type HeadingLevel = 3 | 4
type LexicalData = ComponentProps<typeof LexicalText>['data']

/**
 * An author's text. Alignment, indents and underlines would need inline styles, which the site's policy forbids:
 * they are left out.
 * @param level of the text's outermost headings, so that they follow the heading they stand under
 */
export function RichText({ text, level = 3 }: { text: ShownText; level?: HeadingLevel }) {
  return (
    <LexicalText
      className="text"
      data={text as unknown as LexicalData}
      converters={convertersFor(text, level)}
      disableIndent
      disableTextAlign
    />
  )
}

interface Converting {
  node: RichTextNode
  nodesToJSX: (args: { nodes: RichTextNode[] }) => ReactNode[]
}
type Converter = (converting: Converting) => ReactNode

const childrenOf = ({ node, nodesToJSX }: Converting): ReactNode[] => nodesToJSX({ nodes: node.children ?? [] })

function convertersFor(text: ShownText, level: HeadingLevel): JSXConverters {
  const outermost = Math.min(...headingRanks(text.root))
  const heading: Converter = (converting) => {
    const Tag = `h${Math.min(level + rankOf(converting.node) - outermost, 6)}` as 'h3'
    return <Tag>{childrenOf(converting)}</Tag>
  }
  return { ...blocks, heading, inlineBlocks: references, blocks: { figure: Figure } } as unknown as JSXConverters
}

const rankOf = (node: RichTextNode): number => Number(String(node.tag).slice(1)) || 3

const headingRanks = (node: RichTextNode): number[] => [
  ...(node.type === 'heading' ? [rankOf(node)] : []),
  ...(node.children ?? []).flatMap(headingRanks),
]

const blocks: Record<string, Converter> = {
  paragraph: (converting) => {
    const children = childrenOf(converting)
    return children.length > 0 ? <p>{children}</p> : null
  },
  text: ({ node }) => formatted(node.text ?? '', Number(node.format) || 0),
  linebreak: () => <br />,
  tab: () => ' ',
  horizontalrule: () => <hr />,
  quote: (converting) => <blockquote>{childrenOf(converting)}</blockquote>,
  list: (converting) =>
    converting.node.listType === 'number' ? <ol>{childrenOf(converting)}</ol> : <ul>{childrenOf(converting)}</ul>,
  listitem: (converting) => {
    const nested = converting.node.children?.every((child) => child.type === 'list')
    return <li className={nested ? 'nested' : undefined}>{childrenOf(converting)}</li>
  },
  table: (converting) => <Table converting={converting} />,
  link: (converting) => <ExternalLink url={urlOf(converting.node)}>{childrenOf(converting)}</ExternalLink>,
  autolink: (converting) => <ExternalLink url={urlOf(converting.node)}>{childrenOf(converting)}</ExternalLink>,
  // A node that this version does not know still shows its text.
  unknown: (converting) => <>{childrenOf(converting)}</>,
}

/** In the editor's numbers: the cell heads its column, its row, or both. */
const HEADS_COLUMN = 1

/** Wider than a phone it scrolls within itself, by keyboard too; on paper it is whole. */
function Table({ converting: { node, nodesToJSX } }: { converting: Converting }) {
  const rows = node.children ?? []
  const isHead = (row: RichTextNode | undefined) => row?.children?.every(({ headerState }) => Number(headerState) & HEADS_COLUMN) ?? false
  const head = isHead(rows[0]) ? rows.slice(0, 1) : []
  const shown = (row: RichTextNode, index: number) => (
    <tr key={index}>
      {row.children?.map((cell, column) => (
        <TableCell key={column} cell={cell} nodesToJSX={nodesToJSX} />
      ))}
    </tr>
  )
  return (
    <div className="table-scroll" role="region" aria-label={siteTexts.table} tabIndex={0}>
      <table>
        {head.length > 0 && <thead>{head.map(shown)}</thead>}
        <tbody>{rows.slice(head.length).map(shown)}</tbody>
      </table>
    </div>
  )
}

const moreThanOne = (span: unknown): number | undefined => (Number(span) > 1 ? Number(span) : undefined)

function TableCell({ cell, nodesToJSX }: Pick<Converting, 'nodesToJSX'> & { cell: RichTextNode }) {
  const { children = [], colSpan, rowSpan, headerState } = cell
  const spans = { colSpan: moreThanOne(colSpan), rowSpan: moreThanOne(rowSpan) }
  // A single paragraph is the cell itself.
  const [only, ...more] = children
  const content = nodesToJSX({ nodes: only?.type === 'paragraph' && more.length === 0 ? (only.children ?? []) : children })
  const header = Number(headerState) || 0
  if (header === 0) return <td {...spans}>{content}</td>
  return (
    <th scope={header & HEADS_COLUMN ? 'col' : 'row'} {...spans}>
      {content}
    </th>
  )
}

const BOLD = 1
const ITALIC = 2

function formatted(text: string, format: number): ReactNode {
  const italic = format & ITALIC ? <em>{text}</em> : text
  return format & BOLD ? <strong>{italic}</strong> : italic
}

const urlOf = ({ fields }: RichTextNode): string => String((fields as { url?: unknown } | undefined)?.url ?? '')

/** Only addresses that cannot run code become links. */
function ExternalLink({ url, children }: { url: string; children: ReactNode }) {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? <a href={url}>{children}</a> : <>{children}</>
}

const viewOf = <View,>({ node }: Converting): View | null => (node.fields as { view?: View | null }).view ?? null

const Figure: Converter = (converting) => {
  const attachment = viewOf<AttachmentView>(converting)
  return attachment?.image ? <Picture attachment={attachment} image={attachment.image} /> : null
}

const references: Record<string, Converter> = {
  contactRef: (converting) => {
    const contact = viewOf<ContactView>(converting)
    return contact ? <ContactInline contact={contact} /> : <GoneReference />
  },
  roleRef: (converting) => {
    const role = viewOf<RoleView>(converting)
    return role ? <RoleInline role={role} /> : <GoneReference />
  },
  planRef: (converting) => {
    const plan = viewOf<PlanRefView>(converting)
    return plan ? <PlanInline plan={plan} /> : <GoneReference />
  },
}
