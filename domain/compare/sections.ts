/** Sections in reading order: the standard ones by what they are, the author's own by what they say. */
import { canonicalJson } from '../content/canonical'
import type { ContentSection, RichText, Step } from '../content/content'
import type { PhaseKey, TextPartKey } from '../content/templates'
import { align, type Pair } from './align'
import { compareSteps, sameHeading, type ComparedStep } from './lists'
import { fateOf, type Part } from './part'
import { compareText, type ComparedText } from './text'
import { bagOf, likenessOf, tokensOfNodes, tokensOfText, type Bag } from './tokens'

export interface ComparedSection extends Part {
  key: ContentSection['key']
  /** Only of a free section; as it is called now. */
  heading: string | null
  /** What a free section was called before, when it has another name. */
  renamedFrom: string | null
  texts: { part: TextPartKey; text: ComparedText }[]
  phases: { phase: PhaseKey; steps: ComparedStep[] }[]
}

/** @param before,after in normal form */
export function compareSections(before: readonly ContentSection[], after: readonly ContentSection[]): ComparedSection[] {
  return alignSections(before, after).map(({ before: one, after: other, moved }) => {
    const { key, heading } = (other ?? one)!
    return {
      is: fateOf(one, other, saidIn),
      moved,
      key,
      heading,
      renamedFrom: one && other && one.heading !== other.heading ? one.heading : null,
      texts: keysOf<TextPartKey>(partOrder, one?.text, other?.text).map((part) => ({
        part,
        text: compareText(one?.text[part] ?? null, other?.text[part] ?? null),
      })),
      phases: keysOf<PhaseKey>(phaseOrder, one?.phases, other?.phases).map((phase) => ({
        phase,
        steps: compareSteps(one?.phases[phase] ?? [], other?.phases[phase] ?? []),
      })),
    }
  })
}

/** What a section says besides its heading; the number of a free section is its place, and no part of it. */
const saidIn = ({ text, phases }: ContentSection): string => canonicalJson({ text, phases })

const isFree = ({ key }: ContentSection) => key.startsWith('free:')

/** @returns which section became which; also for merging. */
export function alignSections(before: readonly ContentSection[], after: readonly ContentSection[]): Pair<ContentSection>[] {
  const bags = new Map([...before, ...after].map((section) => [section, bagOfSection(section)]))
  return align(before, after, {
    digest: (section) => canonicalJson({ name: isFree(section) ? section.heading : section.key, said: saidIn(section) }),
    likeness: (one, other) => {
      if (isFree(one) !== isFree(other)) return 0
      if (!isFree(one)) return one.key === other.key ? 1 : 0
      const alike = likenessOf(bags.get(one)!, bags.get(other)!)
      if (sameHeading(one.heading ?? '', other.heading ?? '')) return 0.6 + 0.4 * alike
      return alike >= 0.5 ? 0.9 * alike : 0
    },
  })
}

function bagOfSection({ text, phases }: ContentSection): Bag {
  const texts: RichText[] = Object.values(text)
  const steps: Step[] = Object.values(phases).flat()
  return bagOf([...texts.flatMap(({ root }) => tokensOfNodes([root])), ...steps.flatMap((step) => tokensOfText(step.text))])
}

const partOrder: readonly string[] = ['body', 'internal', 'external', 'staff', 'equipment'] satisfies TextPartKey[]
const phaseOrder: readonly string[] = ['immediate', 'shortly', 'followUp'] satisfies PhaseKey[]

/** The keys of either record, in reading order; keys that are not known come last. */
function keysOf<Key extends string>(order: readonly string[], one: object = {}, other: object = {}): Key[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Key[]
  const place = (key: Key) => (order.includes(key) ? order.indexOf(key) : order.length)
  return keys.sort((a, b) => place(a) - place(b))
}
