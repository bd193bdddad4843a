import { describe, expect, it } from 'vitest'
import { runLimited, type Limited } from '../../../workers/run-limited'
import type { Way } from '../../helpers/programs/misbehave'

// Small, so that what breaks them does so soon.
const limits = { processorSeconds: 0.5, seconds: 20, megabytes: 400 }
const run = (way: Way, own = limits): Promise<Limited<unknown>> =>
  runLimited('test/helpers/programs/misbehave.ts', { way, bytes: new Uint8Array(3_000_000) }, own)

describe('work within limits', () => {
  it('is given values with their bytes and no secret of the server, and gives values back', async () => {
    process.env.PAYLOAD_SECRET ??= 'hemmelig'
    expect(await run('answer')).toEqual({ ok: true, result: { length: 3_000_000, secret: null } })
  })

  it.each<[string, Way, string]>([
    ['holds up its own thread', 'spin', 'too-slow'],
    ['fills memory beside V8’s own', 'fill', 'too-large'],
    ['fills V8’s own memory', 'hoard', 'too-large'],
    ['throws', 'throw', 'failed'],
    ['ends the process', 'die', 'failed'],
    ['calls itself for ever', 'recurse', 'failed'],
  ])('is stopped, and nothing else is, when it %s', { timeout: 180_000 }, async (_, way, why) => {
    const own = way === 'spin' ? limits : { ...limits, processorSeconds: 60, seconds: 150 }
    expect(await run(way, own)).toMatchObject({ ok: false, why })
  })

  it('is stopped when it waits for ever', async () => {
    expect(await run('wait', { ...limits, seconds: 0.5 })).toMatchObject({ ok: false, why: 'too-slow' })
  })

  it('lets the others go on meanwhile', async () => {
    const [stuck, fine] = await Promise.all([run('spin'), run('answer')])
    expect(stuck.ok).toBe(false)
    expect(fine.ok).toBe(true)
  })

  it('says when there is no such program', async () => {
    expect(await runLimited('workers/none.ts', {})).toMatchObject({ ok: false, why: 'failed' })
  })
})
