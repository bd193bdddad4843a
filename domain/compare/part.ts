/** What became of one thing between two contents. */
import type { Direction } from './align'

export type Fate = 'unchanged' | 'changed' | 'added' | 'removed'

export interface Part {
  is: Fate
  /** Up or down among its equals; also a part that is otherwise unchanged may have moved. */
  moved: Direction | null
}

/** A value before and after. */
export interface Change<Value> {
  before: Value
  after: Value
}

export function fateOf<Item>(before: Item | null, after: Item | null, digest: (item: Item) => string): Fate {
  if (!before) return 'added'
  if (!after) return 'removed'
  return digest(before) === digest(after) ? 'unchanged' : 'changed'
}

/** @returns whether anything happened to the part. */
export const isTouched = ({ is, moved, renamedFrom }: Part & { renamedFrom?: string | null }): boolean =>
  is !== 'unchanged' || moved !== null || (renamedFrom ?? null) !== null
