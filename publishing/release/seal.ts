/**
 * The seal of a release, in `seal.json` beside its editions: which heads it names and which manifests, signed by a key that
 * is not in the database. A time stamp from outside (`timestamp.ts`) lies beside it, over this very file.
 */
import { createPublicKey, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { sha256 } from '../disk/digest'
import { isMissing, readIfThere } from '../disk/files'
import { editions, perEditionAsync, type PerEdition } from '../editions'
import { manifestFile, type Manifest } from './manifest'
import { sealKey, type SealKey } from './seal-key'
import type { SiteFolder } from '../disk/site-folder'

const statementSchema = z.object({
  release: z.string(),
  at: z.string(),
  eventsHead: z.string().nullable(),
  auditHead: z.string().nullable(),
  /** SHA-256 of each edition's manifest, and so of every file of it. */
  manifests: z.object({ internal: z.string(), public: z.string() }),
  /** The database had been put back from an older copy on purpose: heads from before are no longer asked for. */
  restored: z.boolean(),
  /** Counts up, whatever the clock says; absent from seals from before it was sealed. */
  order: z.number().optional(),
})
export type SealedStatement = z.infer<typeof statementSchema>

const sealSchema = z.object({
  statement: statementSchema,
  /** Fingerprint of the key. */
  key: z.string(),
  /** Ed25519 over the statement as canonical JSON (RFC 8785), base64. */
  signature: z.string(),
})
export type Seal = z.infer<typeof sealSchema>

export const sealFile = 'seal.json'

const signedBytes = (statement: SealedStatement): Buffer => Buffer.from(canonicalize(statement) ?? '')

/** @param manifests the text of each edition's manifest, as it is written */
export async function sealOf(
  site: SiteFolder,
  { release, at, eventsHead, auditHead }: Manifest,
  manifests: PerEdition<string>,
  { restored, order }: Pick<SealedStatement, 'restored' | 'order'>,
): Promise<Seal> {
  const { privateKey, fingerprint } = await sealKey(site)
  const digests = { internal: sha256(manifests.internal), public: sha256(manifests.public) }
  const statement = { release, at, eventsHead, auditHead, manifests: digests, restored, order }
  return { statement, key: fingerprint, signature: sign(null, signedBytes(statement), privateKey).toString('base64') }
}

/** @returns the seal; null when the release has none, `unreadable` when nobody can tell what it says */
export async function readSeal(folder: string): Promise<Seal | null | 'unreadable'> {
  return parseSeal(await readIfThere(join(/* turbopackIgnore: true */ folder, sealFile)))
}

export function parseSeal(text: string | null): Seal | null | 'unreadable' {
  if (text === null) return null
  try {
    return sealSchema.parse(JSON.parse(text))
  } catch {
    return 'unreadable'
  }
}

export type SealFault = 'missing' | 'unreadable' | 'other-key' | 'signature' | 'manifest'

/** @returns what is wrong with a release's seal, asked of the bytes on the disk; null when it holds */
export async function sealFault(folder: string, release: string, known: SealKey | null): Promise<SealFault | null> {
  const seal = await readSeal(folder)
  if (seal === null) return 'missing'
  if (seal === 'unreadable') return 'unreadable'
  if (seal.key !== known?.fingerprint) return 'other-key'
  if (!statementOf(seal, known)) return 'signature'
  const digests = await perEditionAsync((edition) => digestOfFile(join(/* turbopackIgnore: true */ folder, edition, manifestFile)))
  const isWhole = seal.statement.release === release && editions.every((edition) => digests[edition] === seal.statement.manifests[edition])
  return isWhole ? null : 'manifest'
}

/** @returns what the seal states, where the key has signed it */
export function statementOf(seal: Seal | null | 'unreadable', known: SealKey): SealedStatement | null {
  if (seal === null || seal === 'unreadable' || seal.key !== known.fingerprint) return null
  const key = createPublicKey({ key: Buffer.from(known.publicKey, 'base64'), type: 'spki', format: 'der' })
  return verify(null, signedBytes(seal.statement), key, Buffer.from(seal.signature, 'base64')) ? seal.statement : null
}

async function digestOfFile(file: string): Promise<string | null> {
  try {
    return sha256(await readFile(/* turbopackIgnore: true */ file))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
