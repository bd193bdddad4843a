import { getPayload } from 'payload'
import type { SanitizedConfig } from 'payload'
import { checkDatabase } from '../../database/adapter'
import type { Login } from '../../demo/create'
import { ensureDemo, isEmpty } from './demo'
import type { Settings } from './settings'

/**
 * Opens the database, which brings it up to date, and makes the demo if that is what is asked for. The CMS opens the
 * database anew; this process only looks.
 * @returns the demo's logins, and whether nobody can sign in yet
 * @throws PlainError with cause and mend
 */
export async function prepare(settings: Settings): Promise<{ logins: Login[]; empty: boolean }> {
  await checkDatabase(process.env)
  // The configuration reads the environment as soon as it is imported; by now that is complete.
  const { default: config } = await import('../../payload.config')
  // Payload's log is for the server; here every failure is told in a sentence.
  const logger = { options: { level: 'silent' } } as SanitizedConfig['logger']
  const payload = await getPayload({ config: { ...(await config), logger } })
  try {
    const logins = settings.demo ? await ensureDemo(payload, settings, (line) => console.log(line)) : []
    return { logins, empty: await isEmpty(payload) }
  } finally {
    await payload.destroy()
  }
}
