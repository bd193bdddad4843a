/** One search result: where it leads, what it is, and the words around the hits. */
import { searchTexts } from '../../../messages/da/site'
import { link, make } from '../script/dom'
import type { Found } from './pagefind'

const sectionsShown = 3

export function resultItem({ url, excerpt, meta, sub_results: parts }: Found): HTMLElement {
  const title = meta.title ?? url
  const about = [meta.type, meta.afdeling, meta.under && searchTexts.under(meta.under)]
  const facts = about.filter((fact): fact is string => Boolean(fact) && fact !== title)
  const sections = parts.filter((part) => part.url !== url && part.title !== title).slice(0, sectionsShown)
  const numbers = (meta.tel ?? '').split(' ').filter(Boolean)
  const lines = [
    link(url, 'results__title', title),
    make('p', 'meta', ...facts.map((fact) => make('span', '', fact))),
    ...(numbers.length > 0 ? [make('p', 'calls', ...numbers.map((number) => callLink(number, title)))] : []),
    ...(sections.length > 0 ? [make('ul', '', ...sections.map(sectionItem))] : excerptLine(excerpt)),
  ]
  return make('li', '', ...lines)
}

/** A page found by what is said of it alone has nothing to mark, and its first words are its title again. */
const excerptLine = (excerpt: string): HTMLElement[] =>
  excerpt.includes('<mark>') ? [make('p', '', ...marked(excerpt))] : []

/** @param number `+4595010001`, or short */
const callLink = (number: string, name: string): HTMLElement =>
  link(`tel:${number}`, 'call', make('span', 'sr-only', `${name}, `), make('span', 'nowrap', inPairs(number.replace(/^\+45/, ''))))

/** A section's excerpt begins with its heading, which is the link already. */
function sectionItem({ url, title, excerpt }: Found['sub_results'][number]): HTMLElement {
  const heading = [`${title}. `, `<mark>${title}.</mark> `].find((start) => excerpt.startsWith(start)) ?? ''
  return make('li', '', link(url, '', title), ': ', ...marked(excerpt.slice(heading.length)))
}

/** The excerpt as text with its hits marked. Only `<mark>` is taken over; anything else becomes plain text. */
function marked(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body
  return [...parsed.childNodes].map((node) => {
    const text = inPairs(node.textContent ?? '')
    return node.nodeName === 'MARK' ? make('mark', '', text) : text
  })
}

/** The index holds phone numbers as eight digits in a row; people read them in pairs. */
const inPairs = (text: string): string => text.replace(/(?<!\d)([2-9]\d)(\d\d)(\d\d)(\d\d)(?!\d)/g, '$1\u00a0$2\u00a0$3\u00a0$4')
