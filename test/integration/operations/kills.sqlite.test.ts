import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killed, playKills } from '../../helpers/kills'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-kills-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

// Few here; test/bench/kills.ts plays a hundred.
it.each(killed)('a %s that is killed at any moment leaves nothing half, and the next comes to its end', async (what) => {
  expect(await playKills(what, 1, join(folder, what))).toMatchObject({ kills: 1 })
})
