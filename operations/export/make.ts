/**
 * Everything that a municipality owns as open files: records as JSON lines with a schema of their fields, every version, the
 * history with its hashes, attachments, and what each release was sealed with. The way out, and the way into another Planværk.
 */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Field, Payload } from 'payload'
import { sealAudit } from '../../collections/audit-log/seal'
import { verify } from '../../collections/verify'
import { inTransaction } from '../../database'
import { sharedFilesOf, writeShared } from '../../database/shared-files'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { filesOf, hashOfFile } from '../backup/files'
import { version } from '../version'
import { exportManifestName, type ExportManifest } from './manifest'
import { exportedCollections, readRecords, readVersions } from './records'

const t = operationsTexts.export

/** @param to is made; it must be empty. @throws PlainError when it is not, or when what is to leave does not hold */
export async function exportAll(payload: Payload, job: { dataDir: string; to: string; now: Date }): Promise<ExportManifest> {
  const { dataDir, to, now } = job
  await mkdir(to, { recursive: true, mode: 0o700 })
  if ((await readdir(to)).length > 0) throw new PlainError(t.notEmpty(to))
  await sealAudit(payload)
  const written: Record<string, string> = {}
  const counts: Record<string, number> = {}
  const keep = async (path: string, text: string) => {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), text, { mode: 0o600 })
  }
  // One moment for all: on SQLite writers wait, on MongoDB a transaction reads one snapshot.
  const heads = await inTransaction(payload, async (req) => {
    for (const collection of exportedCollections(payload)) {
      const [records, versions] = [await readRecords(payload, collection, req), await readVersions(payload, collection, req)]
      counts[collection] = records.length
      await keep(`records/${collection}.jsonl`, lines(records))
      if (versions.length > 0) await keep(`versions/${collection}.jsonl`, lines(versions))
    }
    for (const { slug } of payload.globals.config) {
      const found: Record<string, unknown> = (await payload.db.findGlobal({ slug, req })) ?? {}
      // A database gives these anew.
      const { id: _id, globalType: _type, createdAt: _created, updatedAt: _updated, ...settings } = found
      await keep(`settings/${slug}.json`, JSON.stringify(settings, null, 1))
    }
    return headsOf(payload, req)
  })
  await keep('schema.json', JSON.stringify(schemaOf(payload), null, 1))
  await keep('LAESMIG.md', t.readMe)
  for (const { path, from } of await filesOf(dataDir, [])) {
    const [, target] = /^data\/((?:media|imports|former-releases)\/.+)$/.exec(path) ?? []
    if (!target) continue
    await mkdir(dirname(join(to, 'files', target)), { recursive: true })
    await copyFile(from, join(to, 'files', target))
  }
  const shared = sharedFilesOf(payload)
  if (shared) await writeShared(shared, join(to, 'files'))
  const proof = await verify(payload)
  if (proof.faults[0]) throw new PlainError(t.doesNotHold(proof.faults[0].text))
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const whole = join(entry.parentPath, entry.name)
    written[whole.slice(to.length + 1).replaceAll('\\', '/')] = await hashOfFile(whole)
  }
  const database = payload.db.name === 'sqlite' ? 'sqlite' : 'mongodb'
  const manifest: ExportManifest = { format: 'planvaerk-export-1', at: now.toISOString(), version, database, ...heads, counts, files: written }
  await keep(exportManifestName, JSON.stringify(manifest, null, 1))
  return manifest
}

async function headsOf(payload: Payload, req: Parameters<typeof readRecords>[2]): Promise<Pick<ExportManifest, 'eventsHead' | 'auditHead'>> {
  const head = async (collection: 'plan-events' | 'audit-log') => {
    const { docs } = await payload.db.find<{ hash?: string | null }>({ collection, sort: '-seq', limit: 1, where: { seq: { exists: true } }, req })
    return docs[0]?.hash ?? null
  }
  return { eventsHead: await head('plan-events'), auditHead: await head('audit-log') }
}

/** RFC 8785: in one order of fields, whatever the database keeps them in. */
const lines = (rows: object[]): string => rows.map((row) => `${canonicalize(row)}\n`).join('')

interface FieldSchema {
  name: string
  type: string
  required?: true
  /** Danish, as in the admin. */
  label?: string
  refersTo?: string | string[]
  choices?: string[]
  fields?: FieldSchema[]
}

/** The fields of each collection by name, type and what they refer to. */
function schemaOf({ collections, globals }: Payload): Record<string, FieldSchema[]> {
  const all = [...Object.values(collections).map(({ config }) => config), ...globals.config]
  return Object.fromEntries(all.map(({ slug, fields }) => [slug, fields.flatMap(fieldsOf)]))
}

function fieldsOf(field: Field): FieldSchema[] {
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [{ name: tab.name, type: 'group', fields: tab.fields.flatMap(fieldsOf) }] : tab.fields.flatMap(fieldsOf)))
  const inside = 'fields' in field ? field.fields.flatMap(fieldsOf) : null
  if (!('name' in field) || !field.name) return inside ?? []
  if (field.type === 'ui' || field.type === 'join' || ('virtual' in field && field.virtual)) return []
  return [
    {
      name: field.name,
      type: field.type,
      ...('required' in field && field.required ? { required: true as const } : {}),
      ...('label' in field && typeof field.label === 'string' ? { label: field.label } : {}),
      ...('relationTo' in field ? { refersTo: field.relationTo as string | string[] } : {}),
      ...('options' in field ? { choices: field.options.map((option) => (typeof option === 'string' ? option : option.value)) } : {}),
      ...(inside ? { fields: inside } : {}),
    },
  ]
}
