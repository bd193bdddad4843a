/**
 * Takes an export into an empty Planværk: every record under its own id, so that signatures and both chains hold, and proves
 * it. Past Payload's hooks, which would give each record a new history.
 */
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { verify } from '../../collections/verify'
import { inTransaction } from '../../database'
import { sharedFilesOf, shareFrom } from '../../database/shared-files'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { hashOfFile } from '../backup/files'
import { exportManifestName, exportManifestSchema, type ExportManifest } from './manifest'
import { exportedCollections, type Row, type VersionRow } from './records'

const t = operationsTexts.export

/** @throws PlainError when the export is not whole, the place not empty, or what came in does not hold: only then is there something in the database, which is to be thrown away */
export async function takeIn(payload: Payload, { from, dataDir }: { from: string; dataDir: string }): Promise<ExportManifest> {
  const manifest = await readManifest(from)
  const kind = payload.db.name === 'sqlite' ? 'sqlite' : 'mongodb'
  if (manifest.database !== kind) throw new PlainError(t.otherDatabase(manifest.database, kind))
  for (const [path, hash] of Object.entries(manifest.files)) {
    if ((await hashOfFile(join(from, path)).catch(() => null)) !== hash) throw new PlainError(t.altered(path))
  }
  const strange = Object.keys(manifest.counts).find((slug) => !(slug in payload.collections))
  if (strange) throw new PlainError(t.unknownCollection(strange, manifest.version))
  await expectEmpty(payload)
  const folders = ['media', 'imports', 'former-releases']
  const taken = folders.find((name) => existsSync(join(dataDir, name)))
  if (taken) throw new PlainError(t.notEmpty(join(dataDir, taken)))
  // Before the records that name them.
  for (const name of folders) {
    if (existsSync(join(from, 'files', name))) await cp(join(from, 'files', name), join(dataDir, name), { recursive: true })
  }
  const shared = sharedFilesOf(payload)
  if (shared) await shareFrom(dataDir, shared)
  await inTransaction(payload, (req) => fill(payload, from, req))
  const proof = await verify(payload, { heads: [manifest.eventsHead, manifest.auditHead].filter((head) => head !== null) })
  if (proof.faults[0]) throw new PlainError(t.doesNotHold(proof.faults[0].text))
  return manifest
}

async function fill(payload: Payload, from: string, req: PayloadRequest): Promise<void> {
  const { db } = payload
  const allowed = db.allowIDOnCreate
  // Records refer to each other in a circle: a department to its head, who is a contact of the department.
  if (db.name === 'sqlite') {
    const { sessions } = db as unknown as { sessions: Record<string, { db: SQLiteAdapter['drizzle'] }> }
    await sessions[String(await req.transactionID)]?.db.run(sql`PRAGMA defer_foreign_keys = ON`)
  }
  db.allowIDOnCreate = true
  try {
    for (const collection of exportedCollections(payload)) {
      for (const row of await readLines<Row>(join(from, 'records', `${collection}.jsonl`))) await db.create({ collection, data: row, req, returning: false })
      for (const { parent, version, createdAt, updatedAt } of await readLines<VersionRow>(join(from, 'versions', `${collection}.jsonl`))) {
        const of = { collectionSlug: collection as CollectionSlug, parent, createdAt, updatedAt }
        await db.createVersion({ ...of, versionData: version as never, autosave: false, req, returning: false })
      }
    }
    for (const { slug } of payload.globals.config) {
      const file = join(from, 'settings', `${slug}.json`)
      const settings = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>) : {}
      if (Object.keys(settings).length > 0) await db.createGlobal({ slug, data: settings, req, returning: false })
    }
  } finally {
    db.allowIDOnCreate = allowed
  }
}

async function expectEmpty(payload: Payload): Promise<void> {
  for (const collection of exportedCollections(payload)) {
    const { totalDocs } = await payload.db.count({ collection })
    if (totalDocs > 0) throw new PlainError(t.notEmpty(collection))
  }
}

async function readManifest(from: string): Promise<ExportManifest> {
  try {
    return exportManifestSchema.parse(JSON.parse(await readFile(join(from, exportManifestName), 'utf8')))
  } catch (cause) {
    throw new PlainError(t.noExport(from), { cause })
  }
}

async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as T)
}
