/** From a page's props to the file that readers get. The publisher, the preview, the command line and the tests ask here. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { SitePage } from '../../components/site/props'
import { documentOf } from '../../components/site/templates'
import { inspectHtml, type PlainPage } from './inspect-html'

const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'

/** @returns the whole page as it is published, with its links and anchors */
export function renderPage(page: SitePage): PlainPage {
  const markup = renderToStaticMarkup(documentOf(page)).replace('<head>', `<head>${meta}`)
  return inspectHtml(`<!DOCTYPE html>${markup}`, page.props.chrome.assets)
}
