/** Whatever road a plan has come, what it leaves in the database is believed when the next release is made. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Plan } from '../../../payload-types'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { attemptRelease } from '../../../publishing/service/attempt'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import {
  buildMunicipality,
  buildPlan,
  completeSections,
  edit,
  mustTransition,
  paragraph,
  readPlan,
  type Municipality,
} from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'

let town: Municipality
let folder: string

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  folder = await mkdtemp(join(tmpdir(), 'roads-'))
})
afterAll(() => rm(folder, { recursive: true }))

const publish = () =>
  attemptRelease(
    {
      site: siteFolder(folder),
      settings: bothSettings,
      build: () => Promise.resolve(build),
      snapshots: () => readSnapshots(town.payload),
      render: renderStandIn,
    },
    { reason: 'reconcile' },
  )
const released = async (step: string) => {
  const outcome = await publish()
  const problems = 'problems' in outcome ? outcome.problems : []
  expect({ step, outcome: outcome.outcome, problems }).toEqual({ step, outcome: expect.stringMatching(/released|unchanged/), problems: [] })
}
const write = (plan: Plan, text: string) =>
  edit(town, plan, { sections: { ...completeSections(town), tasks: paragraph(text) as never } }, town.anna)

it('releases after a time to come into force is set, moved up, and after an end and a return', async () => {
  const plan = await buildPlan(town, { state: 'approved', title: 'Strømsvigt', visibility: 'public' })
  await released('approved')
  await write(plan, 'Gælder fra nytår.')
  await mustTransition(town, plan, 'submit', town.anna, { changeClass: 'minor' })
  await mustTransition(town, plan, 'approve', town.bente, { inForceFrom: '2099-01-01T05:00:00.000Z' })
  await released('scheduled')
  await mustTransition(town, plan, 'putInForce', town.bente)
  await released('put in force')
  const { docs } = await town.payload.find({ collection: 'plan-revisions', where: { plan: { equals: plan.id } }, sort: 'number', depth: 0, overrideAccess: true })
  await mustTransition(town, plan, 'takeOutOfUse', town.bente)
  await released('taken out of use')
  await mustTransition(town, await readPlan(town, plan.id), 'reinstate', town.bente, { revision: docs[0]?.id })
  await released('an earlier revision in force')
})

it('releases after an urgent correction, and after somebody has vouched for it', async () => {
  const plan = await buildPlan(town, { state: 'approved', title: 'Brand', visibility: 'public' })
  await mustTransition(town, plan, 'beginCorrection', town.kaj)
  await edit(town, plan, { sections: { ...completeSections(town), tasks: paragraph('Et andet nummer.') as never } }, town.kaj)
  await mustTransition(town, plan, 'publishCorrection', town.kaj)
  await released('corrected')
  await mustTransition(town, plan, 'confirmCorrection', town.bente)
  await released('vouched for')
})
