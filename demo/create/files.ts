import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { storeAttachment } from '../../collections/attachments/store'
import type { User } from '../../payload-types'
import { fileNames, type FileName } from '../files'
import type { Ids } from './records'

/** Lays the files in by the same door as everybody's; a file that is there already keeps its record. */
export async function storeFiles(payload: Payload, user: User): Promise<Ids<FileName>> {
  const ids: Partial<Ids<FileName>> = {}
  for (const name of fileNames) {
    const bytes = await readFile(new URL(`../files/${name}`, import.meta.url))
    const stored = await storeAttachment(payload, user, { bytes, name })
    if (!stored.ok) throw new Error(`Demo file ${name}: ${stored.sentence}`)
    ids[name] = stored.attachment.id
  }
  return ids as Ids<FileName>
}
