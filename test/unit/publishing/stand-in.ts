/** In place of a Next server: pages with every link and id that their props give, wrapped as the framework wraps. */
import type { SitePage } from '../../../components/site/props'
import type { SiteBuild } from '../../../publishing/assets'
import type { Publication } from '../../../publishing/publish'
import type { Render } from '../../../publishing/render'
import { siteFolder } from '../../../publishing/site-folder'
import { settings, snapshot } from './fixtures'

export const build: SiteBuild = { id: 'build-1', assets: settings.assets, files: [] }

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const renderStandIn: Render = ({ template, props }: SitePage) => {
  const { assets, breadcrumb, municipality } = props.chrome
  const ids = template === 'contacts' ? props.groups.flatMap(({ contacts }) => contacts.map(({ href }) => href.split('#')[1])) : []
  return Promise.resolve(`<!DOCTYPE html><html lang="da"><head><title>${escape(municipality)}</title>
<link rel="stylesheet" href="${assets.css}"><script src="${assets.js}" defer></script><script src="/_next/x.js"></script></head>
<body><main>${breadcrumb.map(({ href, label }) => `<a href="${href}">${escape(label)}</a>`).join('')}
${ids.map((id) => `<h2 id="${id}">Kontakt</h2>`).join('')}<h1>${template}</h1><p>${escape(JSON.stringify(props))}</p></main>
<script>self.__next_f.push("flight")</script></body></html>`)
}

/** A publication of the small municipality into `folder`, by the stand-in. */
export const publication = (folder: string, more: Partial<Publication> = {}): Publication => ({
  site: siteFolder(folder),
  snapshot: snapshot(),
  settings,
  build,
  render: renderStandIn,
  reason: 'test',
  ...more,
})
