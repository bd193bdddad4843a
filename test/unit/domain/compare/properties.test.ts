import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../../../domain/compare'
import { contentHash } from '../../../../domain/content/hash'
import { plainText } from '../../../../domain/content/richtext'
import { normalContent } from '../../../../domain/content/normal-form'
import { editSome, randomFrom, somePlan } from './random'

const seeds = Array.from({ length: 400 }, (_, seed) => seed)

const pairOf = (seed: number) => {
  const random = randomFrom(seed)
  const before = somePlan(random)
  return { before, after: editSome(before, random) }
}

describe('random edits', () => {
  it('are seen exactly when the content hash is another', () => {
    const results = seeds.map((seed) => {
      const { before, after } = pairOf(seed)
      return { seed, seen: comparePlans(before, after).changed, another: contentHash(before) !== contentHash(after) }
    })
    expect(results.filter(({ seen, another }) => seen !== another)).toEqual([])
    // Otherwise the test would say nothing.
    expect(results.some(({ another }) => another)).toBe(true)
    expect(results.some(({ another }) => !another)).toBe(true)
  })

  it('lose no word of the text after: it is what stands there without the removed', () => {
    for (const seed of seeds) {
      const { before, after } = pairOf(seed)
      for (const { is, key, texts } of comparePlans(before, after).sections) {
        for (const { part, text } of texts) {
          const wanted = is === 'removed' ? '' : textOf(after, key, part)
          const said = text.blocks.flatMap(({ words }) => words).filter((run) => run.is !== 'removed')
          expect(letters(said.map((run) => run.text).join('')), `seed ${seed} ${key}`).toBe(letters(wanted))
        }
      }
    }
  })
})

/** A moved block stands where it is now, and a list's items are lines of their own: only the order may differ. */
const letters = (text: string): string => [...text.replace(/\s+/g, '')].sort().join('')

function textOf(content: ReturnType<typeof somePlan>, key: string, part: string): string {
  const section = normalContent(content).sections.find((each) => each.key === key)
  const text = section?.text[part as 'body']
  return text ? plainText(text) : ''
}
