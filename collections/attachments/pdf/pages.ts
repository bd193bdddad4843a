/** The pages of a PDF, in order, each with what it takes from the nodes above it. */
import { PDFArray, PDFDict, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import { name, nameText } from './copy'
import { inheritedKeys } from './names'

export interface PageFound {
  ref: PDFRef
  page: PDFDict
  inherited: Map<string, PDFObject>
}

const none: ReadonlyMap<string, PDFObject> = new Map()

/** @param root the reference of the page tree; a node is visited once, whoever names it again */
export function pagesUnder(context: PDFContext, root: PDFObject | undefined): PageFound[] {
  const found: PageFound[] = []
  const seen = new Set<PDFRef>()
  const left = [{ ref: root, above: none }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { ref, above } = next
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue
    seen.add(ref)
    const node = context.lookup(ref)
    if (!(node instanceof PDFDict)) continue
    const inherited = new Map(above)
    for (const key of inheritedKeys) {
      const value = node.get(name(key))
      if (value !== undefined) inherited.set(key, value)
    }
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray().toReversed()) left.push({ ref: kid, above: inherited })
    else if (nameText(node.lookup(name('Type'))) !== 'Pages') found.push({ ref, page: node, inherited })
  }
  return found
}
