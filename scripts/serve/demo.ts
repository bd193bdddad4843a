import type { Payload } from 'payload'
import { createDemo, type Login } from '../../demo/create'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { readDemoRecord, writeDemoRecord } from './demo-record'
import type { Settings } from './settings'
import { asFact, count } from '../../collections/records'

/**
 * Makes the demo municipality in an empty database, or finishes what a killed start began.
 * @returns the demo's users with their passwords
 * @throws PlainError when the database holds something else
 */
export async function ensureDemo(payload: Payload, settings: Settings, log: (line: string) => void): Promise<Login[]> {
  const empty = await isEmpty(payload)
  const found = empty ? null : await readDemoRecord(settings)
  if (!empty && !found) throw new PlainError(startTexts.notTheDemos)
  if (found?.state === 'made') return withPassword(payload, settings, found.logins)

  log(found ? startTexts.demoGoesOn : startTexts.demo)
  const begunAt = found?.begunAt ?? new Date().toISOString()
  // Written before anything else, so that half a demo is known for what it is.
  await writeDemoRecord(settings, { state: 'begun', begunAt })
  const { logins } = await createDemo(payload, {
    password: settings.demoPassword,
    log: (line) => log(`  ${line}`),
    now: new Date(begunAt),
  })
  await writeDemoRecord(settings, { state: 'made', logins })
  return logins
}

export async function isEmpty(payload: Payload): Promise<boolean> {
  return (await count(asFact(payload, 'a question about the database as a whole, before anybody can sign in'), 'users')) === 0
}

/** DEMO_PASSWORD holds for a demo that is already there, too. */
async function withPassword(payload: Payload, settings: Settings, logins: Login[]): Promise<Login[]> {
  const { demoPassword: password } = settings
  if (!password || logins.every((login) => login.password === password)) return logins
  for (const { email } of logins) {
    const where = { email: { equals: email } }
    // On behalf of whoever started the demo and gave the password.
    await payload.update({ collection: 'users', where, data: { password }, overrideAccess: true })
  }
  const changed = logins.map((login) => ({ ...login, password }))
  await writeDemoRecord(settings, { state: 'made', logins: changed })
  return changed
}
