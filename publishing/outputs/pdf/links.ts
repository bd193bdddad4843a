import type { FileLink } from '../../../components/site/props'
import { paths } from '../../pages/paths'
import type { ReadyPaper } from '../store'

export interface PaperLinks {
  paper?: FileLink
  /** The same on smaller sheets. */
  smallPapers?: (FileLink & { format: 'a5' | 'a6' })[]
}

/** @returns the links of each page that has PDFs, by the page's path */
export function paperLinks(ready: ReadyPaper[]): Map<string, PaperLinks> {
  const links = new Map<string, PaperLinks>()
  for (const { page, path: href, size, format = 'a4' } of ready) {
    const before = links.get(page) ?? {}
    const added = format === 'a4' ? { paper: { href, size } } : { smallPapers: [...(before.smallPapers ?? []), { href, size, format }] }
    links.set(page, { ...before, ...added })
  }
  const ofAll = links.get(paths.home)
  // The page about the site offers everything too.
  if (ofAll) links.set(paths.about, ofAll)
  return links
}
