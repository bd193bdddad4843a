/** Which Planværk opened this data folder last: another one may find a database of an older version. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../../collections/attachments/storage'

const noted = z.object({ version: z.string(), build: z.string() })
/** `build` is the digest of the sources that the programs are made of. */
export type OpenedBy = z.infer<typeof noted>

const fileOf = (dataDir: string): string => join(dataDir, 'opened-by.json')

/** @returns null for a folder from before this was noted, or a new one */
export async function openedBy(dataDir: string): Promise<OpenedBy | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => '')
  try {
    return noted.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const noteOpened = (dataDir: string, by: OpenedBy): Promise<void> => writeWhole(fileOf(dataDir), Buffer.from(JSON.stringify(by)))
