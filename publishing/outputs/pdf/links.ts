import type { FileLink } from '../../../components/site/props'
import { paths } from '../../pages/paths'
import type { ReadyPaper } from './store'

/** @returns the link of each page that has a PDF, by the page's path */
export function paperLinks(ready: ReadyPaper[]): Map<string, FileLink> {
  const links = new Map(ready.map(({ page, path, size }) => [page, { href: path, size }]))
  const ofAll = links.get(paths.home)
  // The page about the site offers everything too.
  if (ofAll) links.set(paths.about, ofAll)
  return links
}
