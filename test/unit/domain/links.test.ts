import { describe, expect, it } from 'vitest'
import { outsideLinks } from '../../../domain/content/links'
import { element, paragraph, plan, rich, section, text } from './fixtures'

const link = (url: unknown, type = 'link') => ({ ...element(type, text('her')), fields: { url, linkType: 'custom' } })

describe('the outside links of a plan', () => {
  it('are found in every text, once each, in reading order', () => {
    const sections = [
      section('situation', { body: rich(paragraph(link('https://dmi.example/varsel'), link('http://a.example', 'autolink'))) }),
      section('communication', { internal: rich(element('list', element('listitem', link('https://dmi.example/varsel')))) }),
    ]
    expect(outsideLinks(plan({ sections }))).toEqual(['https://dmi.example/varsel', 'http://a.example'])
  })

  it.each(['mailto:vagt@fjordby.example', 'tel:112', '/planer/power/', '#top', 'javascript:alert(1)', '', null])('are not %j', (url) => {
    expect(outsideLinks(plan({ sections: [section('situation', { body: rich(paragraph(link(url))) })] }))).toEqual([])
  })
})
