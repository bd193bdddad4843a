/** Links in a text to a plan that is gone, led to the one that follows it. */
import type { Id } from '../approval/vocabulary'

/**
 * @param value anything a plan is made of, such as its `sections`; Lexical's inline blocks lie at any depth
 * @returns the same with every inline link to the plan `from` leading to `to`, and how many there were
 */
export function leadTo<Value>(value: Value, from: Id, to: Id): { value: Value; count: number } {
  let count = 0
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    const { blockType, plan } = node as { blockType?: unknown; plan?: unknown }
    if (blockType === 'planRef' && plan === from) {
      count += 1
      return { ...node, plan: to }
    }
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]))
  }
  return { value: walk(value) as Value, count }
}
