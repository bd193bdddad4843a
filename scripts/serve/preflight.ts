import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { makeFolder } from '../../database/folder'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import type { Settings } from './settings'

/** @throws PlainError when a port is taken or the data cannot be written; nothing has been started then */
export async function preflight({ port, sitePort, internalSitePort, dataDir }: Settings): Promise<void> {
  await expectFree('PORT', port)
  await expectFree('SITE_PORT', sitePort)
  await expectFree('INTERNAL_SITE_PORT', internalSitePort)
  await expectWritable(dataDir)
}

function expectFree(name: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const sentence = cause.code === 'EACCES' ? startTexts.portForbidden : startTexts.portTaken
      reject(new PlainError(sentence(name, port), { cause }))
    })
    probe.listen(port, () => probe.close(() => resolve()))
  })
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
