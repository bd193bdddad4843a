import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseAddress, dataDirectory } from '../../../database/address'
import { hashOfBytes, keepMedia } from '../../../collections/attachments/storage'
import { keepOriginal } from '../../../collections/imports/originals'
import { backupsIn, makeBackup, type BackupJob } from '../../../operations/backup/make'
import { restoreMark } from '../../../operations/backup/marks'
import { newestBackup } from '../../../operations/backup/newest'
import { restoreBackup } from '../../../operations/backup/restore'
import { trialAddress, type Trial } from '../../../operations/backup/trial-address'
import { proveElsewhere } from '../../../scripts/serve/prove-elsewhere'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let payload: Payload
let town: Municipality
let folder: string
let trial: Trial

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  await buildPlan(town, { state: 'approved' })
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-backup-'))
  await mkdir(join(folder, 'place'))
  trial = await trialAddress(databaseAddress(process.env), join(folder, 'place'))
})

afterEach(async () => {
  await trial.end()
  await rm(folder, { recursive: true })
})

const job = (more: Partial<BackupJob> = {}): BackupJob => ({
  address: databaseAddress(process.env),
  dataDir: dataDirectory(process.env),
  to: join(folder, 'backups'),
  recipient: null,
  keep: { days: 1, weeks: 0, months: 0 },
  now: () => new Date(),
  ...more,
})

const restore = (file: string, more = {}) =>
  restoreBackup({ file, address: trial.address, dataDir: join(folder, 'place'), identity: null, prove: proveElsewhere, ...more })

describe('a backup that is made under writers', () => {
  // Two proofs, each in a process of its own that opens Payload.
  it('is restored whole, as it was at one moment, and proven', async () => {
    const hash = await keepMedia(Buffer.from('billede'), 'image/png')
    const original = await keepOriginal(Buffer.from('et dokument'))
    const rename = (i: number) =>
      payload.update({ collection: 'departments', id: town.health.id, data: { name: `Havnen ${i}` }, overrideAccess: true })
    const writer = (async () => {
      for (let i = 0; i < 20; i++) {
        await rename(i)
        // SQLite answers without a pause in which anything else would get its turn.
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const made = await makeBackup(job())
    await writer
    const manifest = await restore(made.file)
    expect(manifest).toMatchObject({ eventsHead: made.manifest.eventsHead, database: payload.db.name === 'sqlite' ? 'sqlite' : 'mongodb' })
    expect([manifest.eventsHead, manifest.auditHead].join(' ')).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/)
    // On MongoDB they come with the database (attachments/shared.mongodb.test.ts).
    if (payload.db.name === 'sqlite') {
      expect(hashOfBytes(await readFile(join(folder, 'place', 'media', `${hash}.png`)))).toBe(hash)
      expect(await readFile(join(folder, 'place', 'imports', original), 'utf8')).toBe('et dokument')
    }
    expect(existsSync(join(folder, 'place', restoreMark))).toBe(false)
    expect(await newestBackup()).toMatchObject({ file: made.file })
    // The place is not empty any more.
    await expect(restore(made.file)).rejects.toThrow('ligger allerede noget')
  }, 300_000)

  it('is refused when a byte of it is altered, when it was cut short, or when its heads are others; nothing is left then', async () => {
    const { file } = await makeBackup(job())
    const bytes = await readFile(file)
    const broken = join(folder, 'broken.zip')
    await writeFile(broken, bytes.subarray(0, bytes.length - 100))
    await expect(restore(broken)).rejects.toThrow('ikke en hel backup')
    bytes[Math.floor(bytes.length / 3)]! ^= 1
    await writeFile(broken, bytes)
    await expect(restore(broken)).rejects.toThrow(/ikke en hel backup|er ændret/)
    const other = async () => ({ holds: true, fault: null, eventsHead: '0'.repeat(64), auditHead: '0'.repeat(64) })
    await expect(restore(file, { prove: other })).rejects.toThrow('Intet er gendannet')
    expect(await readdir(join(folder, 'place'))).toEqual([])
  })

  it('can be read by its age recipient alone', async () => {
    const identity = await generateX25519Identity()
    const { file } = await makeBackup(job({ recipient: await identityToRecipient(identity) }))
    expect((await readFile(file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    await expect(restore(file)).rejects.toThrow('BACKUP_AGE_IDENTITY_FILE')
    await expect(restore(file, { identity: await generateX25519Identity() })).rejects.toThrow('kan ikke åbnes')
    const trusted = async () => ({ holds: true, fault: null, eventsHead, auditHead: 'x' })
    const { eventsHead } = (await makeBackup(job({ to: join(folder, 'plain') }))).manifest
    expect((await restore(file, { identity, prove: trusted })).eventsHead).toBe(eventsHead)
  })
})

it('a restore that was killed is begun anew, and what a killed backup left is taken away', async () => {
  const backups = join(folder, 'backups')
  await mkdir(join(backups, '.unfinished-999999999-ab'), { recursive: true })
  const days = ['2027-01-01', '2027-01-02', '2027-01-03']
  for (const day of days) await makeBackup(job({ now: () => new Date(`${day}T10:00:00Z`) }))
  expect((await backupsIn(backups)).map(({ at }) => at)).toEqual(['2027-01-03T10:00:00.000Z'])
  expect((await readdir(backups)).filter((name) => name.startsWith('.'))).toEqual([])

  const [backup] = await backupsIn(backups)
  const die = async () => Promise.reject(new Error('killed'))
  const place = join(folder, 'place')
  await expect(restore(join(backups, backup!.name), { prove: die })).rejects.toThrow('killed')
  // As a kill leaves it: the mark, and half of the rest.
  await writeFile(join(place, restoreMark), JSON.stringify({ database: trial.address.kind }))
  await mkdir(join(place, 'media'))
  const trusted = async () => ({ holds: true, fault: null, eventsHead: null, auditHead: 'x' })
  const { eventsHead } = (await makeBackup(job({ to: join(folder, 'plain') }))).manifest
  await restore(join(backups, backup!.name), { prove: async () => ({ ...(await trusted()), eventsHead }) })
  expect(existsSync(join(place, restoreMark))).toBe(false)
})
