/** In place of the templates: pages with every link and id that their props give, and the props themselves to look at. */
import type { SitePage } from '../../../components/site/props'
import type { SiteBuild } from '../../../publishing/outputs/assets'
import type { Publication } from '../../../publishing/publish'
import { inspectHtml } from '../../../publishing/pages/inspect-html'
import type { Render } from '../../../publishing/pages/render'
import { perEdition } from '../../../publishing/editions'
import { publicEdition } from '../../../publishing/snapshot/public-edition'
import { currentRelease, type EditionRelease } from '../../../publishing/release/release'
import { siteFolder, type SiteFolder } from '../../../publishing/disk/site-folder'
import type { Snapshot, Snapshots } from '../../../publishing/snapshot/snapshot'
import { settings, snapshot } from './fixtures'

export const build: SiteBuild = { id: 'build-1', assets: settings.assets, files: [] }

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** @param change of the page before it is looked at */
export async function renderStandIn(page: SitePage, change = (html: string) => html): ReturnType<Render> {
  return inspectHtml(change(markupOf(page)), page.props.chrome.assets)
}

const markupOf = ({ template, props }: SitePage): string => {
  const { assets, breadcrumb, municipality } = props.chrome
  const ids = template === 'contacts' ? props.groups.flatMap(({ contacts }) => contacts.map(({ href }) => href.split('#')[1])) : []
  return `<!DOCTYPE html><html lang="da"><head><title>${escape(municipality)}</title>
<link rel="stylesheet" href="${assets.css}"><script src="${assets.js}" defer></script></head>
<body><main>${breadcrumb.map(({ href, label }) => `<a href="${href}">${escape(label)}</a>`).join('')}
${ids.map((id) => `<h2 id="${id}">Kontakt</h2>`).join('')}<h1>${template}</h1><p>${escape(JSON.stringify(props))}</p></main>
</body></html>`
}

/** What the environment would say of both sites. */
export const bothSettings = perEdition((edition) => ({ ...settings, edition }))

/** A reading of the database of which every number is marked public, and no plan but those that say so. */
export const bothEditions = (internal: Snapshot): Snapshots => ({
  internal,
  public: publicEdition({ ...internal, edition: 'public' }),
  evidence: { problems: [], events: chainTo(internal.eventsHead), followAudit: () => Promise.resolve([]) },
})

/** The chain of the small municipality's approvals; whatever it ends with follows after the first. */
const chainTo = (head: string | null): Snapshots['evidence']['events'] =>
  [...new Set(['head', head ?? 'head'])].map((hash) => ({ hash, action: 'approve' }))

export type SmallPublication = Partial<Omit<Publication, 'snapshots'>> & { snapshot?: Snapshot }

/** A publication of the small municipality into `folder`, by the stand-in. */
export const publication = (folder: string, { snapshot: internal = snapshot(), ...more }: SmallPublication = {}): Publication => ({
  site: siteFolder(folder),
  snapshots: bothEditions(internal),
  settings: bothSettings,
  build,
  render: renderStandIn,
  reason: 'test',
  ...more,
})

/** What the internal edition of the release in force says of itself. */
export async function internalRelease(site: SiteFolder): Promise<EditionRelease> {
  const release = await currentRelease(site)
  if (!release) throw new Error('Nothing has been published.')
  return release.editions.internal
}
