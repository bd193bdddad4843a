/**
 * Makes a rendered page plain HTML: the framework's scripts, preloads, flight data, comments and templates go,
 * our own stylesheet and script stay. Then tells what the page links to and what can be linked to.
 */
import { load, type CheerioAPI } from 'cheerio'
import type { Chrome } from '../../components/site/props'

export interface PlainPage {
  html: string
  /** Internal links as written, with anchors, and addresses of pictures: `/planer/x/#actions`, `#top`. Each once. */
  links: string[]
  /** Ids on the page. */
  anchors: string[]
}

/** The framework writes well-formed HTML, which needs no browser's repairs: a parser three times as fast will do. */
const asWritten = { xml: { xmlMode: false, encodeEntities: 'utf8' } } as const

/** The page cannot be shown without a framework, or carries something that the site's rules forbid. */
export class NotPlainError extends Error {}

/** @throws {NotPlainError} when taking the framework away would lose text, or inline code would be left. */
export function inspectHtml(rendered: string, assets: Chrome['assets']): PlainPage {
  const $ = load(rendered, asWritten)
  // Content that React streams out of order waits in hidden boxes for a script to move it.
  if ($('template[id^="B:"], div[hidden][id^="S:"]').length > 0) {
    throw new NotPlainError('The page was streamed in parts: render it without Suspense.')
  }
  removeFramework($, assets)
  refuseInlineCode($)
  return { html: withoutComments($), links: internalLinks($), anchors: ids($) }
}

function removeFramework($: CheerioAPI, assets: Chrome['assets']): void {
  $('script').filter((_, script) => $(script).attr('src') !== assets.js).remove()
  $('link[rel="stylesheet"]').filter((_, link) => $(link).attr('href') !== assets.css).remove()
  $('link[rel~="icon"]').filter((_, link) => $(link).attr('href') !== assets.icon).remove()
  $('link').filter((_, link) => /^(module)?preload$|^(pre|dns-pre)(connect|fetch)$/.test($(link).attr('rel') ?? '')).remove()
  $('template, next-route-announcer, meta[name^="next-"]').remove()
  $('body > div[hidden]:empty').remove()
  $('[data-precedence]').removeAttr('data-precedence')
  $('[data-next-head]').removeAttr('data-next-head')
}

/** The site's policy lets no inline script or style run; a page that has some would be broken or dangerous. */
function refuseInlineCode($: CheerioAPI): void {
  $('*').each((_, element) => {
    if (!('attribs' in element)) return
    const name = Object.keys(element.attribs).find((attribute) => attribute === 'style' || attribute.startsWith('on'))
    if (name || element.name === 'style') {
      throw new NotPlainError(`The page has inline code: <${element.name}${name ? ` ${name}` : ''}>.`)
    }
    const href = element.attribs.href ?? element.attribs.src ?? ''
    if (/^\s*(javascript|data|vbscript):/i.test(href) && element.name !== 'img') {
      throw new NotPlainError(`The page links to code: <${element.name}> ${href.slice(0, 40)}.`)
    }
  })
}

function withoutComments($: CheerioAPI): string {
  $('*').contents().filter((_, node) => node.type === 'comment').remove()
  $.root().contents().filter((_, node) => node.type === 'comment').remove()
  return $.html()
}

function internalLinks($: CheerioAPI): string[] {
  const hrefs = [
    ...$('a[href], area[href]').map((_, link) => $(link).attr('href')).get(),
    ...$('img').map((_, image) => imagesOf($(image).attr('src'), $(image).attr('srcset'))).get(),
  ]
  return [...new Set(hrefs.filter((href) => /^(\/(?!\/)|#)/.test(href)))]
}

/** A picture that is not there is as broken as a link. */
const imagesOf = (src = '', srcset = ''): string[] => [src, ...srcset.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '')]

const ids = ($: CheerioAPI): string[] => $('[id]').map((_, element) => $(element).attr('id')).get()
