import { describe, expect, it } from 'vitest'
import { readTicks, tick, type Ticks } from '../../../domain/ticks'

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
const step = (position: number, done = true) => ({ revision: '2.1', position, done })

describe('the ticks of a card', () => {
  const begun = tick(null, step(0), at('02:12'))
  const more = tick(begun, step(3), at('02:40'))

  it('tell when the card was begun, and when each step was ticked', () => {
    expect(more).toEqual({ revision: '2.1', begun: at('02:12').toISOString(), ticked: { 0: at('02:12').toISOString(), 3: at('02:40').toISOString() } })
  })

  it('keep when it was begun when the first is taken back, and are nothing when all are', () => {
    const left = tick(more, step(0, false), at('02:50'))
    expect(left).toMatchObject({ begun: at('02:12').toISOString(), ticked: { 3: at('02:40').toISOString() } })
    expect(tick(left, step(3, false), at('02:51'))).toBeNull()
  })

  const kept = (ticks: Ticks | null) => JSON.stringify(ticks)

  it('are kept for twelve hours after the latest, for one revision', () => {
    expect(readTicks(kept(more), '2.1', at('14:39'))).toEqual(more)
    expect(readTicks(kept(more), '2.1', at('14:41'))).toBeNull()
    expect(readTicks(kept(more), '2.2', at('02:41'))).toBeNull()
  })

  it.each([null, '', 'null', '7', '{}', '{"revision":"2.1"}', '{"revision":"2.1","begun":"x","ticked":{"0":"x"}}', '{"revision":"2.1","begun":"x","ticked":{}}'])(
    'are none when what is kept is no such thing: %s',
    (text) => expect(readTicks(text, '2.1', at('02:41'))).toBeNull(),
  )
})
