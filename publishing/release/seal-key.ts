/**
 * The key that seals releases: Ed25519, made once, kept under `DATA_DIR` for the owner alone, and never in the database.
 * Whoever can write to the database alone cannot seal what they wrote.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { SitePage } from '../../components/site/props'
import { readSecret, secretOf } from '../../database/secret-file'
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
  return keyOf(await secretOf(site.sealKey, makeKey))
}

const makeKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** @returns null where there is none: a proof makes no key, which would belong to whoever proves. */
export async function readSealKey({ sealKey: file }: SiteFolder): Promise<SealKey | null> {
  const pem = await readSecret(file)
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
