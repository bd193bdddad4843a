import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { examine } from '../../../operations/doctor'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planvaerk-doctor-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const found = async (env: Record<string, string>) => {
  const findings = await examine({ DATA_DIR: folder, ...env })
  return Object.fromEntries(findings.map(({ name, ...finding }) => [name, finding]))
}

it('finds nothing wrong with an empty folder of its own', async () => {
  const findings = await found({})
  expect(Object.values(findings).filter(({ level }) => level === 'fault')).toEqual([])
  expect(findings.database?.level).toBe('warning')
  expect(findings.backup?.sentence).toContain('npm run backup')
})

it('says of each thing what to do, whatever else is wrong', async () => {
  chmodSync(folder, 0o755)
  const server = createServer().listen(0)
  const { port } = server.address() as AddressInfo
  server.close()
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'plan@fjordby.example', OIDC_ISSUER: `http://127.0.0.1:${port}`, DATABASE_URL: 'postgres://x/y' }
  const findings = await found({ ...env, LOG_LEVEL: 'loud' })
  for (const name of ['settings', 'database', 'folder', 'mail', 'signIn']) expect([name, findings[name]?.level]).toEqual([name, 'fault'])
  expect(findings.folder?.sentence).toContain('chmod 700')
  expect(findings.settings?.sentence).toContain('LOG_LEVEL')
})
