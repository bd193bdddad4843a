/**
 * Reads a page once, tag by tag: writes it as readers get it, short and always alike, and tells what it links to and
 * what can be linked to. React's static markup has nothing of a framework in it; what the site's rules forbid stops it.
 */
import { Parser } from 'htmlparser2'
import type { Chrome } from '../../components/site/props'

export interface PlainPage {
  html: string
  /** Internal links as written, with anchors, and addresses of pictures: `/planer/x/#actions`, `#top`. Each once. */
  links: string[]
  /** Ids on the page. */
  anchors: string[]
}

/** The page carries something that the site's rules forbid. */
export class NotPlainError extends Error {}

type Attributes = Record<string, string>

/** @throws {NotPlainError} when the page has code or styles of its own, or a script that is not the site's. */
export function inspectHtml(markup: string, assets: Chrome['assets']): PlainPage {
  const written: string[] = []
  const links = new Set<string>()
  const anchors: string[] = []
  /** How deep we are in a drawing, whose names keep their capitals. */
  let drawing = 0
  /** A tag that may still turn out to have nothing in it. */
  let open = ''
  const write = (text: string): void => {
    if (open) written.push(open, '>')
    open = ''
    written.push(text)
  }

  const reader = new Parser(
    {
      onprocessinginstruction: (_name, data) => write(`<${data}>`),
      onopentag: (name, attributes) => {
        refuseCode(name, attributes, assets)
        for (const link of linksOf(name, attributes)) if (/^(\/(?!\/)|#)/.test(link)) links.add(link)
        if (attributes.id !== undefined) anchors.push(attributes.id)
        if (drawings.has(name)) drawing += 1
        write('')
        open = `<${name}${attributesOf(attributes, drawing > 0)}`
      },
      ontext: (text) => write(escapeText(text)),
      onclosetag: (name) => {
        const isEmpty = open !== ''
        if (drawing > 0 && isEmpty) {
          written.push(open, '/>')
          open = ''
        } else write(drawing === 0 && empty.has(name) ? '' : `</${name}>`)
        if (drawings.has(name)) drawing -= 1
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  reader.end(markup)
  return { html: written.join(''), links: [...links], anchors }
}

const drawings = new Set(['svg', 'math'])

/** Elements that never have anything in them, and no end. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

const attributesOf = (attributes: Attributes, isDrawing: boolean): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (isDrawing) return ` ${name}="${escapeAttribute(value)}"`
      return ` ${name.toLowerCase()}${value === '' ? '' : `="${escapeAttribute(value)}"`}`
    })
    .join('')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' }
const escapeText = (text: string): string => text.replace(/[&<>\u00a0]/g, (sign) => signs[sign] ?? sign)
const escapeAttribute = (text: string): string => text.replace(/[&"\u00a0]/g, (sign) => signs[sign] ?? sign)

/** The site's policy lets no inline script or style run; a page that has some would be broken or dangerous. */
function refuseCode(name: string, attributes: Attributes, assets: Chrome['assets']): void {
  const inline = Object.keys(attributes).find((attribute) => attribute === 'style' || attribute.startsWith('on'))
  if (inline || name === 'style') throw new NotPlainError(`The page has inline code: <${name}${inline ? ` ${inline}` : ''}>.`)
  if (name === 'script' && attributes.src !== assets.js) throw new NotPlainError(`The page has a script that is not the site's: ${attributes.src}.`)
  const address = attributes.href ?? attributes.src ?? ''
  if (/^\s*(javascript|data|vbscript):/i.test(address) && name !== 'img') {
    throw new NotPlainError(`The page links to code: <${name}> ${address.slice(0, 40)}.`)
  }
}

/** A picture that is not there is as broken as a link. */
function linksOf(name: string, { href = '', src = '', srcSet, srcset = srcSet ?? '' }: Attributes): string[] {
  if (name === 'a' || name === 'area') return [href]
  return name === 'img' ? [src, ...srcset.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '')] : []
}
