/** One conflict as three texts to be read beside each other: before, the plan's, and the other one. */
import type { ReactNode } from 'react'
import type { KeptConflict } from '../../../collections/plans/transition/suspended-draft'
import { compareTexts, parallelTexts } from '../../../messages'
import { comparePlans } from '../../../domain/compare'
import type { PlanContent } from '../../../domain/content/content'
import type { NameOf } from '../../compare/name-of'
import { shownParts, type ShownPart } from '../../compare/parts'

const texts = parallelTexts.settleView

export interface ShownConflict {
  heading: string
  sides: { base: ReactNode; ours: ReactNode; theirs: ReactNode } | null
}

type Sides = Exclude<KeptConflict, { part: 'order' }>

/** @param now the plan as it is written; the parts that do not meet are taken from it */
export function shownConflict(conflict: KeptConflict, now: PlanContent, nameOf: NameOf): ShownConflict {
  if (conflict.part === 'order') return { heading: texts.order[conflict.of], sides: null }
  const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) => withOnly(conflict, side, now))
  if (!base || !ours || !theirs) throw new Error('A conflict has three sides.')
  const shown = (before: PlanContent, after: PlanContent) => partOf(conflict, before, after, nameOf)
  const [was, mine, other] = [shown(base, base), shown(base, ours), shown(base, theirs)]
  return {
    heading: headingOf(conflict, [mine, other, was]),
    sides: { base: bodyOf(was, conflict.base), ours: bodyOf(mine, conflict.ours), theirs: bodyOf(other, conflict.theirs) },
  }
}

const bodyOf = (part: ShownPart | undefined, value: unknown): ReactNode => (part && value !== null ? part.body : texts.absent)

function headingOf(conflict: Sides, parts: readonly (ShownPart | undefined)[]): string {
  if (conflict.part === 'fact') return compareTexts.facts[conflict.fact]
  if (conflict.part === 'contactGroup') return (conflict.ours ?? conflict.theirs)?.heading || compareTexts.untitled
  if (conflict.part === 'attachment') return (conflict.ours ?? conflict.theirs)?.name ?? compareTexts.attachments
  return parts.find(Boolean)?.heading ?? compareTexts.untitled
}

/** A plan that says nothing but the part. */
function withOnly(conflict: Sides, side: 'base' | 'ours' | 'theirs', now: PlanContent): PlanContent {
  const { attachments: _, ...others } = now
  const empty: PlanContent = { ...others, sections: [], alarmChain: [], contactGroups: [] }
  switch (conflict.part) {
    case 'fact':
      return { ...empty, [conflict.fact]: conflict[side] }
    case 'section':
      return { ...empty, sections: listOf(conflict[side]) }
    case 'alarmChain':
      return { ...empty, alarmChain: conflict[side] }
    case 'contactGroup':
      return { ...empty, contactGroups: listOf(conflict[side]) }
    case 'attachment':
      return { ...empty, attachments: listOf(conflict[side]) }
  }
}

const listOf = <Item,>(item: Item | null): Item[] => (item ? [item] : [])

function partOf(conflict: Sides, before: PlanContent, after: PlanContent, nameOf: NameOf): ShownPart | undefined {
  const { facts, ...comparison } = comparePlans(before, after)
  const fact = conflict.part === 'fact' ? conflict.fact : null
  const parts = shownParts({ ...comparison, facts: facts.filter((each) => each.fact === fact) }, nameOf, false)
  return fact ? parts.find(({ key }) => key === 'plan') : parts.find(({ key }) => key !== 'plan')
}
