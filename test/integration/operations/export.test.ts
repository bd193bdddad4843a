import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepMedia } from '../../../collections/attachments/storage'
import { keepOriginal } from '../../../collections/imports/originals'
import { dataDirectory } from '../../../database/address'
import { exportAll } from '../../../operations/export/make'
import { takeIn } from '../../../operations/export/take-in'
import { buildMunicipality, buildPlan, edit, paragraph } from '../../helpers/municipality'
import { testPayload, testPayloadWith } from '../../helpers/payload'

let folder: string
let payload: Payload
const now = new Date('2027-01-01T10:00:00Z')
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-export-'))
  payload = await testPayload()
  const town = await buildMunicipality(payload)
  const plan = await buildPlan(town, { state: 'approved' })
  await edit(town, plan, { sections: { ...plan.sections, tasks: paragraph('Et udkast efter godkendelsen') as never } }, town.anna)
  await payload.updateGlobal({ slug: 'approval-rules', data: { confirmDays: 9 }, overrideAccess: true })
  await keepMedia(Buffer.from('billede'), 'image/png')
  await keepOriginal(Buffer.from('et dokument'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('an export', () => {
  it('goes into another Planværk, whose chains hold, and which exports the same bytes', async () => {
    const first = await exportAll(payload, { dataDir: dataDirectory(process.env), to: inFolder('first'), now })
    expect(first.counts).toMatchObject({ plans: 1, 'plan-revisions': 1 })
    expect(first.counts.leases).toBeUndefined()
    const schema = JSON.parse(await readFile(inFolder('first/schema.json'), 'utf8')) as Record<string, { name: string; refersTo?: string }[]>
    expect(schema['plan-events']).toContainEqual(expect.objectContaining({ name: 'plan', refersTo: 'plans' }))
    expect(await readFile(inFolder('first/versions/plans.jsonl'), 'utf8')).toContain('Et udkast efter godkendelsen')

    const other = await testPayloadWith({})
    const taken = await takeIn(other, { from: inFolder('first'), dataDir: inFolder('place') })
    expect(taken.eventsHead).toMatch(/^[0-9a-f]{64}$/)
    const second = await exportAll(other, { dataDir: inFolder('place'), to: inFolder('second'), now })
    for (const name of ['audit-log', 'plans']) expect(await readFile(inFolder(`second/records/${name}.jsonl`), 'utf8')).toBe(await readFile(inFolder(`first/records/${name}.jsonl`), 'utf8'))
    expect(second).toEqual(first)
    expect(Object.keys(second.files).filter((path) => /^files.(media|imports)/.test(path))).toHaveLength(2)

    await expect(takeIn(other, { from: inFolder('first'), dataDir: inFolder('elsewhere') })).rejects.toThrow('ligger allerede noget')
    await writeFile(inFolder('first/records/contacts.jsonl'), '{}\n', { flag: 'a' })
    await expect(takeIn(other, { from: inFolder('first'), dataDir: inFolder('elsewhere') })).rejects.toThrow('contacts.jsonl')
    await expect(takeIn(other, { from: folder, dataDir: inFolder('elsewhere') })).rejects.toThrow('ikke en hel eksport')
  })
})
