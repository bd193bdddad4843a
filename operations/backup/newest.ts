/** What the last whole backup was, for health and figures: written when a backup is done, wherever it was put. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dataDirectory } from '../../database/address'
import { writeWhole } from '../../collections/attachments/storage'

const noted = z.object({ at: z.string(), file: z.string(), bytes: z.number() })
export type NotedBackup = z.infer<typeof noted>

const fileOf = (dataDir: string): string => join(/* turbopackIgnore: true */ dataDir, 'backup.json')

export const noteBackup = (backup: NotedBackup, dataDir = dataDirectory(process.env)): Promise<void> =>
  writeWhole(fileOf(dataDir), Buffer.from(JSON.stringify(backup)))

/** @returns null when there was none, or nobody can read which */
export async function newestBackup(dataDir = dataDirectory(process.env)): Promise<NotedBackup | null> {
  const text = await readFile(/* turbopackIgnore: true */ fileOf(dataDir), 'utf8').catch(() => '')
  try {
    return noted.parse(JSON.parse(text))
  } catch {
    return null
  }
}
