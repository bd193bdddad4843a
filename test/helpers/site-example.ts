/** Renders an example as it is published. */
import type { SitePage } from '../../components/site/props'
import type { PlainPage } from '../../publishing/pages/inspect-html'
import { renderPage } from '../../publishing/pages/render-page'

/** @param assets addresses to use in place of the example's own */
export function publishedPage(page: SitePage, assets = page.props.chrome.assets): PlainPage {
  return renderPage({ ...page, props: { ...page.props, chrome: { ...page.props.chrome, assets } } } as SitePage)
}

export const publishedHtml = (page: SitePage, assets = page.props.chrome.assets): string => publishedPage(page, assets).html
