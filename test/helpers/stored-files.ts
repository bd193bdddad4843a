/** Damage to a stored file where it is kept: on the disk, and on MongoDB in the database of which the disk is a copy. */
import { rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Connection } from 'mongoose'
import { mediaFile, type StoredFile } from '../../collections/attachments/storage'
import { bucketName, sharedFiles } from '../../database/shared-files'
import { testPayload } from './payload'

const nameOf = (stored: StoredFile) => `media/${basename(mediaFile(stored))}`

export async function loseFile(stored: StoredFile): Promise<void> {
  await rm(mediaFile(stored))
  if (!sharedFiles()) return
  const { connection } = (await testPayload()).db as unknown as { connection: Connection }
  await connection.collection(`${bucketName}.files`).deleteMany({ filename: nameOf(stored) })
}

export async function alterFile(stored: StoredFile, bytes: Uint8Array): Promise<void> {
  await writeFile(mediaFile(stored), bytes)
  await sharedFiles()?.put(nameOf(stored), bytes)
}
