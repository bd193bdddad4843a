import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import mongoose from 'mongoose'
import { afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { databaseAddress, type DatabaseAddress } from '../../../database/address'
import { trialAddress, type Trial } from '../../../operations/backup/trial-address'
import { unpackBackup } from '../../../operations/backup/unpack'
import { beforeUpgrade, backupsBeforeUpgrades, type Upgrade } from '../../../operations/upgrade/before-upgrade'
import { missingMigrations } from '../../../operations/upgrade/missing-migrations'
import { version } from '../../../operations/version'
import { proveElsewhere } from '../../../scripts/serve/prove-elsewhere'
import { layOlderRelease, olderRelease } from '../../helpers/older-release'
import { testPayload } from '../../helpers/payload'

const isSqlite = inject('database') === 'sqlite'
let place: string
let trial: Trial

// The processes that prove want a database address of the kind at hand.
beforeAll(async () => void (await testPayload()))

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'planvaerk-upgrade-'))
  // Releases lie there: a folder without any is a server's that joins others.
  await mkdir(join(place, 'data', 'site'), { recursive: true })
  trial = await trialAddress(databaseAddress(process.env), join(place, 'data'))
  await layOlderRelease(trial.address, join(place, 'data'))
})

afterEach(async () => {
  await trial.end()
  await rm(place, { recursive: true, force: true })
})

const urlOf = (address: DatabaseAddress) => (address.kind === 'sqlite' ? `file:${address.path}` : address.url)
const upgrade = (more: Partial<Upgrade> = {}) => {
  const said: string[] = []
  const job = { address: trial.address, dataDir: join(place, 'data'), from: null, despiteFaults: false, prove: proveElsewhere, now: () => new Date() }
  return { said, done: beforeUpgrade({ ...job, say: (line) => said.push(line), ...more }) }
}

it('an older release is backed up, brought up on a copy and proven, before its database is touched; the way back is as it was', async () => {
  const missing = await missingMigrations(trial.address)
  expect(missing?.length).toBeGreaterThanOrEqual(isSqlite ? 8 : 0)
  const before = await stateOf(trial.address)
  const { done, said } = upgrade()
  const backup = await done
  expect(said.join('\n')).toContain('alt passer')
  expect(await stateOf(trial.address)).toEqual(before)
  expect((await readdir(join(place, 'data'))).filter((name) => name.startsWith('.'))).toEqual([])

  // Through to today: the database itself is opened.
  const proven = await proveElsewhere({ DATABASE_URL: urlOf(trial.address), DATA_DIR: join(place, 'data') })
  expect(proven).toMatchObject({ holds: true, fault: null, eventsHead: before.eventsHead })
  expect(await missingMigrations(trial.address)).toEqual([])
  expect(await stateOf(trial.address)).toMatchObject({ ...olderRelease, eventsHead: before.eventsHead })
  expect(await upgrade({ from: version }).done).toBeNull()

  // And back: what the older release is given is what it had.
  const back = join(place, 'back')
  await mkdir(back)
  await unpackBackup(backup ?? '', back, null)
  expect((await readdir(join(back, 'data', 'media'))).sort()).toEqual((await readdir(join(place, 'data', 'media'))).filter((name) => name.includes('.')).sort())
  if (isSqlite) expect(await stateOf({ kind: 'sqlite', path: join(back, 'database', 'planvaerk.db') })).toEqual(before)
  else expect((await readFile(join(back, 'database', 'plan-events.ejsonl'), 'utf8')).trim().split('\n')).toHaveLength(olderRelease.events)
})

it('a copy that does not hold stops the upgrade with the way on, and leaves the database as it was', async () => {
  const before = await stateOf(trial.address)
  const alter = async () => ({ ...(await proveElsewhereNever()), holds: false, fault: 'Revision 1.0 er ændret' })
  const { done } = upgrade({ prove: alter })
  await expect(done).rejects.toThrow(/prøvet på en kopi og gik ikke: .*Revision 1\.0 er ændret[^]*UPGRADE_DESPITE_FAULTS/)
  expect(await stateOf(trial.address)).toEqual(before)
  expect(await readdir(backupsBeforeUpgrades(join(place, 'data')))).toHaveLength(1)
  await expect(upgrade({ prove: alter, despiteFaults: true }).done).resolves.toContain('before-upgrade')

  async function proveElsewhereNever() {
    return { eventsHead: before.eventsHead, auditHead: 'x' }
  }
})

// MongoDB has had one migration, which every database has seen.
const onSqlite = isSqlite ? it : () => {}

onSqlite('a migration that fails does so on the copy', async () => {
  if (trial.address.kind !== 'sqlite') return
  const database = new Database(trial.address.path)
  database.exec('CREATE TABLE imports (strange TEXT)')
  database.close()
  const before = await stateOf(trial.address)
  await expect(upgrade().done).rejects.toThrow('Databasen er uændret')
  expect(await stateOf(trial.address)).toEqual(before)
  // What a start that was killed left is taken away by the next.
  await mkdir(join(place, 'data', '.upgrading-killed'))
  await writeFile(join(place, 'data', '.upgrading-killed', 'planvaerk.db'), 'half')
  await expect(upgrade().done).rejects.toThrow('Databasen er uændret')
  expect((await readdir(join(place, 'data'))).filter((name) => name.startsWith('.'))).toEqual([])
})

it('a new database is not upgraded, nor one that this server joins when it is as this version has it', async () => {
  const fresh = await trialAddress(databaseAddress(process.env), join(place, 'fresh'))
  expect(await upgrade({ address: fresh.address }).done).toBeNull()
  await fresh.end()
  await rm(join(place, 'data', 'site'), { recursive: true })
  if (!isSqlite) expect(await upgrade().done).toBeNull()
})

interface State {
  plans: number
  revisions: number
  events: number
  audit: number
  files: number
  eventsHead: string | null
}

async function stateOf(address: DatabaseAddress): Promise<State> {
  if (address.kind === 'sqlite') {
    const database = new Database(address.path)
    const count = (table: string) => (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
    const { hash } = database.prepare('SELECT hash FROM plan_events ORDER BY seq DESC LIMIT 1').get() as { hash: string }
    const state = { plans: count('plans'), revisions: count('plan_revisions'), events: count('plan_events'), audit: count('audit_log'), files: count('attachments'), eventsHead: hash }
    database.close()
    return state
  }
  const connection = await mongoose.createConnection(address.url, { autoCreate: false, autoIndex: false }).asPromise()
  const count = (name: string) => connection.collection(name).countDocuments()
  const [last] = await connection.collection('plan-events').find().sort({ seq: -1 }).limit(1).toArray()
  const state = { plans: await count('plans'), revisions: await count('plan-revisions'), events: await count('plan-events'), audit: await count('audit-logs'), files: await count('attachments'), eventsHead: String(last?.hash) }
  await connection.close()
  return state
}
