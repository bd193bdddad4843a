/**
 * Kills backup, restore and upgrade at any moment, as a power cut does, and looks at what is left: nothing may be half, and
 * the next try must come to its end. The real command lines, on the demo of an older release (test/fixtures).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { restoreMark } from '../../operations/backup/marks'
import { unpackBackup } from '../../operations/backup/unpack'
import { commandOf } from '../../scripts/steps/script.mjs'
import { layOlderRelease, olderRelease } from './older-release'

export const killed = ['backup', 'restore', 'upgrade'] as const
export type Killed = (typeof killed)[number]

export interface Kills {
  kills: number
  /** How many of them came after the work was done. */
  tooLate: number
  /** Milliseconds that the work takes when nobody kills it. */
  takes: number
}

/** @param folder is made, and filled. @throws what is half, or does not come to its end */
export async function playKills(what: Killed, rounds: number, folder: string, say = (_: string) => {}): Promise<Kills> {
  await mkdir(folder, { recursive: true })
  const play = await plays[what](folder)
  const began = performance.now()
  await play.begin()
  await expectWell(await run(play.command, play.env))
  await play.look(true)
  const takes = performance.now() - began
  let tooLate = 0
  for (let round = 1; round <= rounds; round++) {
    await play.begin()
    const after = Math.random() * takes
    const ended = await run(play.command, play.env, after)
    if (ended.code !== null) tooLate++
    await play.look(false)
    await expectWell(await run(play.command, play.env))
    await play.look(true)
    say(`${what} ${round} of ${rounds}: killed after ${Math.round(after)} of ${Math.round(takes)} ms${ended.code === null ? '' : ', too late'}`)
  }
  return { kills: rounds, tooLate, takes }
}

interface Play {
  command: string[]
  env: Record<string, string>
  /** Before each round. */
  begin: () => Promise<void>
  /** @param isDone whether the work came to its end. @throws what is half */
  look: (isDone: boolean) => Promise<void>
}

const sqlite = (dataDir: string) => ({ kind: 'sqlite' as const, path: join(dataDir, 'planvaerk.db') })
const environment = (dataDir: string) => ({ DATA_DIR: dataDir, DATABASE_URL: '', PLANVAERK_DEMO: 'false', PAYLOAD_SECRET: 'k'.repeat(40), NODE_ENV: 'production' })

const plays: Record<Killed, (folder: string) => Promise<Play>> = {
  backup: async (folder) => {
    const [dataDir, to] = [join(folder, 'data'), join(folder, 'backups')]
    await layOlderRelease(sqlite(dataDir), dataDir)
    let seen = 0
    return {
      command: ['backup', '--to', to],
      env: { ...environment(dataDir), BACKUP_KEEP: '1d 0w 0m' },
      begin: async () => {},
      look: async (isDone) => {
        const names = (await readdir(to).catch(() => [])).filter((name) => name.endsWith('.zip'))
        for (const name of names) await unpack(join(to, name), join(folder, `looked-${++seen}`))
        // What was there before stays until another is whole.
        if (isDone && names.length !== 1) throw new Error(`There are ${names.length} backups.`)
        if (isDone && (await readdir(to)).some((name) => name.startsWith('.'))) throw new Error('Something unfinished is left.')
      },
    }
  },
  restore: async (folder) => {
    const [from, to, place] = [join(folder, 'data'), join(folder, 'backups'), join(folder, 'place')]
    await layOlderRelease(sqlite(from), from)
    await expectWell(await run(['backup', '--to', to], environment(from)))
    const [name = ''] = await readdir(to)
    return {
      command: ['restore', join(to, name)],
      env: environment(place),
      begin: () => rm(place, { recursive: true, force: true }),
      look: async (isDone) => {
        if (existsSync(join(place, restoreMark))) {
          if (isDone) throw new Error('A restore that is done is marked as half.')
          return
        }
        // Without the mark a server would start: then all of it must be there, or no database at all.
        if (existsSync(sqlite(place).path)) await expectWhole(place)
        else if (isDone) throw new Error('There is no database.')
        // One that was too late finds the place taken; the round begins anew.
        if (!isDone && existsSync(sqlite(place).path)) await rm(place, { recursive: true })
      },
    }
  },
  upgrade: async (folder) => {
    const place = join(folder, 'place')
    return {
      command: ['prepare'],
      env: environment(place),
      begin: async () => {
        await rm(place, { recursive: true, force: true })
        await layOlderRelease(sqlite(place), place)
      },
      look: async (isDone) => {
        const count = await expectWhole(place)
        if (count !== 3 && count < 11) throw new Error(`${count} migrations are half an upgrade.`)
        if (isDone && count === 3) throw new Error('Nothing was upgraded.')
        if (isDone && (await readdir(place)).some((name) => name.startsWith('.upgrading'))) throw new Error('A copy is left.')
        for (const name of await readdir(join(place, 'before-upgrade')).catch(() => [])) {
          if (name.endsWith('.zip')) await unpack(join(place, 'before-upgrade', name), join(folder, 'looked'))
        }
      },
    }
  },
}

/** @throws when the file is not a whole backup */
async function unpack(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await unpackBackup(file, folder, null)
  await rm(folder, { recursive: true })
}

/** @returns how many migrations the database has seen. @throws when it does not hold what was laid in */
async function expectWhole(dataDir: string): Promise<number> {
  const database = new Database(sqlite(dataDir).path)
  try {
    const [whole] = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
    if (whole?.integrity_check !== 'ok') throw new Error(`The database is broken: ${whole?.integrity_check}`)
    const count = (table: string) => (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
    const is = { plans: count('plans'), revisions: count('plan_revisions'), events: count('plan_events'), files: (await readdir(join(dataDir, 'media'))).filter((name) => name.includes('.')).length }
    const { audit: _, ...wanted } = olderRelease
    if (JSON.stringify(is) !== JSON.stringify({ plans: wanted.plans, revisions: wanted.revisions, events: wanted.events, files: wanted.files })) throw new Error(`It holds ${JSON.stringify(is)}.`)
    return count('payload_migrations')
  } finally {
    database.close()
  }
}

interface Ended {
  /** Null when it was killed. */
  code: number | null
  said: string
}

/** @param killAfter milliseconds; unset, it runs to its end */
async function run([name = '', ...args]: string[], env: Record<string, string>, killAfter?: number): Promise<Ended> {
  // A group of its own: what it has started is killed with it.
  const child = spawn(process.execPath, [...(await commandOf(name)), ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = Promise.all([text(child.stdout), text(child.stderr)])
  const exited = once(child, 'exit') as Promise<[number | null]>
  if (killAfter !== undefined) {
    const isOver = await Promise.race([exited.then(() => true), pause(killAfter).then(() => false)])
    if (!isOver && child.pid) process.kill(-child.pid, 'SIGKILL')
  }
  const [code] = await exited
  return { code, said: (await said).join('') }
}

async function expectWell({ code, said }: Ended): Promise<void> {
  if (code !== 0) throw new Error(`It ended with ${code}:\n${said}`)
}
