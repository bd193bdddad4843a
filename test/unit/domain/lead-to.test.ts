import { describe, expect, it } from 'vitest'
import { leadTo } from '../../../domain/content/lead-to'

const link = (plan: string) => ({ type: 'inlineBlock', fields: { blockType: 'planRef', plan } })

describe('links to a plan that is gone', () => {
  it('lead to its successor at any depth, and nothing else is touched', () => {
    const sections = { a: { root: { children: [{ children: [link('old'), { text: 'old' }, link('other')] }] } }, b: null, c: [link('old')] }
    const { value, count } = leadTo(sections, 'old', 'new')
    expect(count).toBe(2)
    expect(value).toEqual({ a: { root: { children: [{ children: [link('new'), { text: 'old' }, link('other')] }] } }, b: null, c: [link('new')] })
    expect(sections.c).toEqual([link('old')])
  })

  it('of other records with that id stay', () => {
    const role = { fields: { blockType: 'roleRef', role: 'old', plan: undefined } }
    expect(leadTo(role, 'old', 'new')).toEqual({ value: role, count: 0 })
  })
})
