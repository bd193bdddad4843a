/** The pages' links to their PDFs, where these are ready. */
import type { FileLink, SitePage } from '../../components/site/props'
import { paths } from '../pages/paths'
import type { ReadyPaper } from './store'

/** @returns the link of each page that has one, by the page's path */
export function paperLinks(ready: ReadyPaper[]): Map<string, FileLink> {
  const links = new Map(ready.map(({ page, path, size }) => [page, { href: path, size }]))
  const ofAll = links.get(paths.home)
  // The page about the site offers everything too.
  if (ofAll) links.set(paths.about, ofAll)
  return links
}

export const withPapers = (pages: SitePage[], links: ReadonlyMap<string, FileLink>): SitePage[] =>
  pages.map((page) => {
    const paper = links.get(page.path)
    return paper ? ({ ...page, props: { ...page.props, paper } } as SitePage) : page
  })
