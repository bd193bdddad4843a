/**
 * A PDF is written anew, as images are: the pages as a reader sees them, their tags, bookmarks and links, and nothing else.
 * It is built from a list of what may be there (names.ts), so that what nobody has thought of is not there either: Info,
 * XMP, actions, scripts, references to other files, earlier revisions and objects beside the pages stay behind.
 *
 * The same file gives the same bytes, and a rewritten one gives itself.
 */
import { PDFArray, PDFContext, PDFDict, PDFDocument, PDFNull, PDFNumber, PDFRef, PDFWriter, type PDFObject } from '@cantoo/pdf-lib'
import { destination, plainAnnotation } from './annotations'
import { copier, name, type Copier } from './copy'
import { bookmarkKeys, catalogKeys, pageKeys, structureRootKeys } from './names'
import { pagesUnder, type PageFound } from './pages'
import { Unfit, type PdfPart } from './unfit'

export type Rewritten =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; problem: 'damaged-pdf' | 'locked-pdf' }
  | { ok: false; problem: 'unfit-pdf'; part: PdfPart }

/** Must run within limits (workers/): what is read may have been made to hold up whoever reads it. */
export async function rewritePdf(bytes: Uint8Array): Promise<Rewritten> {
  if (!isWhole(bytes)) return { ok: false, problem: 'damaged-pdf' }
  try {
    // Encryption is asked about below: the library would open a file that is locked with an empty password.
    const { context } = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, parseSpeed: Infinity })
    if (context.trailerInfo.Encrypt) return { ok: false, problem: 'locked-pdf' }
    return { ok: true, bytes: await rewritten(context) }
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, problem: 'unfit-pdf', part: error.part }
    return { ok: false, problem: 'damaged-pdf' }
  }
}

function isWhole(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-4096)).toString('latin1')
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' && end.slice(-2048).includes('%%EOF') && end.includes('startxref')
}

async function rewritten(from: PDFContext): Promise<Uint8Array> {
  const root = from.lookup(from.trailerInfo.Root)
  if (!(root instanceof PDFDict)) throw new Error('The PDF has no catalogue.')
  refuseParts(root)
  const to = PDFContext.create()
  const own = copier(from, to)
  const catalog = PDFDict.withContext(to)
  catalog.set(name('Type'), name('Catalog'))
  const catalogRef = to.register(catalog)
  catalog.set(name('Pages'), writePages(root, own))
  for (const [key, value] of own.copyKeys(root, catalogKeys).entries()) catalog.set(key, value)
  writeTags(root, catalog, own)
  writeBookmarks(root, catalog, own)
  writeDestinations(root, catalog, own)
  own.finish()
  to.trailerInfo.Root = catalogRef
  // Without object streams: packing them takes the library longer than everything else. All texts are written in digits.
  return PDFWriter.forContext(to, Infinity).serializeToBuffer()
}

/** What readers would miss and cannot be told of from the pages. */
function refuseParts(root: PDFDict): void {
  const names = root.lookup(name('Names'))
  if (root.has(name('Collection')) || (names instanceof PDFDict && names.has(name('EmbeddedFiles')))) throw new Unfit('embedded')
  const form = root.lookup(name('AcroForm'))
  if (form instanceof PDFDict && form.has(name('XFA'))) throw new Unfit('form')
}

function writePages(root: PDFDict, own: Copier): PDFRef {
  const pages = pagesUnder(own.from, root.get(name('Pages')))
  if (pages.length === 0) throw new Error('The PDF has no pages.')
  const { to } = own
  const tree = PDFDict.withContext(to)
  const treeRef = to.register(tree)
  const kids = PDFArray.withContext(to)
  // Every page has its place before any is copied: links lead forwards too.
  const placed = pages.map((found) => ({ ...found, as: to.nextRef() }))
  for (const { ref, as } of placed) own.became.set(ref, as)
  for (const { as, ...found } of placed) {
    to.assign(as, plainPage(found, as, treeRef, own))
    kids.push(as)
  }
  tree.set(name('Type'), name('Pages'))
  tree.set(name('Kids'), kids)
  tree.set(name('Count'), PDFNumber.of(pages.length))
  return treeRef
}

