import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { patience } from '../../../database/patience'
import { SerialClient } from '../../../database/serialClient'

const usual = { ...patience }
let path: string
let client: SerialClient

beforeEach(async ({ task }) => {
  path = join(process.env.DATA_DIR ?? '', `${task.id}.db`)
  client = await open()
  await client.executeMultiple('CREATE TABLE counter (value INTEGER); INSERT INTO counter VALUES (0)')
})

afterEach(() => {
  Object.assign(patience, usual)
  client.close()
})

const open = () => SerialClient.open(path)
const value = async () => (await client.execute('SELECT value FROM counter')).rows[0]?.value
const otherProcess = (...args: string[]) =>
  spawn(process.execPath, ['test/helpers/hold-writer.mjs', path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })

async function addOne() {
  const transaction = await client.transaction()
  const { rows } = await transaction.execute('SELECT value FROM counter')
  await new Promise((resolve) => setImmediate(resolve))
  await transaction.execute({ sql: 'UPDATE counter SET value = ?', args: [Number(rows[0]?.value) + 1] })
  await transaction.commit()
}

describe('the SQLite client', () => {
  it('has WAL, foreign keys and full synchronising on', async () => {
    const setting = async (name: string) => Object.values((await client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('foreign_keys')).toBe(1)
    expect(await setting('synchronous')).toBe(2)
  })

  it('lets twenty transactions at once take turns', async () => {
    await Promise.all(Array.from({ length: 20 }, addOne))
    expect(await value()).toBe(20)
  })

  it('lets writes outside transactions wait their turn as well', async () => {
    const add = () => client.execute('UPDATE counter SET value = value + 1')
    await Promise.all([addOne(), add(), addOne(), add(), addOne()])
    expect(await value()).toBe(5)
  })

  it('reads the last committed state while a transaction is open', async () => {
    const transaction = await client.transaction()
    await transaction.execute('UPDATE counter SET value = 7')
    expect(await value()).toBe(0)
    await transaction.commit()
    expect(await value()).toBe(7)
  })

  it('gives the turn on after a rollback, and keeps nothing of it', async () => {
    const transaction = await client.transaction()
    await transaction.execute('UPDATE counter SET value = 7')
    await transaction.rollback()
    await addOne()
    expect(await value()).toBe(1)
  })

  it('waits for another process without stopping the event loop', async () => {
    const holder = otherProcess('hold')
    await once(holder.stdout, 'data')

    let turnsOfTheLoop = 0
    const counting = setInterval(() => turnsOfTheLoop++, 1)
    const adding = addOne()
    await expect.poll(() => turnsOfTheLoop).toBeGreaterThan(20)
    clearInterval(counting)

    holder.stdin.write('let go\n')
    await adding
    expect(await value()).toBe(1)
  })

  it('loses nothing when two processes write at once', async () => {
    const other = otherProcess('add', '50')
    const ended = once(other, 'exit')
    for (let i = 0; i < 50; i++) await addOne()
    expect((await ended)[0]).toBe(0)
    expect(await value()).toBe(100)
  })

  it('gives up with a sentence when another process holds the file too long', async () => {
    patience.elsewhere = 100
    const holder = otherProcess('hold')
    await once(holder.stdout, 'data')
    await expect(addOne()).rejects.toThrow('Et andet program har holdt databasen låst')
    holder.stdin.write('let go\n')
    await once(holder, 'exit')
    await addOne()
    expect(await value()).toBe(1)
  })

  it('names the mend when a write inside a transaction waits for that transaction', async () => {
    patience.here = 100
    client.close()
    client = await open()
    const transaction = await client.transaction()
    await expect(client.execute('UPDATE counter SET value = 9')).rejects.toThrow('send `req` videre')
    await transaction.rollback()
    await addOne()
    expect(await value()).toBe(1)
  })

  it('can be open more than once in a process, as when Next loads a module twice', async () => {
    const clients = await Promise.all([open(), open(), open()])
    await Promise.all(clients.map((each) => each.execute('UPDATE counter SET value = value + 1')))
    clients.forEach((each) => each.close())
    expect(await value()).toBe(3)
  })
})
