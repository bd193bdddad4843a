import { describe, expect, it } from 'vitest'
import { merge, type Conflict } from '../../../../domain/compare/merge'
import type { ContactGroup, ContentSection, PlanContent } from '../../../../domain/content/content'
import { contentHash } from '../../../../domain/content/hash'
import { plan, prose, section } from '../fixtures'
import { editSome, randomFrom, somePlan } from './random'

const free = (number: number, heading: string, words = `${heading}.`): ContentSection =>
  section(`free:${number}`, { body: prose(words) }, { heading })
const withSections = (...sections: ContentSection[]) => plan({ sections })
const situation = (words: string) => section('situation', { body: prose(words) })
const chain = (...roles: string[]) => plan({ alarmChain: roles.map((id) => ({ who: { to: 'roles', id }, note: '' })) })
const group = (heading: string, ...members: string[]): ContactGroup => ({
  heading,
  members: members.map((id) => ({ who: { to: 'contacts', id }, note: '' })),
})
const groups = (...contactGroups: ContactGroup[]) => plan({ contactGroups })
const file = (hash: string, alt = `Billede ${hash}`) => ({
  hash, name: `${hash}.png`, mime: 'image/png', size: 9, width: 1, height: 1, alt, caption: '', visibility: 'internal' as const,
})
const files = (...attachments: ReturnType<typeof file>[]) => plan({ attachments })

interface Case {
  part: Conflict['part']
  base: PlanContent
  one: PlanContent
  other: PlanContent
}

/** For every kind of part: the base, and two ways of changing it. */
const cases: Case[] = [
  { part: 'fact', base: plan(), one: plan({ title: 'Strømsvigt A' }), other: plan({ title: 'Strømsvigt B' }) },
  { part: 'fact', base: plan(), one: plan({ parent: 'p1' }), other: plan({ parent: 'p2' }) },
  { part: 'fact', base: plan({ performedBy: 'r1' }), one: plan({ performedBy: 'r2' }), other: plan() },
  { part: 'section', base: withSections(situation('Før')), one: withSections(situation('Én')), other: withSections(situation('To')) },
  { part: 'section', base: withSections(situation('Før')), one: withSections(), other: withSections(situation('To')) },
  { part: 'section', base: withSections(), one: withSections(situation('Én')), other: withSections(situation('To')) },
  {
    part: 'section',
    base: withSections(free(1, 'Salen'), free(2, 'Gården')),
    one: withSections(free(1, 'Salen'), free(2, 'Gården', 'Ryddes')),
    other: withSections(free(1, 'Salen'), free(2, 'Gården', 'Spærres')),
  },
  { part: 'alarmChain', base: chain('a', 'b'), one: chain('b', 'a'), other: chain('a', 'b', 'c') },
  { part: 'contactGroup', base: groups(group('Vagt', 'a')), one: groups(group('Vagt', 'a', 'b')), other: groups(group('Vagt', 'c')) },
  { part: 'attachment', base: files(file('a')), one: files(file('a', 'Kort over salen')), other: files(file('a', 'Kort over gården')) },
]

describe.each(cases)('a $part', ({ part, base, one, other }) => {
  it('changed on one side only is taken from that side', () => {
    for (const merged of [merge(base, one, base), merge(base, base, one)]) {
      expect(merged.conflicts).toEqual([])
      expect(contentHash(merged.content)).toBe(contentHash(one))
    }
  })

  it('changed on both sides equally is taken once', () => {
    const merged = merge(base, one, structuredClone(one))
    expect(merged.conflicts).toEqual([])
    expect(contentHash(merged.content)).toBe(contentHash(one))
  })

  it('changed differently keeps both, and ours stands', () => {
    const { content, conflicts } = merge(base, one, other)
    expect(conflicts).toMatchObject([{ part }])
    expect(contentHash(content)).toBe(contentHash(one))
  })
})

describe('two people', () => {
  it('in two sections of a plan both have their way', () => {
    const base = withSections(situation('Før'), section('tasks'), free(1, 'Salen'))
    const ours = withSections(situation('Nyt'), section('tasks'), free(1, 'Kantinen'), free(2, 'Salen'))
    const theirs = withSections(situation('Før'), section('tasks', { body: prose('Nye opgaver') }), free(1, 'Salen'), free(2, 'Gården'))
    const { content, conflicts } = merge(base, ours, theirs)
    expect(conflicts).toEqual([])
    expect(content.sections).toEqual([
      situation('Nyt'),
      section('tasks', { body: prose('Nye opgaver') }),
      free(1, 'Kantinen'),
      free(2, 'Salen'),
      free(3, 'Gården'),
    ])
  })

  it('who put the same section in put in one', () => {
    const ours = withSections(situation('Før'), free(1, 'Salen'))
    expect(merge(withSections(situation('Før')), ours, structuredClone(ours))).toEqual({ content: ours, conflicts: [] })
  })

  it('may change a section and move it', () => {
    const base = withSections(free(1, 'Salen'), free(2, 'Gården'), free(3, 'Kælderen'))
    const ours = withSections(free(1, 'Salen', 'Nye ord om salen'), free(2, 'Gården'), free(3, 'Kælderen'))
    const theirs = withSections(free(1, 'Kælderen'), free(2, 'Salen'), free(3, 'Gården'))
    const { content, conflicts } = merge(base, ours, theirs)
    expect(conflicts).toEqual([])
    expect(content.sections).toEqual([free(1, 'Kælderen'), free(2, 'Salen', 'Nye ord om salen'), free(3, 'Gården')])
  })

  it('who order the sections in two ways are told', () => {
    const order = (...headings: string[]) => withSections(...headings.map((heading, place) => free(place + 1, heading)))
    const { content, conflicts } = merge(order('A1', 'B2', 'C3'), order('B2', 'A1', 'C3'), order('A1', 'C3', 'B2'))
    expect(conflicts).toEqual([{ part: 'order', of: 'sections' }])
    expect(content.sections.map(({ heading }) => heading)).toEqual(['B2', 'A1', 'C3'])
  })
})

describe('nothing is lost', () => {
  /** Every piece of text and every reference that a side added to the base. */
  const pieces = (content: PlanContent): string[] => {
    const found: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value === 'string') found.push(value)
      else if (Array.isArray(value)) value.forEach(walk)
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) if (key !== 'key') walk(inner)
      }
    }
    walk(content)
    return found
  }

  it('of what either side wrote, whatever both did', () => {
    let conflicting = 0
    for (let seed = 0; seed < 400; seed += 1) {
      const random = randomFrom(seed)
      const base = somePlan(random)
      const [ours, theirs] = [editSome(base, random), editSome(base, random)]
      const { content, conflicts } = merge(base, ours, theirs)
      if (conflicts.length > 0) conflicting += 1
      const kept = new Set([...pieces(content), ...pieces(conflicts as unknown as PlanContent)])
      const inBase = new Set(pieces(base))
      const written = [...pieces(ours), ...pieces(theirs)].filter((piece) => !inBase.has(piece))
      expect(written.filter((piece) => !kept.has(piece)), `seed ${seed}`).toEqual([])
      expect(contentHash(merge(base, ours, base).content), `seed ${seed}`).toBe(contentHash(ours))
      expect(contentHash(merge(base, base, theirs).content), `seed ${seed}`).toBe(contentHash(theirs))
    }
    expect(conflicting).toBeGreaterThan(20)
  })
})
