/**
 * A document that was fetched from Planværk, or repeats what the plan says: text that stands in the plan word for word is
 * taken from the plan, with its references, its bold words and its nested lists. So an edition differs from the plan in
 * what somebody has changed, and in nothing else.
 */
import type { PlanContent, RichText, RichTextNode, Step } from '../domain/content/content'
import { figureOf } from '../domain/content/figures'
import { plainText, referencesIn, type InlineReference } from '../domain/content/richtext'
import { phaseKeys } from '../domain/content/templates'
import { byText, figureText, referenceText, stepText, type Named } from '../publishing/outputs/word/named'
import { wordsOf } from './text'

type Stored = Record<string, unknown>

/** @param sections as `draftOf` gives them @returns them with what the plan has word for word as the plan has it */
export function asThePlanHasIt(sections: Stored, { sections: before }: PlanContent, named: Named): Stored {
  const texts = before.flatMap(({ text }) => Object.values(text))
  const nodes = new Map(texts.flatMap(({ root }) => (root.children ?? []).map((node) => [keyInWord(node, named), node] as const)))
  const references = new Map(texts.flatMap(referencesIn).map((each) => [referenceText(each, named), each] as const))
  const written = before.flatMap(({ phases }) => phaseKeys.flatMap((phase) => phases[phase] ?? []))
  const steps = new Map(written.map((step) => [keyOfWords(stepText(step, named)), step] as const))

  const text = ({ root }: RichText): RichText => ({ root: { ...root, children: withoutTwice(root.children ?? []) } })
  /** In Word a picture stands over the line that says what it shows: the line is the figure, as the plan has it. */
  const withoutTwice = (children: readonly RichTextNode[]): RichTextNode[] =>
    children.flatMap((each, at) => {
      const [drawn, next] = [figureOf(each), children[at + 1]]
      const line = drawn && next && figureOf(next) === null ? known(next) : undefined
      return line && figureOf(line)?.alt === drawn?.alt ? [] : node(each)
    })
  const known = (each: RichTextNode) => nodes.get(keyOf(each, named)) ?? nodes.get(`list ${keyOfWords(uncounted(textOf(each, named)))}`)
  const node = (each: RichTextNode): RichTextNode[] => [known(each) ?? withReferences(each, references)]
  // Word counts them; the number of one that stands alone is still in its text.
  const step = (each: Step): Step => steps.get(keyOfWords(uncounted(each.text))) ?? byWhom({ ...each, text: uncounted(each.text) })
  /** A changed step is done by whom it names behind its text, as before. */
  const byWhom = (each: Step): Step => {
    const same = written.find((one) => byText(one, named) && each.text.endsWith(byText(one, named)))
    return same ? { text: each.text.slice(0, -byText(same, named).length), role: same.role, contact: same.contact } : each
  }

  const value = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map((row) => (isStep(row) ? { ...row, ...step(row) } : value(row)))
    if (typeof each !== 'object' || each === null) return each
    if ('root' in each) return text(each as RichText)
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, value(inner)]))
  }
  return value(sections) as Stored
}

const isStep = (row: unknown): row is Step => typeof row === 'object' && row !== null && 'text' in row && 'role' in row

const uncounted = (text: string): string => text.replace(/^\d{1,3}[.)] /, '')

const keyOfWords = (text: string): string => wordsOf(text).join(' ')
const textOf = (node: RichTextNode, named: Named): string =>
  plainText({ root: { type: 'root', children: [node] } }, (reference) => referenceText(reference, named))
const keyOf = (node: RichTextNode, named: Named): string => `${node.type} ${keyOfWords(textOf(node, named))}`

/** A picture stands in Word as a line of what it shows, below the picture itself. */
function keyInWord(node: RichTextNode, named: Named): string {
  const figure = figureOf(node)
  return figure ? `paragraph ${keyOfWords(figureText(figure))}` : keyOf(node, named)
}

/** In a changed sentence a reference is still one, where its name and number stand as they did. */
function withReferences(node: RichTextNode, references: ReadonlyMap<string, InlineReference>): RichTextNode {
  if (node.type !== 'text') return node.children ? { ...node, children: node.children.flatMap((child) => piecesOf(child, references)) } : node
  return node
}

function piecesOf(node: RichTextNode, references: ReadonlyMap<string, InlineReference>): RichTextNode[] {
  if (node.type !== 'text') return [withReferences(node, references)]
  const said = node.text ?? ''
  for (const [shown, reference] of references) {
    const at = shown ? said.indexOf(shown) : -1
    if (at < 0) continue
    const word = (text: string): RichTextNode[] => (text ? piecesOf({ ...node, text }, references) : [])
    return [...word(said.slice(0, at)), inlineOf(reference), ...word(said.slice(at + shown.length))]
  }
  return [node]
}

const fieldOf = { contacts: 'contact', roles: 'role', plans: 'plan' } as const

const inlineOf = ({ to, id }: InlineReference): RichTextNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { blockType: `${fieldOf[to]}Ref`, [fieldOf[to]]: id },
})
