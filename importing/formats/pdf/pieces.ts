/** The pieces of text on the pages of a PDF: where each stands, how large and how bold it is. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { UnreadableFile } from '../document'

/** Measures are points, y counts from the top of the page. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
}

export interface Page {
  number: number
  width: number
  height: number
  pieces: Piece[]
}

export const mostPages = 500

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** @throws UnreadableFile when the file is encrypted, damaged, or longer than any plan */
export async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  // The library asks a global for its other half, which another copy of it in this process may have set. That half sets
  // the global as soon as it is loaded, so it is loaded here and not above.
  const shared = globalThis as { pdfjsWorker?: unknown }
  const others = shared.pdfjsWorker
  shared.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const task = getDocument({
    // The library takes the bytes over; the caller keeps its own.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: `${join(library, 'cmaps')}/`,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new UnreadableFile('tooManyPages')
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items, styles } = await page.getTextContent({ includeMarkedContent: false })
      // The fonts, whose names tell which are bold, are known once the page's operators have been read.
      await page.getOperatorList()
      const boldness = new Map<string, boolean>()
      const isBold = (font: string): boolean => {
        const known = boldness.get(font)
        if (known !== undefined) return known
        const { name = '', black = false, bold = false } = page.commonObjs.has(font)
          ? (page.commonObjs.get(font) as { name?: string; black?: boolean; bold?: boolean })
          : {}
        const found = bold || black || /bold|black|heavy|semibold/i.test(`${name} ${styles[font]?.fontFamily ?? ''}`)
        boldness.set(font, found)
        return found
      }
      pages.push({ number, width, height, pieces: items.flatMap((item) => ('str' in item ? pieceOf(item, height, isBold) : [])) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const name = error instanceof Error ? error.name : ''
    throw new UnreadableFile(name === 'PasswordException' ? 'encrypted' : 'damaged', { cause: error })
  } finally {
    await task.destroy()
    shared.pdfjsWorker = others
  }
}

function pieceOf(item: TextItem, height: number, isBold: (font: string) => boolean): Piece[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
  const size = Math.hypot(a, b)
  // Text that stands on its side is a mark of the printer's.
  if (!item.str.trim() || size === 0 || Math.abs(b) > Math.abs(a)) return []
  return [{ text: item.str, x, y: height - y, width: item.width, size, bold: isBold(item.fontName) }]
}
