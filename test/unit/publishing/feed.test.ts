import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { atomFeed, robots, sitemap } from '../../../publishing/outputs/feed'
import { pagesOf } from '../../../publishing/pages'
import { approval, plan, settings, snapshot } from './fixtures'

const power = plan('power', { title: 'Brand & <røg>' })
const events = [
  approval(power),
  approval(power, { id: 'e2', action: 'takeOutOfUse', at: '2026-04-01T00:00:00.000Z', comment: 'Bell \u0007 og "citat"' }),
]
const pages = pagesOf(snapshot([power], { events }), settings)
const news = pages.find((page) => page.template === 'news')!.props

describe('the Atom feed', () => {
  const feed = load(atomFeed(news), { xml: true })

  it('tells the newest first, with addresses that can be followed', () => {
    expect(feed('entry > title').map((_, title) => feed(title).text()).get()).toEqual([
      'Brand & <røg> er taget ud af brug',
      'Brand & <røg> er godkendt i revision 1.0',
    ])
    expect(feed('feed > updated').text()).toBe('2026-04-01T00:00:00.000Z')
    expect(feed('entry > link').attr('href')).toBe('https://beredskab.fjordby.example/planer/power/')
    expect(feed('entry > summary').first().text()).toBe('Bell  og "citat"')
  })

  it('keeps its ids when the site moves, and is valid without any news', () => {
    const moved = { ...news, chrome: { ...news.chrome, siteUrl: null } }
    const ids = (xml: string) => xml.match(/<id>[^<]+<\/id>/g)
    expect(ids(atomFeed(moved))).toEqual(ids(atomFeed(news)))
    expect(atomFeed({ ...news, items: [] })).toContain('<updated>2000-01-01T00:00:00.000Z</updated>')
  })
})

it('lists every page but the one for what is not found, plans with their date', () => {
  const map = sitemap(pages, 'https://a.example')
  expect(map).toContain('<loc>https://a.example/planer/power/</loc><lastmod>2026-03-10T09:00:00.000Z</lastmod>')
  expect(map).not.toContain('404')
})

it('asks search engines to stay away from the internal edition only', () => {
  expect(robots('internal', 'https://a.example')).toBe('User-agent: *\nDisallow: /\n')
  expect(robots('public', 'https://a.example')).toContain('Sitemap: https://a.example/sitemap.xml')
})
