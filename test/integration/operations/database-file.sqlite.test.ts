import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SerialClient } from '../../../database/serialClient'
import { watchDatabaseFile } from '../../../operations/watch-database-file'

let folder: string
let path: string
let client: SerialClient

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planvaerk-file-'))
  path = join(folder, 'planvaerk.db')
  client = await SerialClient.open(path)
  await client.execute('CREATE TABLE saved (what TEXT)')
})

afterEach(async () => {
  client.close()
  await rm(folder, { recursive: true })
})

const save = () => client.execute("INSERT INTO saved VALUES ('a plan')")

it('refuses to save into a file that is gone, and saves again when it is back', async () => {
  await save()
  await rename(path, `${path}.aside`)
  await expect(save()).rejects.toThrow('Intet bliver gemt')
  const begun = client.transaction()
  await expect(begun).rejects.toThrow('Intet bliver gemt')
  await rename(`${path}.aside`, path)
  await save()
  expect((await client.execute('SELECT * FROM saved')).rows).toHaveLength(2)
})

it('refuses the commit of what was begun before the file went', async () => {
  const transaction = await client.transaction()
  await transaction.execute("INSERT INTO saved VALUES ('a plan')")
  await rm(path)
  await expect(transaction.commit()).rejects.toThrow('Intet bliver gemt')
  await transaction.rollback()
})

it('ends the server when another file has come in its place, and not while there is none', async () => {
  const error = vi.fn()
  const ended = vi.fn()
  watchDatabaseFile({ db: { client }, logger: { error } } as unknown as Payload, ended, 10)
  await rename(path, `${path}.aside`)
  await expect.poll(() => error.mock.calls.length).toBe(1)
  expect(ended).not.toHaveBeenCalled()
  await copyFile(`${path}.aside`, path)
  await expect.poll(() => ended.mock.calls.length).toBe(1)
  await expect(save()).rejects.toThrow('skiftet ud')
})
