/** When what is typed is sent to be kept: by a clock that the test moves. */
import { beforeEach, describe, expect, it } from 'vitest'
import { keeper, type Keeper, type Keeping, type Sent } from '../../../components/admin/unsaved/keeper'

let form = ''
let sent: string[] = []
let told: Keeping[] = []
let forgotten = 0
let answer: () => Promise<Sent> = () => Promise.resolve({ ok: true, at: 'nu' })
let mine: Keeper

beforeEach(() => {
  ;[form, sent, told, forgotten] = ['', [], [], 0]
  answer = () => Promise.resolve({ ok: true, at: 'nu' })
  mine = keeper({
    read: () => form,
    send: (text) => {
      sent.push(text)
      return answer()
    },
    forget: () => Promise.resolve(forgotten++),
    tell: (keeping) => told.push(keeping),
  })
})

const type = (text: string, now: number) => {
  form = text
  mine.changed(now)
}
/** Somebody types a letter each half second; the keeper is asked each second. */
async function typeFor(seconds: number): Promise<void> {
  for (let half = 0; half < seconds * 2; half++) {
    type(`${form}a`, 1000 + half * 500)
    if (half % 2 === 0) await mine.tick(1000 + half * 500)
  }
}

describe('what is typed', () => {
  it('is sent after a pause, and once', async () => {
    type('en', 1000)
    await mine.tick(2000)
    expect(sent).toEqual([])
    await mine.tick(3000)
    await mine.tick(20_000)
    expect(sent).toEqual(['en'])
    expect(told).toEqual([{ is: 'kept', at: 'nu' }])
  })

  it('is sent within ten seconds though nobody pauses, and not at every letter', async () => {
    await typeFor(30)
    expect(sent.length).toBeGreaterThanOrEqual(3)
    expect(sent.length).toBeLessThanOrEqual(5)
  })

  it('is not sent when nothing was typed, or it says again what is kept', async () => {
    await mine.tick(60_000)
    type('en', 61_000)
    await mine.tick(64_000)
    type('en', 65_000)
    await mine.tick(70_000)
    expect(sent).toEqual(['en'])
  })
})

describe('a slow answer', () => {
  it('is waited for, and what is typed meanwhile goes afterwards', async () => {
    let release: (sent: Sent) => void = () => {}
    answer = () => new Promise((resolve) => (release = resolve))
    type('en', 1000)
    const first = mine.tick(4000)
    type('to', 5000)
    await mine.tick(9000)
    expect(sent).toEqual(['en'])
    release({ ok: true, at: 'nu' })
    await first
    answer = () => Promise.resolve({ ok: true, at: 'nu' })
    await mine.tick(10_000)
    expect(sent).toEqual(['en', 'to'])
  })

  it('that comes after the save is forgotten', async () => {
    let release: (sent: Sent) => void = () => {}
    answer = () => new Promise((resolve) => (release = resolve))
    type('en', 1000)
    void mine.tick(4000)
    const saved = mine.saved()
    release({ ok: true, at: 'nu' })
    await saved
    expect(forgotten).toBe(1)
    expect(told.at(-1)).toEqual({ is: 'idle' })
    await mine.saved()
    expect(forgotten).toBe(1)
  })
})

describe('no connection', () => {
  it('is told, and tried again more and more seldom, until it is there', async () => {
    answer = () => Promise.resolve({ ok: false, why: 'network' })
    type('en', 1000)
    for (let second = 3; second < 63; second++) await mine.tick(second * 1000)
    expect(told.at(-1)).toEqual({ is: 'lost', why: 'network' })
    expect(sent.length).toBeGreaterThanOrEqual(4)
    expect(sent.length).toBeLessThanOrEqual(7)
    answer = () => Promise.resolve({ ok: true, at: 'nu' })
    // The browser says that it is online again.
    await mine.flush(63_000)
    expect(told.at(-1)).toEqual({ is: 'kept', at: 'nu' })
  })
})
