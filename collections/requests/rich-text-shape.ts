/** Whether a value is a text of the editor's at all: a tree of known nodes that can be walked without looking twice. */
import { isNothing, isObject, isReference, type Shape } from './values'

/** What `planEditor` can write (collections/richtext.ts), and what each must hold beside its children. */
const nodes: Readonly<Record<string, Shape>> = {
  root: () => true,
  paragraph: () => true,
  heading: ({ tag }) => typeof tag === 'string',
  list: () => true,
  listitem: () => true,
  table: holds('tablerow'),
  tablerow: holds('tablecell'),
  tablecell: ({ colSpan, rowSpan, headerState }) => isCount(colSpan, 1) && isCount(rowSpan, 1) && isCount(headerState, 0, 3),
  link: ({ fields }) => isObject(fields) && ['string', 'undefined'].includes(typeof (fields.url ?? undefined)),
  autolink: ({ fields }) => isObject(fields),
  text: ({ text }) => typeof text === 'string',
  linebreak: () => true,
  tab: () => true,
  inlineBlock: ({ fields }) => isObject(fields) && namesOneRecord(fields),
  block: ({ fields }) => isObject(fields) && fields.blockType === 'figure' && isFigure(fields),
}

const isWords = (value: unknown): boolean => isNothing(value) || typeof value === 'string'

/** What the file is besides its hash is told by the file itself (plans/fields/figure-facts.ts). */
function isFigure({ picture, alt, caption }: Record<string, unknown>): boolean {
  const isPicture = isNothing(picture) || (isObject(picture) && /^[0-9a-f]{64}$/.test(String(picture.hash)))
  return isPicture && isWords(alt) && isWords(caption)
}

/** More columns or rows than anybody's table has. */
const mostCells = 500

const isCount = (value: unknown, least: number, most = mostCells): boolean =>
  isNothing(value) || (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)

function holds(type: string): Shape {
  const isOne = (child: unknown) => isObject(child) && child.type === type
  return ({ children }) => Array.isArray(children) && children.length <= mostCells && children.every(isOne)
}

const leaves = new Set(['text', 'linebreak', 'tab', 'inlineBlock', 'block'])

/** Each inline block and the one field it has. */
const blocks: Readonly<Record<string, string>> = { contactRef: 'contact', roleRef: 'role', planRef: 'plan' }

function namesOneRecord(fields: Record<string, unknown>): boolean {
  const field = typeof fields.blockType === 'string' && Object.hasOwn(blocks, fields.blockType) ? blocks[fields.blockType] : null
  // A chip that nobody has chosen a record for yet is empty.
  return !isNothing(field) && (isNothing(fields[field]) || isReference(fields[field]))
}

/** Deeper than anybody nests lists, and well before a walk runs out of stack. */
const deepest = 100

/**
 * @param value such as `{ root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }`
 * @returns whether it can be read; an empty text is null
 */
export function isRichText(value: unknown): boolean {
  if (isNothing(value)) return true
  return isObject(value) && isObject(value.root) && value.root.type === 'root' && isNode(value.root, 0)
}

function isNode(node: unknown, depth: number): boolean {
  if (depth > deepest || !isObject(node) || typeof node.type !== 'string' || !Object.hasOwn(nodes, node.type)) return false
  if (!nodes[node.type]?.(node)) return false
  if (leaves.has(node.type)) return true
  return Array.isArray(node.children) && node.children.every((child) => isNode(child, depth + 1))
}
