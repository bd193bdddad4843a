/** From a checked file to its record: the same bytes are one file and one record, whoever lays them in. */
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../database/transaction'
import { auditTexts } from '../../messages'
import type { Attachment, User } from '../../payload-types'
import { recordAudit, type AuditLine } from '../audit-log/record'
import { fieldErrorsOf } from '../errors'
import { asFact, one } from '../records'
import type { Checked } from './check'
import { checkWithinLimits } from './check-within-limits'
import { isRewritten, noteRewritten } from './rewritten'
import { attachmentLimits } from './settings'
import { hashOfBytes, keepMedia } from './storage'

/** Transactions that may add a record; nothing that comes from outside can claim to be one. */
const storing = new Set<number | string>()

export async function isStoring(req: PayloadRequest): Promise<boolean> {
  const id = await req.transactionID
  return id !== undefined && storing.has(id)
}

type Stored = { ok: true; attachment: Attachment } | Extract<Checked, { ok: false }>

/**
 * Checks a file and lays it in. Whether `user` may is asked at the door (endpoints.ts).
 * @param given the file's name as the sender calls it
 * @returns the record, which may be older than this call, or why the file is refused; then nothing is stored
 */
export async function storeAttachment(
  payload: Payload,
  user: User | null,
  { bytes, name: given }: { bytes: Uint8Array; name: string },
): Promise<Stored> {
  // What was stored once and comes back, as after a download, has been checked and is known by its bytes.
  const sent = hashOfBytes(bytes)
  const known = await inTransaction(payload, (req) => byHash(req, sent))
  // A PDF from before they were rewritten becomes another file when it is laid in again.
  if (known && (await isRewritten(known))) {
    await keepMedia(bytes, known.mime)
    return { ok: true, attachment: known }
  }
  const checked = await checkWithinLimits({ bytes, given, limits: attachmentLimits(process.env) })
  if (!checked.ok) return checked
  const { bytes: plain, ...facts } = checked.file
  // The file comes first: a record without a file would be a promise nobody keeps, a file without a record harms nobody.
  const hash = await keepMedia(plain, facts.mime)
  if (facts.mime === 'application/pdf') await noteRewritten(hash, hash)
  const attachment = await inTransaction(
    payload,
    async (req) => (await byHash(req, hash)) ?? add(req, { ...facts, hash, size: plain.length, uploadedBy: user?.id ?? null }, sent),
    { user: user && { ...user, collection: 'users' }, retryOn: isTaken },
  )
  return { ok: true, attachment }
}

/**
 * Makes the record of a file that has been checked and is kept (`keepMedia`), in the request's own transaction.
 * @returns the record, which may be older than this call
 */
export const recordChecked = async (
  req: PayloadRequest,
  { hash, name, mime, size, width, height }: Pick<Attachment, 'hash' | 'name' | 'mime' | 'size' | 'width' | 'height'>,
  user: Pick<User, 'id'> | null,
): Promise<Attachment> =>
  (await byHash(req, hash)) ?? add(req, { hash, name, mime, size, width, height, uploadedBy: user?.id ?? null }, hash)

/** @param sent hash of the file as it was sent: it is not kept, and whoever has it can show that it was this one */
async function add(req: PayloadRequest, data: Omit<Attachment, 'id' | 'createdAt' | 'updatedAt'>, sent: string): Promise<Attachment> {
  const id = await req.transactionID
  if (!id) throw new Error('An attachment is stored in a transaction.')
  storing.add(id)
  try {
    const attachment = await req.payload.create({
      collection: 'attachments',
      data,
      depth: 0,
      overrideAccess: true, // closed to everybody; only a checked file gets a record
      req,
    })
    await recordAudit(req, lineOf(attachment, sent))
    return attachment
  } finally {
    storing.delete(id)
  }
}

const lineOf = ({ id, name, hash, size, mime }: Attachment, sent: string): AuditLine => ({
  kind: 'attachment',
  text: auditTexts.uploaded(name, hash),
  record: `attachments/${id}`,
  details: { hash, size, mime, sent },
})

/** Somebody laid the same bytes in at the same time. */
const isTaken = (error: unknown): boolean => fieldErrorsOf(error)?.errors.some(({ path }) => path === 'hash') ?? false

async function byHash(req: PayloadRequest, hash: string): Promise<Attachment | null> {
  return one(asFact(req, 'whether the bytes are known is a fact, whoever brings them'), 'attachments', { hash: { equals: hash } })
}
