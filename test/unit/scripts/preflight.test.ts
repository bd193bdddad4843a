import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { preflight } from '../../../scripts/serve/preflight'
import { payloadSecret } from '../../../scripts/serve/secret'

let folder: string
const servers: Server[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planvaerk-start-'))
})

afterEach(() => {
  servers.splice(0).forEach((server) => server.close())
  rmSync(folder, { recursive: true })
})

const settings = (changes = {}) => ({ port: 0, sitePort: 0, internalSitePort: 0, internalSiteHost: '127.0.0.1', healthPort: null, healthHost: '127.0.0.1', metricsToken: '', dataDir: join(folder, 'data'), demo: true, demoPassword: undefined, ...changes })

async function takenPort(host: string): Promise<number> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as AddressInfo).port
}

describe('before anything is started', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::'])('a port taken on %s is named', async (host) => {
    const port = await takenPort(host)
    await expect(preflight(settings({ port }))).rejects.toThrow(`Port ${port} er optaget af et andet program`)
    await expect(preflight(settings({ sitePort: port }))).rejects.toThrow(`SITE_PORT=${port + 1}`)
  })

  it('makes the data folder and leaves nothing else in it', async () => {
    await preflight(settings())
    expect(readdirSync(join(folder, 'data'))).toEqual([])
  })

  it.each(['/proc/planvaerk/data', '/dev/null/data'])('says that %s cannot be written', async (dataDir) => {
    await expect(preflight(settings({ dataDir }))).rejects.toThrow(`kan ikke skrive i mappen ${dataDir}`)
  })

  it('says that a file is no folder', async () => {
    const dataDir = join(folder, 'file')
    writeFileSync(dataDir, '')
    await expect(preflight(settings({ dataDir }))).rejects.toThrow('DATA_DIR')
  })
})

describe('the secret', () => {
  const secret = (changes = {}, env = {}) => payloadSecret(settings({ dataDir: folder, ...changes }), { DATA_DIR: folder, ...env })

  it('of the demo is random, kept for its owner only, and the same next time', async () => {
    const first = await secret()
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await secret()).toBe(first)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain(first)
  })

  it('must be given outside the demo', async () => {
    await expect(secret({ demo: false })).rejects.toThrow('PAYLOAD_SECRET mangler')
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false)
  })

  it.each(['kort', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'your-secret-key-goes-here', 'CHANGE-ME-please-1234567890'])(
    'may not be guessable: %s',
    async (PAYLOAD_SECRET) => {
      await expect(secret({ demo: false }, { PAYLOAD_SECRET })).rejects.toThrow('for let at gætte')
    },
  )

  it('is not made up for a database that had another', async () => {
    writeFileSync(join(folder, 'planvaerk.db'), 'data')
    await expect(secret()).rejects.toThrow('ingen nøgle til den')
  })
})
