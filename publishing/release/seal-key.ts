/**
 * The key that seals releases: Ed25519, made once, kept under `DATA_DIR` for the owner alone, and never in the database.
 * Whoever can write to the database alone cannot seal what they wrote.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { SitePage } from '../../components/site/props'
import { isMissing, isTaken } from '../disk/files'
import type { SiteFolder } from '../disk/site-folder'

export interface PublicSealKey {
  /** SubjectPublicKeyInfo, base64, as in a PEM file. */
  publicKey: string
  /** SHA-256 of the key's DER form, hexadecimal. */
  fingerprint: string
}

export interface SealKey extends PublicSealKey {
  privateKey: KeyObject
}

/** @returns the key, made now where there is none. Two that start at once agree on the first. */
export async function sealKey(site: SiteFolder): Promise<SealKey> {
  return (await readSealKey(site)) ?? keyOf(await makeKey(site.sealKey))
}

/** @returns null where there is none: a proof makes no key, which would belong to whoever proves. */
export async function readSealKey({ sealKey: file }: SiteFolder): Promise<SealKey | null> {
  const pem = await readKey(file)
  return pem === null ? null : keyOf(pem)
}

function keyOf(pem: string): SealKey {
  const privateKey = createPrivateKey(pem)
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return { privateKey, publicKey: der.toString('base64'), fingerprint: createHash('sha256').update(der).digest('hex') }
}

/** The page about the site says which key its releases are sealed with. */
export const withSealKey = (pages: SitePage[], { publicKey, fingerprint }: PublicSealKey): SitePage[] =>
  pages.map((page) => (page.template === 'about' ? { ...page, props: { ...page.props, seal: { publicKey, fingerprint } } } : page))

async function readKey(file: string): Promise<string | null> {
  try {
    return await readFile(/* turbopackIgnore: true */ file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function makeKey(file: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  // Both editions ask for it at the first release: a name of its own for each.
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  await mkdir(/* turbopackIgnore: true */ dirname(file), { recursive: true })
  await writeFile(/* turbopackIgnore: true */ beside, pem, { mode: 0o600 })
  await chmod(/* turbopackIgnore: true */ beside, 0o600)
  try {
    // A link is made whole or not at all, and never over a key that is there.
    await link(/* turbopackIgnore: true */ beside, file)
  } catch (error) {
    if (!isTaken(error)) throw error
  } finally {
    await rm(/* turbopackIgnore: true */ beside, { force: true })
  }
  return readFile(/* turbopackIgnore: true */ file, 'utf8')
}
