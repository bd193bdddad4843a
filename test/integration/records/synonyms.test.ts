/** Words that mean the same: who writes them, how they are kept, and that they reach the search. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { onReleaseRequested } from '../../../collections/release'
import type { VocabularyFile } from '../../../components/site/search/vocabulary'
import { ownSynonyms, synonymTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { publishSnapshots } from '../../../publishing/publish'
import { readSnapshots } from '../../../publishing/snapshot/read-snapshot'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import { buildMunicipality, buildPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { bothSettings, build, renderStandIn } from '../../unit/publishing/stand-in'

let town: Municipality
const asked: string[] = []

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  await buildPlan(town, { state: 'approved' })
  onReleaseRequested((reason) => asked.push(reason))
})

const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })
const write = (words: string[], user = town.admin) => town.payload.create({ collection: 'synonyms', data: { words }, ...as(user) })
const fieldMessage = (refusal: { data?: { errors?: { path: string; message: string }[] } }) => refusal.data?.errors?.[0]

describe('a group of synonyms', () => {
  it('is kept tidy, is named by its words, and asks for a release', async () => {
    asked.length = 0
    const group = await write([' Strømsvigt', 'MØRKE', 'mørke', 'intet  lys '])
    expect(group.words).toEqual(['strømsvigt', 'mørke', 'intet lys'])
    expect(group.label).toBe('strømsvigt, mørke, intet lys')
    expect(asked).toEqual([`synonyms/${group.id}`])
  })

  it('is of two words or more, none of them endless', async () => {
    expect(fieldMessage(await write(['alene']).catch((refusal) => refusal))).toMatchObject({ path: 'words', message: synonymTexts.tooFew })
    const endless = 'a'.repeat(61)
    expect(fieldMessage(await write(['ord', endless]).catch((refusal) => refusal))?.message).toBe(synonymTexts.tooLong(endless))
  })

  it('is written by administrators and authors of the whole municipality, and read by people with permissions', async () => {
    await expect(write(['ét', 'to'], town.anna)).rejects.toThrow()
    await expect(write(['ét', 'to'], town.bo)).rejects.toThrow()
    const owner = await town.payload.update({
      collection: 'users',
      id: town.arne.id,
      data: { grants: [{ permission: 'author', department: null }] },
      overrideAccess: true, // the test sets the scene
    })
    expect((await write(['krisestab', 'kriseråd'], owner)).label).toBe('krisestab, kriseråd')
    expect((await town.payload.find({ collection: 'synonyms', ...as(town.reader) })).totalDocs).toBe(2)
  })

  it('reaches the search although no page changed, and takes the place of our own group that begins alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'planvaerk-synonyms-'))
    const site = siteFolder(folder)
    const publish = async () =>
      publishSnapshots({ site, snapshots: await readSnapshots(town.payload), settings: bothSettings, build, render: renderStandIn, reason: 'test' })
    const synonyms = async (edition: 'internal' | 'public' = 'internal') =>
      (JSON.parse(await readFile(join(documentRoot(site, edition), 'pagefind', 'ord.json'), 'utf8')) as VocabularyFile).synonyms

    await publish()
    expect(await synonyms()).toContainEqual(['strømsvigt', 'mørke', 'intet lys'])
    expect((await synonyms()).filter(([first]) => first === 'strømsvigt')).toHaveLength(1)
    // The plan is for employees: outside, these words lead to nothing.
    expect((await synonyms('public')).flat()).not.toContain('mørke')
    expect(await publish()).toMatchObject({ changed: false })

    // No page says anything else.
    await town.payload.delete({ collection: 'synonyms', where: { label: { contains: 'mørke' } }, ...as(town.admin) })
    expect(await publish()).toMatchObject({ changed: true, rendered: 0 })
    expect(await synonyms()).toContainEqual(ownSynonyms.find(([first]) => first === 'strømsvigt'))
    await rm(folder, { recursive: true, force: true })
  })
})
