/** The two doors of attachments: laying a file in, and reading one. */
import type { Endpoint, PayloadRequest } from 'payload'
import { attachmentTexts, planTexts } from '../../messages'
import type { Attachment, User } from '../../payload-types'
import { has, peopleWithPermissions } from '../access'
import { disposition, idOfRoute, refusal } from '../answers'
import { asUser, one } from '../records'
import { sentFile } from './body'
import { attachmentLimits } from './settings'
import { imageWidths, sizedImage, widthsOf } from './sizes'
import { bytesOf } from './storage'
import { storeAttachment } from './store'

/** Whoever writes or signs: the minutes of a body's decision are attachments too. */
export const mayUpload = (req: PayloadRequest): boolean =>
  has(req, 'author') || has(req, 'approver') || has(req, 'registrar')

/** `POST /api/attachments/upload`, multipart with one file; answers `{ doc }`, also when the file was there already. */
const upload: Endpoint = {
  path: '/upload',
  method: 'post',
  handler: async (req) => {
    if (!mayUpload(req)) return refusal(403, attachmentTexts.mayNotUpload)
    const sent = await sentFile(req, attachmentLimits(process.env).pdf)
    if (!sent.ok) return refusal(sent.status, sent.sentence)
    const stored = await storeAttachment(req.payload, req.user as User, sent)
    if (!stored.ok) return refusal(stored.problem === 'too-large' ? 413 : 422, stored.sentence)
    return Response.json({ doc: stored.attachment }, { status: 201 })
  },
}

/** `GET /api/attachments/limits`: what the field says before anything is sent. */
const limits: Endpoint = {
  path: '/limits',
  method: 'get',
  handler: (req) => (peopleWithPermissions({ req }) ? Response.json(attachmentLimits(process.env)) : refusal(403, planTexts.signInFirst)),
}

/** `GET /api/attachments/:id/file` by id or by hash, and `?size=480` for an image that fits a screen. */
const file: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: async (req) => {
    if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
    const attachment = await find(req, idOfRoute(req))
    if (!attachment) return refusal(404, attachmentTexts.unknown)
    const width = imageWidths.find((each) => each >= Number(req.searchParams.get('size') || Infinity))
    const fits = width && attachment.width ? widthsOf(attachment.width).findLast((each) => each <= width) : undefined
    const etag = `"${attachment.hash}${fits ? `-${fits}` : ''}"`
    const headers = headersOf(attachment, fits ? 'image/webp' : attachment.mime, etag)
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    // Other bytes than were stored are shown to nobody: an approver would sign what readers never get.
    const bytes = await (fits ? sizedImage(attachment, fits).then((image) => image.bytes) : bytesOf(attachment)).catch(() => null)
    if (!bytes) return refusal(404, attachmentTexts.fileGone)
    return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } })
  },
}

async function find(req: PayloadRequest, id: string): Promise<Attachment | null> {
  return one(asUser(req), 'attachments', { [/^[0-9a-f]{64}$/.test(id) ? 'hash' : 'id']: { equals: id } })
}

/** An image may be shown; a PDF is saved, since a browser's reader does not run inside the sandbox. */
function headersOf({ mime, name }: Attachment, type: string, etag: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': disposition(mime === 'application/pdf' ? 'attachment' : 'inline', name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-cache',
    ETag: etag,
  }
}

export const attachmentEndpoints: Endpoint[] = [upload, limits, file]
