/**
 * A release reads and derives only what changed. Random histories of everything that reaches readers: after each change,
 * the pages from what was remembered are those made from nothing, and at the end the site is, byte for byte, too. A thousand
 * changes with PLANVAERK_LONG_TESTS=1.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { onRecordChanged, onReleaseRequested } from '../../../collections/release'
import type { Plan } from '../../../payload-types'
import { sha256 } from '../../../publishing/disk/digest'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import { editions, perEdition } from '../../../publishing/editions'
import { pagesOf } from '../../../publishing/pages'
import { pageMemory } from '../../../publishing/pages/page-memory'
import { publishSnapshots } from '../../../publishing/publish'
import { readSnapshots, snapshotReader } from '../../../publishing/snapshot/read-snapshot'
import type { Snapshots } from '../../../publishing/snapshot/snapshot'
import { buildMunicipality, buildPlan, completeSections, edit, readPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'

const changes = process.env.PLANVAERK_LONG_TESTS ? 1000 : 25
const seed = Number(process.env.PLANVAERK_SEED ?? 20_261_127)

let town: Municipality
const changed = new Set<string>()
beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  onReleaseRequested(() => {})
  onRecordChanged((record) => changed.add(record))
})

let state = seed
const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T
const asMachine = { overrideAccess: true, depth: 0 } as const

type Collection = 'contacts' | 'roles' | 'departments' | 'plans'
const anyOf = async (collection: Collection): Promise<string | null> => {
  const { docs } = await town.payload.find({ collection, pagination: false, sort: 'id', select: { id: true } as never, ...asMachine })
  return docs.length > 0 ? pick(docs as { id: string }[]).id : null
}
const save = async (collection: Collection | 'users', data: object, id?: string | null): Promise<void> => {
  const chosen = id ?? (await anyOf(collection as Collection))
  if (chosen) await town.payload.update({ collection, id: chosen, data: data as never, ...asMachine })
}
const phones = () => [{ number: `95 01 ${10 + random(90)} ${10 + random(90)}`, visibility: pick(['public', 'internal'] as const) }]

let made = 0
const anyPlan = async (): Promise<Plan | null> => {
  const id = await anyOf('plans')
  return id ? readPlan(town, id) : null
}
const signed = async (action: Parameters<typeof transition>[2], plan: Plan | null) => plan && transition(town, plan, action, town.admin)

/** Each does one thing that readers of some edition may see, or nothing where the rules refuse it. */
const doings: Record<string, () => Promise<unknown>> = {
  number: () => save('contacts', { phones: phones() }),
  name: () => save('contacts', { name: `Vagt ${(made += 1)}` }),
  leaving: () => save('contacts', { active: random(3) > 0 }),
  newContact: () => town.payload.create({ collection: 'contacts', data: { type: 'function', name: `Ny ${(made += 1)}`, phones: phones(), active: true }, ...asMachine }),
  deletion: async () => town.payload.delete({ collection: 'contacts', id: (await anyOf('contacts')) ?? '', ...asMachine }),
  department: () => save('departments', { name: `Afdeling ${(made += 1)}` }),
  newDepartment: async () => town.payload.create({ collection: 'departments', data: { name: `Afdeling ${(made += 1)}`, parent: await anyOf('departments') }, ...asMachine }),
  owner: async () => save('departments', { contingencyOwner: await anyOf('contacts') }),
  role: () => save('roles', { title: `Rolle ${(made += 1)}` }),
  holders: async () => save('roles', { holders: [{ contact: await anyOf('contacts'), deputy: random(2) > 0 }] }),
  newRole: async () => town.payload.create({ collection: 'roles', data: { title: `Rolle ${(made += 1)}`, department: await anyOf('departments'), holders: [] }, ...asMachine }),
  editor: () => save('users', { title: `Stilling ${(made += 1)}` }, pick([town.anna, town.arne]).id),
  synonyms: () => town.payload.create({ collection: 'synonyms', data: { words: [`ord${(made += 1)}`, 'vagt'] } as never, ...asMachine }),
  draft: async () => {
    const plan = await anyPlan()
    return plan && edit(town, plan, { title: `Plan ${(made += 1)}` }, town.admin)
  },
  address: () => save('plans', { slug: `adresse-${(made += 1)}` }),
  newPlan: async () => {
    const visibility = pick(['public', 'internal'] as const)
    const plan = await buildPlan(town, { title: `Plan ${(made += 1)}`, visibility, sections: completeSections(town) })
    if (random(3) === 0) return
    await transition(town, plan, 'submit', town.anna)
    await transition(town, plan, 'approve', town.bente)
  },
  submit: async () => signed('submit', await anyPlan()),
  approve: async () => {
    const plan = await anyPlan()
    return plan && transition(town, plan, 'approve', town.bente)
  },
  review: async () => signed('reviewWithoutChanges', await anyPlan()),
  takeOut: async () => signed('takeOutOfUse', await anyPlan()),
  archive: async () => signed('archive', await anyPlan()),
}

