import { expect, it } from 'vitest'
import { addTo, groupBy } from '../../../domain/group'

it('groups by what items share, in their order', () => {
  expect([...groupBy(['brand', 'vand', 'bro'], (word) => word[0])]).toEqual([['b', ['brand', 'bro']], ['v', ['vand']]])
})

it('takes a group of a million in its stride', () => {
  const groups = new Map<string, number[]>()
  for (let number = 0; number < 1_000_000; number += 1) addTo(groups, 'all', number)
  expect(groups.get('all')).toHaveLength(1_000_000)
})
