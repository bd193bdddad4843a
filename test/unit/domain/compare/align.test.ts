import { describe, expect, it } from 'vitest'
import { align, mostPairs } from '../../../../domain/compare/align'

const counted = (before: string[], after: string[], like = 0) => {
  let asked = 0
  const pairs = align(before, after, { digest: (text) => text, likeness: () => ((asked += 1), like) })
  return { asked, pairs }
}
const texts = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at}`)

describe('what became what', () => {
  it('holds every changed item against every other while they are few', () => {
    expect(counted(texts(100, 'a'), texts(100, 'b')).asked).toBe(10_000)
  })

  it.each([200, 1_200, 5_000])('holds a bounded number against each other when %i were written anew', (count) => {
    const { asked, pairs } = counted(texts(count, 'a'), texts(count, 'b'), 1)
    expect(asked).toBeGreaterThanOrEqual(count)
    // And each against the one in its own place.
    expect(asked).toBeLessThanOrEqual(mostPairs + count)
    expect(pairs).toHaveLength(count)
  })
})