/** What the rules refuse is no change; anything else that fails fails the test. */
async function doOne(name: string): Promise<void> {
  await doings[name]?.().catch((error: unknown) => {
    const status = (error as { status?: number }).status
    if (status === undefined || status >= 500) throw error
  })
}

/** A reading of everything. The audit log may have been sealed since the other reading: that head is no part of the site's. */
async function madeAlike(now: Date, { internal, public: open }: Snapshots): Promise<Snapshots> {
  const fresh = await readSnapshots(town.payload, now)
  return {
    ...fresh,
    internal: { ...fresh.internal, auditHead: internal.auditHead },
    public: { ...fresh.public, auditHead: open.auditHead },
  }
}

describe('a history of changes', () => {
  it(`of ${changes} leaves the site as it would be made from nothing (seed ${seed})`, { timeout: 3_600_000 }, async () => {
    const read = snapshotReader(town.payload)
    const memory = perEdition(pageMemory)
    const site = siteFolder()
    const publication = { site, settings: bothSettings, build, render: renderStandIn }
    const settings = perEdition((edition) => ({ ...bothSettings[edition], assets: build.assets }))
    await read(null)
    const history: string[] = []
    for (let at = 0; at < changes; at += 1) {
      const name = at === 0 ? 'newPlan' : pick(Object.keys(doings))
      history.push(name)
      changed.clear()
      await doOne(name)
      const now = new Date(Date.UTC(2026, 10, 1) + at * 3_600_000)
      const remembered = await read({ records: new Set(changed) }, now)
      const fresh = await madeAlike(now, remembered)
      for (const edition of editions) {
        const ours = memory[edition].pagesOf(remembered[edition], settings[edition])
        const theirs = pagesOf(fresh[edition], settings[edition])
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, `${edition} after ${history.slice(-5).join(', ')}`).toEqual(theirs)
      }
      if (at % 10 === 9) await publishSnapshots({ ...publication, snapshots: remembered, reason: name, memory })
    }
    const now = new Date(Date.UTC(2027, 0, 1))
    const remembered = await read({ records: new Set() }, now)
    const publish = async (force: boolean) => {
      const made = force ? { snapshots: await madeAlike(now, remembered), force } : { snapshots: remembered, memory }
      await publishSnapshots({ ...publication, ...made, reason: 'end' })
      return Object.fromEntries(await Promise.all(editions.map(async (edition) => [edition, await hashesOf(documentRoot(site, edition))])))
    }
    const incremental = await publish(false)
    expect(incremental).toEqual(await publish(true))
  })
})

/** What decides every file but those that name their release. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const isAlike = ({ name }: { name: string }): boolean => !/^(manifest|offline(-now)?)\.json/.test(name)
  const files = entries.filter((entry) => entry.isFile() && isAlike(entry)).map(({ parentPath, name }) => join(parentPath, name))
  const read = files.map(async (file) => [file.slice(folder.length), sha256(await readFile(file))] as const)
  return Object.fromEntries(await Promise.all(read))
}