function plainPage({ page, inherited }: PageFound, as: PDFRef, tree: PDFRef, own: Copier): PDFDict {
  const plain = own.copyKeys(page, pageKeys)
  for (const [key, value] of inherited) plain.set(name(key), own.copy(value))
  const contents = own.copy(page.get(name('Contents')))
  if (contents !== PDFNull) plain.set(name('Contents'), contents)
  const annotations = page.lookup(name('Annots'))
  if (annotations instanceof PDFArray) {
    const kept = PDFArray.withContext(own.to)
    for (const each of annotations.asArray()) keepAnnotation(each, as, kept, own)
    if (kept.size() > 0) plain.set(name('Annots'), kept)
  }
  plain.set(name('Type'), name('Page'))
  plain.set(name('Parent'), tree)
  return plain
}

function keepAnnotation(each: PDFObject, page: PDFRef, kept: PDFArray, own: Copier): void {
  const annotation = own.from.lookup(each)
  if (!(annotation instanceof PDFDict)) return
  const plain = plainAnnotation(annotation, own)
  if (!plain) {
    if (each instanceof PDFRef) own.became.set(each, null)
    return
  }
  plain.set(name('P'), page)
  const ref = own.to.register(plain)
  if (each instanceof PDFRef) own.became.set(each, ref)
  kept.push(ref)
}

/** The tags that a screen reader follows; the tree is copied whole, and leads to no page or field that is gone. */
function writeTags(root: PDFDict, catalog: PDFDict, own: Copier): void {
  const tags = root.get(name('StructTreeRoot'))
  const structure = own.from.lookup(tags)
  if (!(structure instanceof PDFDict)) return
  const as = own.to.nextRef()
  // The elements below name it as their parent.
  if (tags instanceof PDFRef) own.became.set(tags, as)
  own.to.assign(as, own.copyKeys(structure, structureRootKeys))
  catalog.set(name('StructTreeRoot'), as)
}

function writeBookmarks(root: PDFDict, catalog: PDFDict, own: Copier): void {
  const first = root.get(name('Outlines'))
  if (!(first instanceof PDFRef)) return
  const seen = new Set<PDFRef>([first])
  const left = [first]
  for (let ref = left.pop(); ref; ref = left.pop()) {
    for (const key of ['First', 'Next']) {
      const node: PDFObject | undefined = own.from.lookup(ref)
      const next: PDFObject | undefined = node instanceof PDFDict ? node.get(name(key)) : undefined
      if (!(next instanceof PDFRef) || seen.has(next) || !(own.from.lookup(next) instanceof PDFDict)) continue
      seen.add(next)
      left.push(next)
    }
  }
  for (const ref of seen) own.became.set(ref, own.to.nextRef())
  for (const ref of seen) {
    const node = own.from.lookup(ref)
    const as = own.became.get(ref)
    if (!(node instanceof PDFDict) || !as) continue
    const plain = own.copyKeys(node, bookmarkKeys)
    const target = destination(node, own)
    if (target !== PDFNull) plain.set(name('Dest'), target)
    own.to.assign(as, plain)
  }
  const outlines = own.became.get(first)
  if (outlines && own.from.lookup(first) instanceof PDFDict) catalog.set(name('Outlines'), outlines)
}

/** Destinations that links name, as PDF 1.1 and as later ones keep them. */
function writeDestinations(root: PDFDict, catalog: PDFDict, own: Copier): void {
  const old = own.copy(root.get(name('Dests')))
  if (old !== PDFNull) catalog.set(name('Dests'), old)
  const names = root.lookup(name('Names'))
  const tree = names instanceof PDFDict ? own.copy(names.get(name('Dests'))) : PDFNull
  if (tree === PDFNull) return
  const kept = PDFDict.withContext(own.to)
  kept.set(name('Dests'), tree)
  catalog.set(name('Names'), kept)
}
