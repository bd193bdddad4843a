/**
 * A plan that was changed in two places at once: a draft and an urgent correction, or two people's texts. Each part
 * is taken from the side that changed it; where both did, both are kept for a person to choose.
 */
import { canonicalJson } from '../content/canonical'
import type { Attachment, ChainLink, ContactGroup, ContentSection, PlanContent } from '../content/content'
import { normalContent } from '../content/normal-form'
import { alignAttachments, alignGroups } from './lists'
import { choose, mergeLists, type MergedList } from './merge-list'
import { alignSections } from './sections'

const factNames = ['kind', 'title', 'summary', 'crisisLevel', 'department', 'parent', 'performedBy', 'noActionCards', 'visibility'] as const
export type FactName = (typeof factNames)[number]

interface Three<Value> {
  base: Value
  ours: Value
  theirs: Value
}

/** One part that both sides changed; null where a side does not have it. Nothing that was written is missing here. */
export type Conflict =
  | ({ part: 'fact'; fact: FactName } & Three<PlanContent[FactName]>)
  | ({ part: 'section' } & Three<ContentSection | null>)
  | ({ part: 'alarmChain' } & Three<ChainLink[]>)
  | ({ part: 'contactGroup' } & Three<ContactGroup | null>)
  | ({ part: 'attachment' } & Three<Attachment | null>)
  /** The same items in two orders. */
  | { part: 'order'; of: 'sections' | 'contactGroups' | 'attachments' }

export interface Merged {
  /** With ours where there is a conflict. */
  content: PlanContent
  conflicts: Conflict[]
}

/**
 * @param base what both sides began from
 * @param ours the side whose text stands until somebody chooses
 * @returns the content of both sides, as they wrote it: texts are compared in their normal form and kept as they are
 */
export function merge(base: PlanContent, ours: PlanContent, theirs: PlanContent): Merged {
  const conflicts: Conflict[] = []
  const three = <Value>(of: (content: PlanContent) => Value): Three<Value> => ({ base: of(base), ours: of(ours), theirs: of(theirs) })
  const list = <Item>(
    of: (content: PlanContent) => readonly Item[],
    how: Parameters<typeof mergeLists<Item>>[3],
  ): MergedList<Item> => mergeLists(of(base), of(ours), of(theirs), how)

  const { visibility, ...facts } = Object.fromEntries(
    factNames.map((fact) => {
      const values = three((content) => content[fact])
      const { value, conflict } = choose(values, (one, other) => (one || null) === (other || null))
      if (conflict) conflicts.push({ part: 'fact', fact, ...values })
      return [fact, value]
    }),
  ) as Pick<PlanContent, FactName>

  const sections = list<ContentSection>((content) => content.sections, { pair: alignSections, digest: saidBySection })
  const chains = three((content) => content.alarmChain)
  const chain = choose(chains, (one, other) => canonicalJson(one) === canonicalJson(other))
  const groups = list<ContactGroup>((content) => content.contactGroups, { pair: alignGroups, digest: canonicalJson })
  const attachments = list<Attachment>((content) => content.attachments ?? [], { pair: alignAttachments, digest: canonicalJson })

  conflicts.push(
    ...sections.conflicts.map((values) => ({ part: 'section' as const, ...values })),
    ...(chain.conflict ? [{ part: 'alarmChain' as const, ...chains }] : []),
    ...groups.conflicts.map((values) => ({ part: 'contactGroup' as const, ...values })),
    ...attachments.conflicts.map((values) => ({ part: 'attachment' as const, ...values })),
    ...Object.entries({ sections, contactGroups: groups, attachments }).flatMap(([of, { orderConflict }]) =>
      orderConflict ? [{ part: 'order' as const, of: of as 'sections' | 'contactGroups' | 'attachments' }] : [],
    ),
  )
  const content = {
    schemaVersion: 1 as const,
    ...facts,
    sections: renumbered(sections.items),
    alarmChain: chain.value,
    contactGroups: groups.items,
    ...(visibility ? { visibility } : {}),
    ...(attachments.items.length > 0 ? { attachments: attachments.items } : {}),
  }
  return { content, conflicts }
}

/** What a section says in its normal form; a free section's number is its place, and no part of what it says. */
function saidBySection(section: ContentSection): string {
  const [normal] = normalContent({ ...nothing, sections: [section] }).sections
  return canonicalJson(normal ? [normal.heading, normal.text, normal.phases] : [])
}

const nothing = { kind: 'responsePlan', alarmChain: [], contactGroups: [] } as unknown as PlanContent

function renumbered(sections: ContentSection[]): ContentSection[] {
  let number = 0
  return sections.map((section) => {
    if (!section.key.startsWith('free:')) return section
    number += 1
    return { ...section, key: `free:${number}` }
  })
}
