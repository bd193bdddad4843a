/**
 * `npx tsx test/bench/kills.ts [rounds]` kills backup, restore and upgrade so many times each (34 unless told), each at a random
 * moment, and fails at the first thing that is half. Prints what was killed, and how many kills came too late.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killed, playKills } from '../helpers/kills'

const rounds = Number(process.argv[2] ?? 34)
const folder = await mkdtemp(join(tmpdir(), 'planvaerk-kills-'))
try {
  for (const what of killed) {
    const { kills, tooLate, takes } = await playKills(what, rounds, join(folder, what), console.log)
    console.log(`${what}: ${kills} kills, ${tooLate} of them too late, nothing half; it takes ${Math.round(takes)} ms.`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
