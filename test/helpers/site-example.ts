/** Renders an example as it is published: the framework adds the character set and the viewport, nothing else. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { SitePage } from '../../components/site/props'
import { documentOf } from '../../components/site/templates'

const fromFramework = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'

/** @param assets addresses to use in place of the example's own */
export function publishedHtml(page: SitePage, assets = page.props.chrome.assets): string {
  const shown = { ...page, props: { ...page.props, chrome: { ...page.props.chrome, assets } } } as SitePage
  return `<!DOCTYPE html>${renderToStaticMarkup(documentOf(shown)).replace('<head>', `<head>${fromFramework}`)}`
}
