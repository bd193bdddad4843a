import { gzipSync } from 'node:zlib'
import { load, type CheerioAPI } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { examples } from '../../../components/site/examples'
import { publishedHtml } from '../../helpers/site-example'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How React writes HTML is its own affair, and so is the length of a plan's name.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'require-sri': 'off', // The site loads only its own files.
    'no-inline-style': 'error',
    // Numbers are kept on one line by the stylesheet, so that they can be copied with ordinary spaces.
    'tel-non-breaking': 'off',
    // `<search>` is not known to every browser that must read these pages.
    'prefer-native-element': ['error', { exclude: ['search'] }],
  },
})

const headingLevels = ($: CheerioAPI): number[] =>
  $('h1, h2, h3, h4, h5, h6')
    .map((_, { tagName }) => Number(tagName.slice(1)))
    .get()

describe.each(examples)('the page $name', ({ page }) => {
  const html = publishedHtml(page)
  const $ = load(html)

  it('is valid HTML', async () => {
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
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
