/**
 * Before a database of another version is opened: a backup of it is laid beside, and this version opens a copy, brings it up
 * and proves all of it. Only then is the database itself touched, and the way back is that backup with the version from before.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseAddress } from '../../database/address'
import { makeFolder } from '../../database/folder'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { makeBackup } from '../backup/make'
import { restoreBackup, type RestoreJob } from '../backup/restore'
import { trialAddress } from '../backup/trial-address'
import { version } from '../version'
import { missingMigrations } from './missing-migrations'

const t = operationsTexts.upgrade

export interface Upgrade {
  address: DatabaseAddress
  dataDir: string
  /** The version that opened the folder last; null when none was noted. */
  from: string | null
  /** Goes on though the proof of the copy finds faults, for those that were there before. */
  despiteFaults: boolean
  prove: RestoreJob['prove']
  say: (line: string) => void
  now: () => Date
}

/** In DATA_DIR: as secret as the database beside it, so it is not encrypted. The newest of each of the last three days is kept. */
export const backupsBeforeUpgrades = (dataDir: string): string => join(dataDir, 'before-upgrade')
const keep = { days: 3, weeks: 0, months: 0 }
const deskName = '.upgrading-'

/**
 * @returns the backup; null when the database is new, or as this version has it
 * @throws PlainError when the copy cannot be brought up or does not hold; the database is as it was then
 */
export async function beforeUpgrade(upgrade: Upgrade): Promise<string | null> {
  const { address, dataDir, from, despiteFaults, prove, say, now } = upgrade
  const missing = await missingMigrations(address)
  if (missing === null) return null
  // A server that joins others on their database has nothing of its own that could be of another version.
  const hasJoined = from === null && !existsSync(join(dataDir, 'site'))
  if (missing.length === 0 && (from === version || hasJoined)) return null
  say(t.begins(from, version))
  await makeFolder(dataDir)
  const to = backupsBeforeUpgrades(dataDir)
  const { file } = await makeBackup({ address, dataDir, to, recipient: null, keep, now, isForMachine: true })
  await clearDesks(dataDir)
  const desk = await mkdtemp(join(dataDir, deskName))
  const trial = await trialAddress(address, desk)
  const proveOnce: RestoreJob['prove'] = async (env) => {
    const proven = await prove(env)
    return despiteFaults ? { ...proven, holds: true } : proven
  }
  try {
    await restoreBackup({ file, address: trial.address, dataDir: desk, identity: null, prove: proveOnce })
    say(t.tried(file))
  } catch (cause) {
    if (!isForbidden(cause)) throw new PlainError(t.refused(cause instanceof Error ? cause.message : String(cause), file), { cause })
    say(t.notTried(file))
  } finally {
    await trial.end().catch(() => {})
    await rm(desk, { recursive: true, force: true })
  }
  return file
}

/** MongoDB's user may use one database alone. */
const isForbidden = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 13

/** What a start that was killed left. */
async function clearDesks(dataDir: string): Promise<void> {
  const left = (await readdir(dataDir)).filter((name) => name.startsWith(deskName))
  await Promise.all(left.map((name) => rm(join(dataDir, name), { recursive: true, force: true })))
}
