/** What lies upon a page: links, drawings, and the fields of a form. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib'
import { name, nameText, type Copier } from './copy'
import { drawnAnnotations, drawnKeys, linkKeys, mediaAnnotations } from './names'
import { Unfit } from './unfit'

/** Where a link may lead outside the file: readers see that they leave. */
const protocols: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

/**
 * @returns the annotation as it may stand in the rewritten file, or null when it is left out
 * @throws {Unfit} when readers would miss it
 */
export function plainAnnotation(annotation: PDFDict, copier: Copier): PDFDict | null {
  const subtype = nameText(annotation.lookup(name('Subtype')))
  if (mediaAnnotations.some((each) => each === subtype)) throw new Unfit('media')
  if (subtype === 'FileAttachment') throw new Unfit('embedded')
  // The words lie under a mark that says they shall be taken out.
  if (subtype === 'Redact') throw new Unfit('redaction')
  if (isHidden(annotation)) return null
  if (subtype === 'Link') return link(annotation, copier)
  if (subtype === 'Widget') return field(annotation, copier)
  if (!drawnAnnotations.some((each) => each === subtype)) return null
  const drawn = copier.copyKeys(annotation, subtype === 'FreeText' ? [...drawnKeys, 'Contents'] : drawnKeys)
  return withPicture(drawn, subtype, picture(annotation, copier))
}

const isHidden = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(name('F'))
  return flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0
}

function withPicture(annotation: PDFDict, subtype: string, shown: PDFObject): PDFDict {
  annotation.set(name('Type'), name('Annot'))
  annotation.set(name('Subtype'), name(subtype))
  if (shown !== PDFNull) {
    const appearance = PDFDict.withContext(annotation.context)
    appearance.set(name('N'), shown)
    annotation.set(name('AP'), appearance)
  }
  return annotation
}

/** The normal appearance (12.5.5); of several states, the one that is chosen. */
function picture(annotation: PDFDict, { copy }: Copier): PDFObject {
  const appearance = annotation.lookup(name('AP'))
  if (!(appearance instanceof PDFDict)) return PDFNull
  const normal = appearance.lookup(name('N'))
  if (!(normal instanceof PDFDict)) return copy(appearance.get(name('N')))
  const state = annotation.lookup(name('AS'))
  return state instanceof PDFName ? copy(normal.get(state)) : PDFNull
}

/** What somebody has filled in stays as a picture of it; the form goes, and with it what it would do. */
function field(widget: PDFDict, copier: Copier): PDFDict | null {
  const shown = picture(widget, copier)
  if (shown !== PDFNull) return withPicture(copier.copyKeys(widget, ['Rect', 'F', 'OC']), 'Stamp', shown)
  if (isFilledIn(widget)) throw new Unfit('form')
  return null
}

function isFilledIn(widget: PDFDict): boolean {
  let node: PDFObject | undefined = widget
  for (let above = 0; node instanceof PDFDict && above < 20; above += 1) {
    const value = node.lookup(name('V'))
    if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes().length > 0
    node = node.lookup(name('Parent'))
  }
  return false
}

function link(annotation: PDFDict, copier: Copier): PDFDict | null {
  const action = annotation.lookup(name('A'))
  const target = destination(annotation, copier)
  if (target !== PDFNull) return leading(copier.copyKeys(annotation, linkKeys), 'Dest', target)
  const address = action instanceof PDFDict && nameText(action.lookup(name('S'))) === 'URI' ? outside(action.lookup(name('URI'))) : null
  if (address === null) return null
  const opens = PDFDict.withContext(copier.to)
  opens.set(name('S'), name('URI'))
  opens.set(name('URI'), PDFHexString.of(Buffer.from(address, 'latin1').toString('hex').toUpperCase()))
  return leading(copier.copyKeys(annotation, linkKeys), 'A', opens)
}

function leading(annotation: PDFDict, key: 'A' | 'Dest', to: PDFObject): PDFDict {
  annotation.set(name(key), to)
  return withPicture(annotation, 'Link', PDFNull)
}

/** @param from an annotation or a bookmark @returns where within the file it leads, or nothing */
export function destination(from: PDFDict, { copy }: Copier): PDFObject {
  const own = from.lookup(name('Dest'))
  const action = from.lookup(name('A'))
  const target = own ?? (action instanceof PDFDict && nameText(action.lookup(name('S'))) === 'GoTo' ? action.lookup(name('D')) : undefined)
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) return copy(target)
  return isPlace(target) ? copy(target) : PDFNull
}

const isPlace = (target: PDFObject | undefined): target is PDFArray => target instanceof PDFArray && target.get(0) instanceof PDFRef

function outside(address: PDFObject | undefined): string | null {
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return null
  const text = Buffer.from(address.asBytes()).toString('latin1').trim()
  if (!URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocols.includes(protocol) ? href : null
}
