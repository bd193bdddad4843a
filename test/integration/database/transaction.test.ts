import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { afterCommit, inTransaction } from '../../../database'
import { testPayload } from '../../helpers/payload'

let payload: Payload
let departmentId: string

beforeAll(async () => {
  payload = await testPayload()
})

beforeEach(async () => {
  const department = await create('Skoleafdelingen')
  departmentId = department.id
})

// Every call below is the test's own doing: no user, no access rules.
const create = (name: string, req?: PayloadRequest) =>
  payload.create({ collection: 'departments', data: { name } as never, req, overrideAccess: true })
const rename = (name: string, req?: PayloadRequest) =>
  payload.update({ collection: 'departments', id: departmentId, data: { name }, req, overrideAccess: true })
const read = (req?: PayloadRequest) =>
  payload.findByID({ collection: 'departments', id: departmentId, req, overrideAccess: true })
const named = async (name: string) =>
  (await payload.count({ collection: 'departments', where: { name: { equals: name } }, overrideAccess: true })).totalDocs

describe('a transaction', () => {
  it('keeps what was written', async () => {
    await inTransaction(payload, async (req) => {
      await rename('Børn og Unge', req)
      await create('Biblioteket', req)
    })
    expect((await read()).name).toBe('Børn og Unge')
    expect(await named('Biblioteket')).toBe(1)
  })

  it('leaves nothing behind when it fails', async () => {
    const failing = inTransaction(payload, async (req) => {
      await rename('Omdøbt', req)
      await create('Halvfærdig', req)
      throw new Error('midt i det hele')
    })
    await expect(failing).rejects.toThrow('midt i det hele')
    expect((await read()).name).toBe('Skoleafdelingen')
    expect(await named('Halvfærdig')).toBe(0)
  })

  it('is not seen by others before it is committed', async () => {
    await inTransaction(payload, async (req) => {
      await rename('Undervejs', req)
      expect((await read(req)).name).toBe('Undervejs')
      expect((await read()).name).toBe('Skoleafdelingen')
    })
    expect((await read()).name).toBe('Undervejs')
  })

  it('counts right when twenty read and write one record at once', async () => {
    await rename('0')
    const addOne = async (req: PayloadRequest) => {
      const { name } = await read(req)
      await rename(String(Number(name) + 1), req)
    }
    await Promise.all(Array.from({ length: 20 }, () => inTransaction(payload, addOne, { attempts: 50 })))
    expect((await read()).name).toBe('20')
  })

  it('joins the transaction of the request it is given', async () => {
    const failing = inTransaction(payload, async (outer) => {
      await inTransaction(payload, (req) => create('Indre', req), { req: outer })
      throw new Error('ydre')
    })
    await expect(failing).rejects.toThrow('ydre')
    expect(await named('Indre')).toBe(0)
  })

  it('refuses to go on after a call inside it failed and was caught', async () => {
    const careless = inTransaction(payload, async (req) => {
      await create('Skjult', req)
      const missing = inject('database') === 'sqlite' ? '00000000-0000-0000-0000-000000000000' : '0'.repeat(24)
      await payload
        .findByID({ collection: 'departments', id: missing, req, overrideAccess: true })
        .catch(() => null)
    })
    await expect(careless).rejects.toThrow('Let it through')
    expect(await named('Skjult')).toBe(0)
  })

  it('tries again when the caller knows the error, and no longer than asked', async () => {
    let tries = 0
    const failing = inTransaction(
      payload,
      async () => {
        tries++
        throw new Error('optaget nummer')
      },
      { attempts: 3, retryOn: (error) => error instanceof Error && error.message === 'optaget nummer' },
    )
    await expect(failing).rejects.toThrow('optaget nummer')
    expect(tries).toBe(3)
  })
})

describe('work after commit', () => {
  it('runs once the change can be seen', async () => {
    let seen = ''
    await inTransaction(payload, async (req) => {
      await rename('Synlig', req)
      await afterCommit(req, async () => {
        seen = (await read()).name
      })
      expect(seen).toBe('')
    })
    expect(seen).toBe('Synlig')
  })

  it('never runs after a rollback', async () => {
    let ran = false
    const failing = inTransaction(payload, async (req) => {
      await afterCommit(req, () => {
        ran = true
      })
      throw new Error('nej')
    })
    await expect(failing).rejects.toThrow('nej')
    expect(ran).toBe(false)
  })

  it('undoes nothing when it fails', async () => {
    await inTransaction(payload, async (req) => {
      await rename('Gemt', req)
      await afterCommit(req, () => {
        throw new Error('posten er lukket')
      })
    })
    expect((await read()).name).toBe('Gemt')
  })
})

describe('parallel saves without a transaction of ours', () => {
  it('all succeed on twenty different records', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Afdeling ${i}`)
    const created = await Promise.all(names.map((name) => create(name)))
    await Promise.all(
      created.map(({ id, name }) =>
        payload.update({ collection: 'departments', id, data: { name: `${name} b` }, overrideAccess: true }),
      ),
    )
    expect(await Promise.all(names.map((name) => named(`${name} b`)))).toEqual(names.map(() => 1))
  })
})
