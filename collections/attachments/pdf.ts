/**
 * Looks a PDF through for what could act on a reader's machine. It is read as bytes, not opened: names are decoded from
 * their `#xx` spelling, the whole file is searched (streams and strings too), and object streams, where objects may be
 * packed away, are unpacked and searched as well. What cannot be looked through is refused.
 */
import { inflateSync } from 'node:zlib'

export type ActiveContent = 'script' | 'launch' | 'embedded' | 'form' | 'media' | 'html'
export type PdfProblem = { problem: 'damaged-pdf' } | { problem: 'locked-pdf' } | { problem: 'active-pdf'; what: ActiveContent }

/** Names that stand for action; ISO 32000-1, 12.6 (actions), 7.11.4 (embedded files), 12.7.8 (XFA), 13 (multimedia). */
const active: Record<Exclude<ActiveContent, 'html'>, RegExp> = {
  script: nameOf('JavaScript'),
  launch: nameOf('Launch'),
  embedded: nameOf('EmbeddedFiles?|FileAttachment|GoToE'),
  form: nameOf('SubmitForm|ImportData|XFA'),
  media: nameOf('RichMedia|RichMediaExecute|Rendition|Movie|Sound'),
}

function nameOf(names: string): RegExp {
  return new RegExp(`/(?:${names})(?=[\\s/<>\\[\\]()%]|$)`)
}

const html = /<(?:!doctype\s+html|html|script|svg|iframe|body)[\s>]/i

/** Bytes that all object streams together may unpack to: more is a bomb, not a plan. */
const mostUnpacked = 128_000_000

/** @returns what is wrong with the file, or null when nothing was found */
export function pdfProblem(bytes: Uint8Array): PdfProblem | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!raw.startsWith('%PDF-') || !raw.slice(-2048).includes('%%EOF') || !/\bstartxref\b/.test(raw.slice(-4096))) {
    return { problem: 'damaged-pdf' }
  }
  const text = decodedNames(raw)
  if (nameOf('Encrypt').test(text)) return { problem: 'locked-pdf' }
  // A page of a browser hides in the first bytes or behind the end; text about HTML inside the pages is packed.
  if (html.test(raw.slice(0, 4096)) || html.test(raw.slice(raw.lastIndexOf('%%EOF')))) return found('html')

  const packed = objectStreams(bytes, raw)
  if (packed === null) return { problem: 'damaged-pdf' }
  for (const part of [text, ...packed.map(decodedNames)]) {
    for (const [what, names] of Object.entries(active)) {
      if (names.test(part)) return found(what as ActiveContent)
    }
  }
  return null
}

const found = (what: ActiveContent): PdfProblem => ({ problem: 'active-pdf', what })

/** A name may spell any character as `#` and two digits: `/J#61vaScript`. */
const decodedNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))

/** Bytes before a stream's keyword that may be its dictionary: enough that no comment can push the type out of sight. */
const nearby = 16_384

/** @returns the text of every object stream; null when one cannot be unpacked */
function objectStreams(bytes: Uint8Array, raw: string): string[] | null {
  const texts: string[] = []
  let left = mostUnpacked
  for (const { index, 0: keyword } of raw.matchAll(/\bstream\r?\n/g)) {
    const before = decodedNames(raw.slice(Math.max(0, index - nearby), index))
    if (!isObjectStream.test(before)) continue
    const own = before.slice(before.search(/\d+\s+\d+\s+obj\b(?![^]*\d+\s+\d+\s+obj\b)/))
    const from = index + keyword.length
    const to = raw.indexOf('endstream', from)
    const text = to === -1 ? null : unpacked(bytes.subarray(from, to), own, left)
    // A neighbour of an object stream need not be one; what calls itself one must let itself be read.
    if (text === null && isObjectStream.test(own)) return null
    texts.push(text ?? '')
    left -= text?.length ?? 0
  }
  return texts
}

const isObjectStream = nameOf('ObjStm')

function unpacked(stream: Uint8Array, dictionary: string, limit: number): string | null {
  if (!/\/Filter\b/.test(dictionary)) return Buffer.from(stream).toString('latin1')
  if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\s*[\]/>]/.test(dictionary) || /\/Predictor\b/.test(dictionary)) return null
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, limit) }).toString('latin1')
  } catch {
    return null
  }
}
