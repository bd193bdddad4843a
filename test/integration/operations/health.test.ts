import { mkdtemp, rm, utimes, writeFile, readdir, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { clearHalfWritten, mediaFolder } from '../../../collections/attachments/storage'
import { databaseAnswers } from '../../../database/answers'
import { metricsOf } from '../../../operations/health/metrics'
import { notReady } from '../../../operations/health/ready'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { buildMunicipality, buildPlan } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let payload: Payload

beforeAll(async () => {
  payload = await testPayload()
  await buildPlan(await buildMunicipality(payload), { state: 'approved' })
})

it('is not ready before there is a release, and says what is missing to whoever reads the log alone', async () => {
  expect(await databaseAnswers(payload)).toBe(true)
  const folder = await mkdtemp(join(tmpdir(), 'planvaerk-health-'))
  expect(await notReady(payload, siteFolder(folder))).toEqual(['release'])
  await rm(folder, { recursive: true })
})

it('tells figures as Prometheus reads them, counts what is overdue, and names nobody', async () => {
  const figures = await metricsOf(payload, new Date('2040-01-01'))
  for (const line of figures.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) planvaerk_[a-z_]+ .+|planvaerk_[a-z_]+(\{version="[\d.]+"\})? -?[\d.e+-]+)$/)
  expect(figures).toContain('\nplanvaerk_plans_overdue 1\n')
  expect(await metricsOf(payload, new Date())).toContain('\nplanvaerk_plans_overdue 0\n')
  expect(figures).toContain('\nplanvaerk_outbox_given_up 0\n')
})

it('takes away uploads that were cut short, and none that are under way', async () => {
  await mkdir(mediaFolder(), { recursive: true })
  const name = `${'a'.repeat(64)}.pdf`
  for (const each of [name, `${name}.0123456789ab`, `${name}.ba9876543210`]) await writeFile(join(mediaFolder(), each), 'half')
  const before = new Date(Date.now() - 120_000)
  for (const each of [name, `${name}.0123456789ab`]) await utimes(join(mediaFolder(), each), before, before)
  expect(await clearHalfWritten(new Date())).toBe(1)
  expect((await readdir(mediaFolder())).filter((each) => each.startsWith('aaa')).sort()).toEqual([name, `${name}.ba9876543210`])
})
