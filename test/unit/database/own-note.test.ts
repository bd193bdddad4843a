/** Notes beside files that Planværk made itself. */
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownKeyFile, readOwnNote, removeOwnNote, writeOwnNote } from '../../../database/own-note'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-note-'))
})
afterEach(() => rm(folder, { recursive: true }))

const key = () => ownKeyFile(folder)
const paper = (name = 'a.pdf') => join(folder, 'papers', name)
const noteOf = async (name = 'a.pdf') => {
  const found = (await readdir(join(folder, 'papers'))).find((each) => each.startsWith(`${name}.own-`))
  return join(folder, 'papers', found ?? 'none')
}

it('says what was noted last, until it is taken away', async () => {
  await writeOwnNote(key(), paper(), { hash: 'x' })
  await writeOwnNote(key(), paper(), { hash: 'y\nz' })
  expect(await readOwnNote(key(), paper())).toEqual({ hash: 'y\nz' })
  await removeOwnNote(key(), paper())
  expect(await readOwnNote(key(), paper())).toBeNull()
})

it.each<[string, () => Promise<void>]>([
  ['another word', async () => writeFile(await noteOf(), (await readFile(await noteOf(), 'utf8')).replace('"x"', '"z"'))],
  ['no code', async () => writeFile(await noteOf(), '\n{"hash":"x"}')],
  ['half of it', async () => writeFile(await noteOf(), (await readFile(await noteOf(), 'utf8')).slice(0, 40))],
  ['nothing', async () => writeFile(await noteOf(), '')],
  ['the note of another file', async () => {
    await writeOwnNote(key(), paper('b.pdf'), { hash: 'evil' })
    await copyFile(await noteOf('b.pdf'), await noteOf())
  }],
  ['the note of a file of that name elsewhere', async () => {
    await writeOwnNote(key(), join(folder, 'sizes', 'a.pdf'), { hash: 'evil' })
    const [made = ''] = await readdir(join(folder, 'sizes'))
    await rename(join(folder, 'sizes', made), await noteOf())
  }],
  ['the note of another key', async () => {
    const ours = await noteOf()
    await rename(ours, join(folder, 'kept'))
    await writeOwnNote(ownKeyFile(join(folder, 'other')), paper(), { hash: 'evil' })
    await rename(await noteOf(), ours)
  }],
])('believes no note with %s', async (_, alter) => {
  await writeOwnNote(key(), paper(), { hash: 'x' })
  await alter()
  expect(await readOwnNote(key(), paper())).toBeNull()
})
