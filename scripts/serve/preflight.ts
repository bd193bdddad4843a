import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { makeFolder } from '../../database/folder'
import { databaseAddress } from '../../database/address'
import { restoreMark } from '../../operations/backup/marks'
import { operationsTexts, startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { endOrphanOn } from './running'
import type { Settings } from './settings'

/** @throws PlainError when a port is taken or the data cannot be written; nothing has been started then */
export async function preflight(settings: Settings, say: (line: string) => void = console.log): Promise<void> {
  const { port, sitePort, internalSitePort, healthPort, dataDir } = settings
  const ports = { PORT: port, SITE_PORT: sitePort, INTERNAL_SITE_PORT: internalSitePort, HEALTH_PORT: healthPort }
  for (const [name, number] of Object.entries(ports)) if (number !== null) await expectFree(name, number, dataDir, say)
  await expectWritable(dataDir)
  await expectWhole(settings)
}

async function expectFree(name: string, port: number, dataDir: string, say: (line: string) => void): Promise<void> {
  for (;;) {
    const cause = await listenOnce(port)
    if (!cause) return
    if (cause.code === 'EACCES') throw new PlainError(startTexts.portForbidden(name, port), { cause })
    if (!(await endOrphanOn(port, dataDir, say))) throw new PlainError(startTexts.portTaken(name, port), { cause })
  }
}

const listenOnce = (port: number): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(null)))
  })

/**
 * A database that is gone must not be made anew, empty and open to whoever comes first, where its releases still lie.
 */
async function expectWhole({ dataDir }: Settings): Promise<void> {
  if (existsSync(join(dataDir, restoreMark))) throw new PlainError(operationsTexts.serve.restoreUnfinished)
  const address = databaseAddress(process.env)
  if (address.kind !== 'sqlite' || existsSync(address.path)) return
  if (existsSync(join(dataDir, 'site', 'current'))) throw new PlainError(operationsTexts.serve.databaseGone(address.path))
}

async function expectWritable(folder: string): Promise<void> {
  const trial = join(folder, `.trial-${randomUUID()}`)
  try {
    await makeFolder(folder)
    await writeFile(trial, '')
    await rm(trial)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new PlainError(startTexts.dataDirectory(folder, reason), { cause })
  }
}
