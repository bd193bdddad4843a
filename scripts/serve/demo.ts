import { join } from 'node:path'
import type { Payload } from 'payload'
import { createDemo, type Login } from '../../demo/create'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { readPrivate, writePrivate } from './private-file'
import type { Settings } from './settings'

/** What is known about the demo, in DATA_DIR/demo.json. */
type Record = { state: 'begun'; begunAt: string } | { state: 'made'; logins: Login[] }

const fileOf = ({ dataDir }: Settings) => join(dataDir, 'demo.json')

/** Whether the demo has been made whole here, as far as DATA_DIR knows. */
export async function isDemoMade(settings: Settings): Promise<boolean> {
  return (await readPrivate<Record>(fileOf(settings)))?.state === 'made'
}

/**
 * Makes the demo municipality in an empty database, or finishes what a killed start began.
 * @returns the demo's users with their passwords
 * @throws PlainError when the database holds something else
 */
export async function ensureDemo(payload: Payload, settings: Settings, log: (line: string) => void): Promise<Login[]> {
  const file = fileOf(settings)
  const empty = await isEmpty(payload)
  const found = empty ? null : await readPrivate<Record>(file)
  if (!empty && !found) throw new PlainError(startTexts.notTheDemos)
  if (found?.state === 'made') return withPassword(payload, file, found.logins, settings.demoPassword)

  log(found ? startTexts.demoGoesOn : startTexts.demo)
  // Written before anything else, so that half a demo is known for what it is.
  const begunAt = found?.begunAt ?? new Date().toISOString()
  await writePrivate(file, { state: 'begun', begunAt } satisfies Record)
  const { logins } = await createDemo(payload, {
    password: settings.demoPassword,
    log: (line) => log(`  ${line}`),
    now: new Date(begunAt),
  })
  await writePrivate(file, { state: 'made', logins } satisfies Record)
  return logins
}

export async function isEmpty(payload: Payload): Promise<boolean> {
  // A question about the database as a whole, before anybody can sign in.
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

/** DEMO_PASSWORD holds for a demo that is already there, too. */
async function withPassword(payload: Payload, file: string, logins: Login[], password: string | undefined) {
  if (!password || logins.every((login) => login.password === password)) return logins
  for (const { email } of logins) {
    // On behalf of whoever started the demo and gave the password.
    await payload.update({ collection: 'users', where: { email: { equals: email } }, data: { password }, overrideAccess: true })
  }
  const changed = logins.map((login) => ({ ...login, password }))
  await writePrivate(file, { state: 'made', logins: changed } satisfies Record)
  return changed
}
