/** What machines read: the Atom feed of signed events, the sitemap, and robots.txt. */
import type { NewsItem, NewsPageProps, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { paths } from '../pages/paths'
import type { Edition } from '../editions'

const entriesInFeed = 30

const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') // XML has no place for these at all.
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** @returns the Atom feed (RFC 4287) of the news page. Ids do not depend on where the site lies. */
export function atomFeed({ chrome, items }: NewsPageProps): string {
  const site = chrome.siteUrl ?? ''
  const latest = items[0]?.at ?? '2000-01-01T00:00:00.000Z'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
  <id>urn:planvaerk:nyt:${escape(encodeURIComponent(chrome.municipality))}</id>
  <title>${escape(publishingTexts.feed.title(chrome.municipality))}</title>
  <updated>${latest}</updated>
  <author><name>${escape(chrome.municipality)}</name></author>
  <link rel="self" href="${escape(site + paths.feed)}"/>
  <link rel="alternate" type="text/html" href="${escape(site + paths.news)}"/>
${items.slice(0, entriesInFeed).map((item) => entry(item, site)).join('\n')}
</feed>
`
}

const entry = (item: NewsItem, site: string): string => `  <entry>
    <id>urn:planvaerk:haendelse:${escape(item.id)}</id>
    <title>${escape(titleOf(item))}</title>
    <updated>${item.at}</updated>
    <author><name>${escape(item.by.name)}</name></author>
    <link rel="alternate" type="text/html" href="${escape(site + item.plan.href)}"/>
    <category term="${escape(item.department.label)}"/>
    <summary>${escape(item.changeNote)}</summary>
  </entry>`

const titleOf = ({ action, plan, revision }: NewsItem): string =>
  publishingTexts.feed.titles[action](plan.label, revision ?? '')

/** @returns the sitemap (sitemaps.org 0.9); plan pages say when they last changed. */
export function sitemap(pages: SitePage[], siteUrl: string | null): string {
  const urls = pages
    .filter(({ template }) => template !== 'notFound' && template !== 'moved' && template !== 'pastRevision')
    .map((page) => {
      const changed = page.template === 'plan' ? `<lastmod>${page.props.provenance.updatedAt}</lastmod>` : ''
      return `  <url><loc>${escape((siteUrl ?? '') + encodeURI(page.path))}</loc>${changed}</url>`
    })
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

/** The internal edition is for employees: search engines are asked to stay away. */
export function robots(edition: Edition, siteUrl: string | null): string {
  if (edition === 'internal') return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nAllow: /\n${siteUrl ? `Sitemap: ${siteUrl}/sitemap.xml\n` : ''}`
}
