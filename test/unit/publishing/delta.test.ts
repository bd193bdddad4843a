import { describe, expect, it } from 'vitest'
import { joined } from '../../../components/site/offline/changes'
import { baseOf, piecesOf } from '../../../publishing/outputs/delta'

const bytes = (text: string) => new TextEncoder().encode(text)
/** @returns what a device makes of the pieces, and how many bytes it had to be told */
function through(old: string, text: string) {
  const { pieces, fresh } = piecesOf(bytes(text), baseOf(bytes(old)))
  const told = Buffer.concat(fresh)
  return { made: new TextDecoder().decode(joined(bytes(old), told, pieces)), told: told.length, pieces: pieces.length / 3 }
}

const list = Array.from({ length: 60 }, (_, at) => `<li class="call"><a href="/roller/rolle-${at}/">Rolle ${at}</a> ringer først</li>`).join('')

describe('what a file has in common with the one before', () => {
  it('is all but the number that was exchanged', () => {
    const old = `${list}<a href="tel:+4595010002">95 01 00 02</a>${list}`
    const { made, told, pieces } = through(old, old.replaceAll('02', '09'))
    expect(made).toBe(old.replaceAll('02', '09'))
    expect(told).toBeLessThan(20)
    expect(pieces).toBeLessThan(8)
  })

  it.each([
    ['the same', list, list],
    ['nothing before', '', list],
    ['nothing after', list, ''],
    ['shorter than a block', list, 'kort'],
    ['a paragraph more in the middle', list, list.replace('<li class="call"><a href="/roller/rolle-30/">', '<p>Nyt afsnit om æ, ø og å.</p>$&')],
    ['the first half taken out', list, list.slice(list.length / 2)],
    ['halves exchanged', list, list.slice(list.length / 2) + list.slice(0, list.length / 2)],
    ['another text altogether', list, 'Noget helt andet, som ikke har noget tilfælles. '.repeat(40)],
  ])('is put together again: %s', (_, old, text) => {
    expect(through(old, text).made).toBe(text)
  })

  it('is put together again, whatever was changed where', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 200; round += 1) {
      let text = list
      for (let change = 0; change < 1 + random(6); change += 1) {
        const at = random(text.length)
        text = text.slice(0, at) + list.slice(random(list.length), random(list.length)) + 'æ'.repeat(random(5)) + text.slice(at + random(300))
      }
      expect(through(list, text).made).toBe(text)
    }
  })
})
