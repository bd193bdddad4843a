import { RichText as LexicalText, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps, ReactNode } from 'react'
import type { RichTextNode } from '../../../domain/content/content'
import type { ContactView, PlanRefView, RoleView, ShownText } from '../props'
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
  return { ...blocks, heading, inlineBlocks: references } as unknown as JSXConverters
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
  link: (converting) => <ExternalLink url={urlOf(converting.node)}>{childrenOf(converting)}</ExternalLink>,
  autolink: (converting) => <ExternalLink url={urlOf(converting.node)}>{childrenOf(converting)}</ExternalLink>,
  // A node that this version does not know still shows its text.
  unknown: (converting) => <>{childrenOf(converting)}</>,
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
