/**
 * A small notation for the demo's texts, and the way from it to the state that Payload's editor stores.
 *
 *     A paragraph may run over
 *     several lines. An empty line ends it.
 *
 *     ### A heading
 *     - A list item that names {kontakt:it-vagten}
 *     - and one that names {rolle:kriseleder} and {plan:it-nedbrud}
 */
import { createHash } from 'node:crypto'
import type { RichText, RichTextNode } from '../domain/content/content'
import type { Notation } from './types'

/** The words of the notation, and the inline blocks that they become. */
const blocks = {
  kontakt: { blockType: 'contactRef', field: 'contact' },
  rolle: { blockType: 'roleRef', field: 'role' },
  plan: { blockType: 'planRef', field: 'plan' },
} as const
export type ReferenceKind = keyof typeof blocks

/** Finds the id of what a text names; throws when there is no such thing. */
export type Resolve = (kind: ReferenceKind | 'bilag', key: string) => string

const reference = /\{(kontakt|rolle|plan):([a-z0-9-]+)\}/g

/** @returns everything the text names, in order. */
export const referencesIn = (text: Notation): { kind: ReferenceKind; key: string }[] =>
  [...text.matchAll(reference)].map(([, kind, key]) => ({ kind: kind as ReferenceKind, key: key ?? '' }))

/**
 * @param text the notation above
 * @param resolve finds the ids of contacts, roles and plans
 * @returns the editor state; the same text gives the same state, so that it keeps its hash
 */
export function richText(text: Notation, resolve: Resolve): RichText {
  const inline = inlineNodes(text, resolve)
  const children = groupsOf(text).map(({ type, lines }) => {
    if (type === 'heading') return element('heading', inline(lines[0] ?? ''), { tag: 'h3' })
    if (type === 'paragraph') return element('paragraph', inline(lines.join(' ')), { textFormat: 0, textStyle: '' })
    const items = lines.map((line, index) => element('listitem', inline(line), { value: index + 1 }))
    return element('list', items, { listType: 'bullet', start: 1, tag: 'ul' })
  })
  return { root: element('root', children) }
}

interface Group {
  type: 'paragraph' | 'heading' | 'list'
  lines: string[]
}

/** Lines that belong together: a heading alone, the items of a list, the lines of a paragraph. */
function groupsOf(text: Notation): Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  const begin = (type: Group['type'], line: string): Group => {
    const group = { type, lines: [line] }
    groups.push(group)
    return group
  }
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') open = undefined
    else if (line.startsWith('### ')) {
      begin('heading', line.slice(4))
      open = undefined
    } else if (line.startsWith('- ')) {
      if (open?.type === 'list') open.lines.push(line.slice(2))
      else open = begin('list', line.slice(2))
    } else if (open) open.lines[open.lines.length - 1] += ` ${line}`
    else open = begin('paragraph', line)
  }
  return groups
}

const element = (type: string, children: RichTextNode[], more: Record<string, unknown> = {}): RichTextNode => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

const textNode = (text: string): RichTextNode => ({
  type: 'text',
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

function inlineNodes(whole: Notation, resolve: Resolve): (line: string) => RichTextNode[] {
  let count = 0
  const block = (kind: ReferenceKind, key: string): RichTextNode => {
    const { blockType, field } = blocks[kind]
    count += 1
    const id = createHash('sha256').update(`${whole}#${count}`).digest('hex').slice(0, 24)
    return { type: 'inlineBlock', version: 1, fields: { id, blockType, [field]: resolve(kind, key), blockName: '' } }
  }
  return (line) => {
    const nodes: RichTextNode[] = []
    let end = 0
    for (const match of line.matchAll(reference)) {
      if (match.index > end) nodes.push(textNode(line.slice(end, match.index)))
      nodes.push(block(match[1] as ReferenceKind, match[2] ?? ''))
      end = match.index + match[0].length
    }
    if (end < line.length) nodes.push(textNode(line.slice(end)))
    return nodes
  }
}
