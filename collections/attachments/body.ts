/** Reads the one file of a multipart request, and no more of it than may be stored. */
import type { PayloadRequest } from 'payload'
import { attachmentTexts } from '../../messages'
import { bytesIn } from './settings'

export type Sent = { ok: true; bytes: Uint8Array; name: string } | { ok: false; status: 400 | 413; sentence: string }

const { refused } = attachmentTexts

/** What the parts' own headings may take. */
const framing = 64_000

/** @param megabytes the largest file of any type */
export async function sentFile(req: PayloadRequest, megabytes: number): Promise<Sent> {
  const body = await readUpTo(req.body, bytesIn(megabytes) + framing)
  if (body === 'too-large') return { ok: false, status: 413, sentence: refused['too-large'](megabytes) }
  const files = await filesIn(body, req.headers.get('content-type') ?? '')
  const [file] = files
  if (!file) return { ok: false, status: 400, sentence: refused['no-file']() }
  if (files.length > 1) return { ok: false, status: 400, sentence: refused['several-files']() }
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
}

/** Reads on to the end, without keeping it, so that the sender hears the answer; gives up on what never ends. */
async function readUpTo(body: ReadableStream<Uint8Array> | null | undefined, most: number): Promise<Uint8Array | 'too-large'> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Node's stream can be gone through; the browser's type does not say so.
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
    if (size > most * 4) break
  }
  return size > most ? 'too-large' : Buffer.concat(chunks)
}

async function filesIn(body: Uint8Array, contentType: string): Promise<File[]> {
  try {
    const form = await new Response(body as BodyInit, { headers: { 'content-type': contentType } }).formData()
    return [...form.values()].filter((value): value is File => typeof value !== 'string')
  } catch {
    return []
  }
}
