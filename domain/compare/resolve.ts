/** Parts that two sides changed differently, one of the two chosen for each by a person. */
import type { Attachment, ContactGroup, ContentSection, PlanContent } from '../content/content'
import { sectionKeys } from '../content/templates'
import type { Pair } from './align'
import { alignAttachments, alignGroups } from './lists'
import type { Conflict } from './merge'
import { alignSections } from './sections'

/** `ours` keeps what stands in the plan now, edited since or not; `theirs` puts the other side's in its place. */
export type Side = 'ours' | 'theirs'

export interface Choice {
  /** The conflict's place in the list, from 0. */
  index: number
  take: Side
}

/** Of an order only the plan's own is at hand; an author who wants the other one moves the parts. */
export const sidesOf = ({ part }: Conflict): readonly Side[] => (part === 'order' ? ['ours'] : ['ours', 'theirs'])

/** @returns whether every choice is of a conflict that is there, of a side it has, and no conflict is chosen twice. */
export const areChoices = (conflicts: readonly Conflict[], choices: readonly Choice[]): boolean =>
  choices.length > 0 &&
  new Set(choices.map(({ index }) => index)).size === choices.length &&
  choices.every(({ index, take }) => conflicts[index] && sidesOf(conflicts[index]).includes(take))

/**
 * @param content the plan as it is written now
 * @returns the content with the chosen sides in it, and the conflicts that nobody has chosen about
 */
export function settle<Held extends Conflict>(
  content: PlanContent,
  conflicts: readonly Held[],
  choices: readonly Choice[],
): { content: PlanContent; conflicts: Held[] } {
  const chosen = new Map(choices.map(({ index, take }) => [index, take]))
  return {
    content: conflicts.reduce((so, conflict, index) => (chosen.get(index) === 'theirs' ? withTheirs(so, conflict) : so), content),
    conflicts: conflicts.filter((_, index) => !chosen.has(index)),
  }
}

function withTheirs(content: PlanContent, conflict: Conflict): PlanContent {
  switch (conflict.part) {
    case 'fact':
      return { ...content, [conflict.fact]: conflict.theirs }
    case 'alarmChain':
      return { ...content, alarmChain: conflict.theirs }
    case 'section':
      return { ...content, sections: numbered(replaced<ContentSection>(content.sections, conflict, alignSections)) }
    case 'contactGroup':
      return { ...content, contactGroups: replaced<ContactGroup>(content.contactGroups, conflict, alignGroups) }
    case 'attachment': {
      const { attachments = [], ...others } = content
      const chosen = replaced<Attachment>(attachments, conflict, alignAttachments)
      return chosen.length > 0 ? { ...others, attachments: chosen } : others
    }
    case 'order':
      return content
  }
}

/** Puts their item in the place of ours, wherever that is now; at the end where ours is gone. */
function replaced<Item>(
  items: readonly Item[],
  { ours, base, theirs }: { ours: Item | null; base: Item | null; theirs: Item | null },
  pair: (before: readonly Item[], after: readonly Item[]) => Pair<Item>[],
): Item[] {
  const known = ours ?? theirs ?? base
  const now = known ? (pair([known], items).find(({ before, after }) => before && after)?.after ?? null) : null
  if (now === null) return theirs ? [...items, theirs] : [...items]
  return items.flatMap((item) => (item === now ? (theirs ?? []) : item))
}

/** Standard sections in the template's order, then the author's own, numbered by their places. */
function numbered(sections: ContentSection[]): ContentSection[] {
  const place = ({ key }: ContentSection) => {
    const at = (sectionKeys as readonly string[]).indexOf(key)
    return at < 0 ? sectionKeys.length : at
  }
  let number = 0
  return [...sections]
    .sort((a, b) => place(a) - place(b))
    .map((section) => {
      if (!section.key.startsWith('free:')) return section
      number += 1
      return { ...section, key: `free:${number}` }
    })
}
