/** The output of what machines read: the Atom feed, the sitemap, `robots.txt`, and what makes the site installable. */
import { siteTexts } from '../../messages'
import { digestOf } from '../disk/digest'
import { fileOf } from '../disk/site-folder'
import { paths } from '../pages/paths'
import type { SiteBuild } from './assets'
import { atomFeed, robots, sitemap } from './feed'
import type { Output } from './output'

export const feeds: Output = {
  name: 'feeds',
  digest: ({ snapshot: { edition }, settings: { siteUrl }, pages, said }, { build }) =>
    digestOf([
      build.id,
      edition,
      siteUrl,
      said.get(paths.news) ?? null,
      pages.map((page) => [page.path, page.template === 'plan' ? page.props.provenance.updatedAt : page.template]),
    ]),
  files: async ({ snapshot: { edition }, settings: { siteUrl, municipality }, pages }, { build }) => {
    const news = pages.find((page) => page.template === 'news')
    return [
      ...(news ? [{ path: fileOf(paths.feed), content: atomFeed(news.props) }] : []),
      { path: 'manifest.webmanifest', content: webManifest(build, municipality) },
      { path: 'sitemap.xml', content: sitemap(pages, siteUrl) },
      { path: 'robots.txt', content: robots(edition, siteUrl) },
    ]
  },
}

/** What a phone asks for when the site is put on its home screen. */
function webManifest({ files }: SiteBuild, municipality: string): string {
  const icons = files.flatMap(({ name }) => {
    const [, size] = /^icon-(\d+)-/.exec(name) ?? []
    return size ? [{ src: `/assets/${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' }] : []
  })
  return JSON.stringify({
    name: `${siteTexts.name} – ${municipality}`,
    short_name: siteTexts.name,
    lang: 'da',
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#004d99',
    icons,
  })
}
