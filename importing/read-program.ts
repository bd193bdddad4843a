/** Reading a file and finding the plan in it, as a program of its own: see workers/run-limited.ts. */
import { readDocument } from './formats'
import { plainText, UnreadableFile, type SourceDocument, type UnreadableReason } from './formats/document'
import type { FoundPictures } from './formats/pictures'
import { lostText, textsOf } from './lost-text'
import { parseDocument } from './parse'
import type { ImportedPlan } from './types'

export interface ReadJob {
  bytes: Uint8Array
  name: string
}

export type ReadResult =
  /** `pictures`: those of the document, which nobody has looked at. */
  | { ok: true; document: SourceDocument; plan: ImportedPlan; pictures: FoundPictures }
  | { ok: false; reason: UnreadableReason }
  /** Words that would have no place in the plan. */
  | { ok: false; lost: string[] }

export default async ({ bytes, name }: ReadJob): Promise<ReadResult> => {
  try {
    const pictures: FoundPictures = new Map()
    const document = await readDocument(bytes, name, pictures)
    const plan = parseDocument(document, { fileName: name })
    const lost = lostText(plainText(document), textsOf(plan))
    return lost.length > 0 ? { ok: false, lost } : { ok: true, document, plan, pictures }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason }
    throw error
  }
}
