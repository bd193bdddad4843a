/**
 * Copies what a page needs from one PDF into another, object by object. Only what is reached is copied: whatever lies in
 * the file beside it, an earlier revision for one, stays behind.
 */
import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { plainJpeg } from './jpeg'
import { actions, neverCopied, neverKept } from './names'

export const name = (text: string): PDFName => PDFName.of(text)

/** @returns the name's text, or an empty one where there is something else */
export const nameText = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : '')

export interface Copier {
  from: PDFContext
  to: PDFContext
  /** Says in advance what a reference becomes; `null` is nothing. */
  became: Map<PDFRef, PDFRef | null>
  copy: (object: PDFObject | undefined) => PDFObject
  /** Copies the keys that are there. */
  copyKeys: (dict: PDFDict, keys: readonly string[]) => PDFDict
  /** Copies all that was reached on the way. Call it last. */
  finish: () => void
}

/** @throws when an object that is needed cannot be read */
export function copier(from: PDFContext, to: PDFContext): Copier {
  const became = new Map<PDFRef, PDFRef | null>()
  // One after the other, not one inside the other: a chain of ten thousand objects must not be a tower of calls.
  const waiting: { object: PDFObject; as: PDFRef }[] = []

  const copyReference = (ref: PDFRef): PDFObject => {
    const known = became.get(ref)
    if (known !== undefined) return known ?? PDFNull
    const object = from.lookup(ref)
    if (!object || isNeverCopied(object)) {
      became.set(ref, null)
      return PDFNull
    }
    const as = to.nextRef()
    became.set(ref, as)
    waiting.push({ object, as })
    return as
  }

  const copy = (object: PDFObject | undefined): PDFObject => {
    if (object === undefined || object === PDFNull) return PDFNull
    if (object instanceof PDFRef) return copyReference(object)
    if (object instanceof PDFName || object instanceof PDFNumber || object instanceof PDFBool) return object
    if (object instanceof PDFString || object instanceof PDFHexString) return PDFHexString.of(hexOf(object.asBytes()))
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(to)
      for (const each of object.asArray()) array.push(copy(each))
      return array
    }
    if (object instanceof PDFDict) return isNeverCopied(object) ? PDFNull : copyDict(object)
    if (object instanceof PDFStream) return copyStream(object)
    throw new Error('The PDF has an object that cannot be read.')
  }

  const copyKeys = (dict: PDFDict, keys: readonly string[]): PDFDict => {
    const kept = PDFDict.withContext(to)
    for (const key of keys) {
      const value = copy(dict.get(name(key)))
      if (value !== PDFNull) kept.set(name(key), value)
    }
    return kept
  }

  const copyDict = (dict: PDFDict): PDFDict =>
    copyKeys(dict, dict.keys().map((key) => key.decodeText()).filter((key) => !neverKept.has(key)))

  const copyStream = (stream: PDFStream): PDFObject => {
    if (!(stream instanceof PDFRawStream)) throw new Error('The PDF has a stream that cannot be read.')
    // Its bytes would lie in another file.
    if (isNeverCopied(stream.dict) || stream.dict.has(name('F'))) return PDFNull
    const dict = copyDict(stream.dict)
    const { bytes, isPacked } = bytesOf(stream)
    if (isPacked) dict.set(name('Filter'), name('FlateDecode'))
    dict.set(name('Length'), PDFNumber.of(bytes.length))
    return PDFRawStream.of(dict, bytes)
  }

  const finish = () => {
    for (const { object, as } of waiting) to.assign(as, copy(object))
  }
  return { from, to, became, copy, copyKeys, finish }
}

function isNeverCopied(object: PDFObject): boolean {
  const dict = object instanceof PDFStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return false
  const kind = (key: string) => nameText(dict.lookup(name(key)))
  return neverCopied.has(kind('Type')) || actions.has(kind('S')) || kind('Subtype') === 'PS' || dict.has(name('EF'))
}

/** Plain bytes are packed, so that nothing in the file can be taken for what it is not; a photograph loses its EXIF. */
function bytesOf({ dict, contents }: PDFRawStream): { bytes: Uint8Array; isPacked: boolean } {
  const filters = dict.lookup(name('Filter'))
  const own = filters instanceof PDFArray ? filters.asArray().map((_, index) => nameText(filters.lookup(index))) : [nameText(filters)]
  if (own.includes('Crypt')) throw new Error('The PDF has a stream that is locked.')
  const [first = ''] = own
  if (first === '' && own.length <= 1) return { bytes: deflateSync(contents), isPacked: true }
  return { bytes: own.length === 1 && (first === 'DCTDecode' || first === 'DCT') ? plainJpeg(contents) : contents, isPacked: false }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase()
