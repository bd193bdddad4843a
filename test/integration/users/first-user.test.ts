/** The form for the very first user makes one administrator, also when two send it at the same moment. */
import { expect, it } from 'vitest'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

it('lets one of three first administrators in, and the others never', async () => {
  const payload = await testPayload()
  const register = (name: string) =>
    rest('POST', '/api/users/first-register', { body: { name, email: `${name.toLowerCase()}@fjordby.example`, password: 'en lang adgangskode' } })
  const count = async () => (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs // looks at the record itself
  const answers = await Promise.all([register('Ida'), register('Ib'), register('Ingrid')])
  const admitted = answers.filter(({ status }) => status === 200)
  expect(admitted.length).toBeLessThan(2)
  expect(await count()).toBe(admitted.length)
  for (const { status } of answers) expect([200, 403, 409]).toContain(status)

  // A database may send all of them back when they meet: then whoever tries again comes in, alone.
  const again = await register('Inger')
  expect(again.status).toBe(admitted.length === 1 ? 403 : 200)
  expect(await count()).toBe(1)
})
