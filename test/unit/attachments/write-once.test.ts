import { link, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeOnce } from '../../../collections/attachments/storage'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'once-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('leaves a file that is there as it is, and nothing beside it', async () => {
  const file = join(folder, 'a.webp')
  await writeOnce(file, Buffer.from('one'))
  const { ino } = await stat(file)
  await writeOnce(file, Buffer.from('one'))
  expect((await stat(file)).ino).toBe(ino)
  expect(await readFile(file, 'utf8')).toBe('one')
  expect(await readdir(folder)).toEqual(['a.webp'])
})

it('lets two who make the same file at once give it a second name, as both editions of a release do', async () => {
  const bytes = Buffer.alloc(50_000, 'x')
  const makeAndLink = async (round: number, who: string) => {
    const file = join(folder, `${round}.webp`)
    await writeOnce(file, bytes)
    await link(file, join(folder, `${round}.${who}`))
  }
  for (let round = 0; round < 200; round += 1) {
    await Promise.all(['internal', 'public'].map((who) => makeAndLink(round, who)))
  }
  expect(await readdir(folder)).toHaveLength(600)
})
