import { getPayload } from 'payload'
import type { SanitizedConfig } from 'payload'
import { checkDatabase } from '../../database/adapter'
import { databaseAddress } from '../../database/address'
import type { Login } from '../../demo/create'
import { beforeUpgrade } from '../../operations/upgrade/before-upgrade'
import { noteOpened, openedBy } from '../../operations/upgrade/opened-by'
import { version } from '../../operations/version'
import { programsBuild } from '../steps/script.mjs'
import { proveElsewhere } from './prove-elsewhere'
import { ensureDemo, isEmpty } from './demo'
import type { Settings } from './settings'

/**
 * Opens the database, which brings it up to date, and makes the demo if that is what is asked for. The CMS opens the
 * database anew; this process only looks.
 * @param checked is called when the database is as this version may open it, before it is opened
 * @returns the demo's logins, and whether nobody can sign in yet
 * @throws PlainError with cause and mend
 */
export async function prepare(settings: Settings, checked: () => void): Promise<{ logins: Login[]; empty: boolean }> {
  await checkDatabase(process.env)
  const { dataDir } = settings
  const before = await openedBy(dataDir)
  await beforeUpgrade({
    address: databaseAddress(process.env),
    dataDir,
    from: before?.version ?? null,
    despiteFaults: process.env.UPGRADE_DESPITE_FAULTS === 'true',
    prove: proveElsewhere,
    say: console.log,
    now: () => new Date(),
  })
  checked()
  // The configuration reads the environment as soon as it is imported; by now that is complete.
  const { default: config } = await import('../../payload.config')
  // Payload's log is for the server; here every failure is told in a sentence.
  const logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  const payload = await getPayload({ config: { ...(await config), logger } })
  try {
    await noteOpened(dataDir, { version, build: await programsBuild() })
    const logins = settings.demo ? await ensureDemo(payload, settings, (line) => console.log(line)) : []
    return { logins, empty: await isEmpty(payload) }
  } finally {
    await payload.destroy()
  }
}
