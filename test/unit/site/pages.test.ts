import { gzipSync } from 'node:zlib'
import { load, type CheerioAPI } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { examples } from '../../../components/site/examples'
import type { Template } from '../../../components/site/props'
import { htmlProblems } from '../../helpers/site-html'
import { publishedHtml } from '../../helpers/site-example'

const headingLevels = ($: CheerioAPI): number[] =>
  $('h1, h2, h3, h4, h5, h6')
    .map((_, { tagName }) => Number(tagName.slice(1)))
    .get()

/** The compiler asks for a new template here, and the test for an example of it. */
const templates: Record<Template, true> = {
  home: true, department: true, plan: true, retiredPlan: true, moved: true, history: true, pastRevision: true, role: true, contacts: true,
  review: true, news: true, search: true, about: true, accessibility: true, logSheet: true, list: true, notFound: true,
}

it('has an example of every template', () => {
  expect(new Set(examples.map(({ page }) => page.template))).toEqual(new Set(Object.keys(templates)))
})

describe.each(examples)('the page $name', ({ page }) => {
  const html = publishedHtml(page)
  const $ = load(html)

  it('is valid HTML', async () => {
    expect(await htmlProblems(html)).toEqual([])
  })

  it('has one first heading, and no heading skips a level', () => {
    const levels = headingLevels($)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  it('leads only to anchors that it has', () => {
    const missing = $('a[href^="#"]')
      .map((_, link) => String($(link).attr('href')).slice(1))
      .get()
      .filter((id) => $(`[id="${id}"]`).length === 0)
    expect(missing).toEqual([])
  })

  it('carries no inline script or style and loads one script and one stylesheet', () => {
    expect($('[style], style, [onclick], [onload]')).toHaveLength(0)
    expect(
      $('script')
        .map((_, script) => $(script).attr('src'))
        .get(),
    ).toEqual(['/assets/site.js'])
    expect($('link[rel=stylesheet]')).toHaveLength(1)
  })

  it('says its language, its name and what it is called', () => {
    expect($('html').attr('lang')).toBe('da')
    expect($('title').text()).toMatch(/ – Fjordby Kommune$/)
  })

  it('is at most 14 KB compressed', () => {
    expect(gzipSync(html).length).toBeLessThanOrEqual(14 * 1024)
  })
})
