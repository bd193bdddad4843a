import { describe, expect, it } from 'vitest'
import { merge } from '../../../../domain/compare/merge'
import { areChoices, settle, sidesOf } from '../../../../domain/compare/resolve'
import { canonicalJson } from '../../../../domain/content/canonical'
import type { PlanContent } from '../../../../domain/content/content'
import { normalContent } from '../../../../domain/content/normal-form'
import { plan } from '../fixtures'
import { editSome, randomFrom, somePlan } from './random'

/** What the plan says, wherever it stands: two merges may put a new part in different places. */
const partsOf = (content: PlanContent) => {
  const { sections, contactGroups, attachments = [], ...others } = normalContent(content)
  const sorted = (items: readonly unknown[]) => items.map((item) => canonicalJson(item)).sort()
  const said = sections.map(({ key, ...section }) => ({ ...section, key: key.replace(/:.*/, '') }))
  return { ...others, sections: sorted(said), contactGroups: sorted(contactGroups), attachments: sorted(attachments) }
}

describe('choosing between two texts that meet', () => {
  it('takes the other side where it is chosen, and leaves the rest to be chosen', () => {
    const base = plan({ title: 'Før', summary: 'Før' })
    const { content, conflicts } = merge(base, plan({ title: 'Vores', summary: 'Vores' }), plan({ title: 'Deres', summary: 'Deres' }))
    const half = settle(content, conflicts, [{ index: 0, take: 'theirs' }])
    expect(half.content).toMatchObject({ title: 'Deres', summary: 'Vores' })
    expect(half.conflicts).toEqual([conflicts[1]])
    expect(settle(half.content, half.conflicts, [{ index: 0, take: 'ours' }])).toMatchObject({
      content: { title: 'Deres', summary: 'Vores' },
      conflicts: [],
    })
  })

  it('keeps what was written by hand since, when the plan’s text is chosen', () => {
    const { conflicts } = merge(plan({ title: 'Før' }), plan({ title: 'Vores' }), plan({ title: 'Deres' }))
    expect(settle(plan({ title: 'Begge dele' }), conflicts, [{ index: 0, take: 'ours' }]).content.title).toBe('Begge dele')
  })

  it('gives everywhere what merging the other way round gives, when the other side is chosen everywhere', () => {
    const random = randomFrom(7)
    let met = 0
    for (let round = 0; round < 120; round += 1) {
      const base = somePlan(random)
      const [ours, theirs] = [editSome(base, random), editSome(base, random)]
      const { content, conflicts } = merge(base, ours, theirs)
      if (conflicts.length === 0 || conflicts.some(({ part }) => part === 'order')) continue
      met += 1
      const settled = settle(content, conflicts, conflicts.map((_, index) => ({ index, take: 'theirs' })))
      expect(settled.conflicts).toEqual([])
      expect(partsOf(settled.content)).toEqual(partsOf(merge(base, theirs, ours).content))
    }
    expect(met).toBeGreaterThan(5)
  })

  it('refuses choices of what is not there, of a side it has not, or of one conflict twice', () => {
    const { conflicts } = merge(plan({ title: 'Før' }), plan({ title: 'Vores' }), plan({ title: 'Deres' }))
    expect(areChoices(conflicts, [{ index: 0, take: 'theirs' }])).toBe(true)
    expect(areChoices(conflicts, [{ index: 1, take: 'ours' }])).toBe(false)
    expect(areChoices(conflicts, [])).toBe(false)
    expect(areChoices(conflicts, [{ index: 0, take: 'ours' }, { index: 0, take: 'theirs' }])).toBe(false)
    expect(areChoices([{ part: 'order', of: 'sections' }], [{ index: 0, take: 'theirs' }])).toBe(false)
    expect(sidesOf({ part: 'order', of: 'sections' })).toEqual(['ours'])
  })
})
