import { load } from 'cheerio'
import type { Chrome } from '../../components/site/props'

const asWritten = { xml: { xmlMode: false, encodeEntities: 'utf8' } } as const

/** @returns a page as Next sends it without the framework's own: scripts, preloads, flight data, comments and templates */
export function withoutFramework(sent: string, assets: Chrome['assets']): string {
  const $ = load(sent, asWritten)
  $('script').filter((_, script) => $(script).attr('src') !== assets.js).remove()
  $('link[rel="stylesheet"]').filter((_, link) => $(link).attr('href') !== assets.css).remove()
  $('link').filter((_, link) => /^(module)?preload$|^(pre|dns-pre)(connect|fetch)$/.test($(link).attr('rel') ?? '')).remove()
  $('template, next-route-announcer, meta[name^="next-"]').remove()
  $('body > div[hidden]:empty').remove()
  $('[data-precedence]').removeAttr('data-precedence')
  $('[data-next-head]').removeAttr('data-next-head')
  $('*').contents().filter((_, node) => node.type === 'comment').remove()
  $.root().contents().filter((_, node) => node.type === 'comment').remove()
  $('body > div[hidden]:empty').remove()
  return $.html()
}
