/**
 * The normal form of a rich text: saving it again in the editor, without a change, leaves it as it was.
 *
 * What carries no meaning, and is left out:
 * - the editor's own affairs: `version` (of its format), `id` and `blockName` (its handles), `direction`, `mode`,
 *   `detail`, `textFormat` and `textStyle` (what it would give the next words), and the publisher's `view`
 * - what is as if absent: null, '', false, nothing inside, a format or indent of 0, a numbering that starts at 1
 * - what follows from elsewhere: a list's `tag` (from `listType`), a list item's `value` and `indent` (from its place)
 * - everything of a figure but its picture and its words (`figures.ts`)
 * - how wide a table's columns are drawn in the editor and how its cells are coloured there: readers see neither
 * - empty words, the border between neighbouring words of one format, and empty paragraphs at the end
 * - everything but the id of a record that a deep query put in the place of a reference
 *
 * Any other property counts, also one that this file has never heard of.
 */
import { canonicalJson } from './canonical'
import type { RichText, RichTextNode } from './content'
import { figureOf } from './figures'
import { isEmpty, referenceId, targetFieldOf } from './richtext'

type Properties = Record<string, unknown>

/** @returns the normal form, which is its own normal form. */
export function normalText({ root }: RichText): RichText {
  const children = [...(root.children ?? [])]
  while (isBlank(children.at(-1))) children.pop()
  return { root: normalNode({ ...root, children }) }
}

const isBlank = (node: RichTextNode | undefined) => node?.type === 'paragraph' && isEmpty({ root: node })

function normalNode(node: RichTextNode): RichTextNode {
  const figure = figureOf(node)
  // A picture in the text is these words and that file, and nothing else.
  if (figure) return { type: 'block', fields: { blockType: 'figure', ...present(settled({ ...figure })) } }
  const { type, children = [], fields, ...rest } = node
  const unsaid = [...editorsAffairs, ...(derivedProperties.get(type) ?? [])]
  return {
    type,
    ...present(settled(without(unsaid, rest))),
    ...present({ fields: normalFields((fields ?? {}) as Properties), children: joinWords(children.map(normalNode)) }),
  }
}

/** The target of an inline reference comes as an id or as the whole record; its id is what the text says. */
function normalFields(fields: Properties): Properties {
  const target = targetFieldOf(fields.blockType)
  return present(settled(without(handles, target ? { ...fields, [target]: referenceId(fields[target]) } : fields)))
}

/** What the editor and the publisher keep beside the fields of a block or a link. */
const handles = ['id', 'blockName', 'view']

const editorsAffairs = ['version', 'id', 'direction', 'mode', 'detail', 'textFormat', 'textStyle']

const derivedProperties = new Map([
  ['list', ['tag']],
  ['listitem', ['value', 'indent']],
  ['table', ['colWidths', 'rowStriping', 'frozenColumnCount', 'frozenRowCount']],
  ['tablerow', ['height']],
  ['tablecell', ['width', 'backgroundColor', 'verticalAlign']],
])

/** Properties of a node whose ordinary number is as if absent. */
const ordinaryNumbers = new Map([
  ['format', 0],
  ['indent', 0],
  ['start', 1],
])

const without = (keys: readonly string[], properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)))

/** Payload's other references, `{ relationTo: 'media', value: id-or-record }`, at whatever depth. */
function settled(properties: Properties): Properties {
  const settle = ([key, value]: [string, unknown]) => [
    key,
    key === 'value' && 'relationTo' in properties ? referenceId(value) : settledValue(value),
  ]
  return Object.fromEntries(Object.entries(properties).map(settle)) as Properties
}

function settledValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settledValue)
  return typeof value === 'object' && value !== null ? present(settled(value as Properties)) : value
}

const present = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(([key, value]) => !isNothing(value) && ordinaryNumbers.get(key) !== value),
  )

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** Neighbouring words of one format are one run of words, as the editor itself joins them. */
function joinWords(nodes: RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (node.type === 'text' && !node.text) continue
    if (before && node.type === 'text' && sameFormat(before, node)) {
      joined[joined.length - 1] = { ...before, text: `${before.text}${node.text}` }
    } else joined.push(node)
  }
  return joined
}

const sameFormat = (one: RichTextNode, other: RichTextNode): boolean =>
  canonicalJson({ ...one, text: '' }) === canonicalJson({ ...other, text: '' })
