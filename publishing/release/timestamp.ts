/**
 * A time stamp from an authority outside (RFC 3161), over a release's seal: says that these heads existed at that moment,
 * signed by somebody who has nothing to do with this machine. `openssl ts -verify` reads it too.
 */
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Integer, Null, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  id_eContentType_TSTInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { publishingTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { isMissing, replaceFile } from '../disk/files'
import { sealFile } from './seal'

export const timestampFile = 'seal.tsr'
const timeStampingOid = '1.3.6.1.5.5.7.3.8'
const extendedKeyUsageOid = '2.5.29.37'
const sha256Oid = '2.16.840.1.101.3.4.2.1'
/** Milliseconds an authority may take. */
const timeoutMs = 20_000
/** A stamp is some five kilobytes; nobody may fill the disk with one. */
const largest = 200_000

export interface TimestampSettings {
  /** Null asks nobody. */
  url: string | null
  /** File with the certificates that are trusted, PEM; null takes whatever certificate the stamp brings along. */
  ca: string | null
}

/**
 * - `TIMESTAMP_URL`: an RFC 3161 authority; optional
 * - `TIMESTAMP_CA`: the certificates its stamps must lead to, a PEM file; optional
 * @throws PlainError when a value cannot be used
 */
export function timestampSettings(env: Record<string, string | undefined>): TimestampSettings {
  const { TIMESTAMP_URL: url, TIMESTAMP_CA: ca } = env
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) throw new PlainError(publishingTexts.settings.timestampUrl(url))
  return { url: url || null, ca: ca || null }
}

/** Asks for a stamp over a release's seal and lays it beside, once. @returns whether there is one now */
export async function stampRelease(folder: string, settings: TimestampSettings): Promise<boolean> {
  if (!settings.url) return false
  const seal = await bytesOf(join(/* turbopackIgnore: true */ folder, sealFile))
  const file = join(/* turbopackIgnore: true */ folder, timestampFile)
  if (!seal || (await bytesOf(file))) return Boolean(seal)
  const { query, nonce } = queryFor(seal)
  const answer = await fetch(settings.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
    body: query,
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!answer.ok) throw new Error(`The time stamping authority answered ${answer.status}.`)
  const reply = Buffer.from(await answer.arrayBuffer())
  if (reply.length > largest) throw new Error('The time stamping authority answered with too much.')
  const stamp = await readStamp(reply, seal, settings)
  if (!stamp.ok) throw new Error(`The time stamp does not hold: ${stamp.fault}.`)
  if (stamp.nonce !== nonce) throw new Error('The time stamp answers another question.')
  await replaceFile(file, reply)
  return true
}

function queryFor(seal: Buffer): { query: ArrayBuffer; nonce: string } {
  // The first bit is off, so that the number is not negative.
  const bytes = Buffer.concat([Buffer.from([1]), randomBytes(8)])
  const nonce = new Integer({ valueHex: new Uint8Array(bytes).buffer })
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(digestOf(seal)).buffer }),
    }),
    nonce,
    certReq: true,
  })
  return { query: request.toSchema().toBER(), nonce: bytes.toString('hex') }
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

export type Stamp = { ok: true; at: string; nonce: string } | { ok: false; fault: StampFault }
export type StampFault = 'unreadable' | 'refused' | 'another-seal' | 'signature' | 'untrusted'

/** @returns when the authority saw these very bytes, or why the stamp proves nothing */
export async function readStamp(reply: Buffer, seal: Buffer, { ca }: Pick<TimestampSettings, 'ca'>): Promise<Stamp> {
  const parsed = parse(reply)
  if (!parsed) return { ok: false, fault: 'unreadable' }
  const { status, signed, info } = parsed
  if (status > 1) return { ok: false, fault: 'refused' }
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const isOfSeal = hashAlgorithm.algorithmId === sha256Oid && digestOf(seal).equals(Buffer.from(hashedMessage.valueBlock.valueHexView))
  if (!isOfSeal) return { ok: false, fault: 'another-seal' }
  const holds = async (trustedCerts: Certificate[], checkChain: boolean): Promise<boolean> => {
    const asked = { signer: 0, data: new Uint8Array(seal).buffer, checkDate: info.genTime, passedWhenNotRevValues: true }
    try {
      // pkijs compares the imprint with the bytes that were stamped, and the signature with the signer's certificate.
      const { signatureVerified, signerCertificate } = await signed.verify({ ...asked, trustedCerts, checkChain, extendedMode: true })
      return signatureVerified === true && maySignTime(signerCertificate ?? null)
    } catch {
      return false
    }
  }
  if (!(await holds([], false))) return { ok: false, fault: 'signature' }
  if (ca && !(await holds(await certificatesIn(ca), true))) return { ok: false, fault: 'untrusted' }
  const nonce = info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex') : ''
  return { ok: true, at: info.genTime.toISOString(), nonce }
}

/** Else whoever has any certificate of a trusted authority, such as a web server's, could stamp. */
function maySignTime(certificate: Certificate | null): boolean {
  const usage = certificate?.extensions?.find(({ extnID }) => extnID === extendedKeyUsageOid)?.parsedValue as ExtKeyUsage | undefined
  return usage?.keyPurposes.includes(timeStampingOid) ?? false
}

function parse(reply: Buffer): { status: number; signed: SignedData; info: TSTInfo } | null {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(reply).buffer)
    if (!timeStampToken) return null
    const signed = new SignedData({ schema: new ContentInfo({ schema: timeStampToken.toSchema() }).content })
    const content = signed.encapContentInfo.eContent
    if (signed.encapContentInfo.eContentType !== id_eContentType_TSTInfo) return null
    return content ? { status: status.status, signed, info: TSTInfo.fromBER(content.getValue()) } : null
  } catch {
    return null
  }
}

async function certificatesIn(file: string): Promise<Certificate[]> {
  const pem = await readFile(/* turbopackIgnore: true */ file, 'utf8')
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => Certificate.fromBER(new Uint8Array(new X509Certificate(block).raw).buffer))
}

/** @returns how the stamp of a release stands; null where there is none */
export async function stampOf(folder: string, settings: Pick<TimestampSettings, 'ca'>): Promise<Stamp | null> {
  const reply = await bytesOf(join(/* turbopackIgnore: true */ folder, timestampFile))
  const seal = await bytesOf(join(/* turbopackIgnore: true */ folder, sealFile))
  if (!reply) return null
  return seal ? readStamp(reply, seal, settings) : { ok: false, fault: 'another-seal' }
}

async function bytesOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(/* turbopackIgnore: true */ file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
