/** One search result: where it leads, what it is, and the words around the hits. */
import { link, make } from './dom'
import type { Found } from './pagefind'

const sectionsShown = 3

export function resultItem({ url, excerpt, meta, sub_results: parts }: Found): HTMLElement {
  const title = meta.title ?? url
  const facts = [meta.type, meta.afdeling].filter((fact): fact is string => Boolean(fact) && fact !== title)
  const sections = parts.filter((part) => part.url !== url && part.title !== title).slice(0, sectionsShown)
  const lines = [
    link(url, 'results__title', title),
    make('p', 'meta', ...facts.map((fact) => make('span', '', fact))),
    ...(sections.length > 0 ? [make('ul', '', ...sections.map(sectionItem))] : [make('p', '', ...marked(excerpt))]),
  ]
  return make('li', '', ...lines)
}

/** A section's excerpt begins with its heading, which is the link already. */
function sectionItem({ url, title, excerpt }: Found['sub_results'][number]): HTMLElement {
  const heading = [`${title}. `, `<mark>${title}.</mark> `].find((start) => excerpt.startsWith(start)) ?? ''
  return make('li', '', link(url, '', title), ': ', ...marked(excerpt.slice(heading.length)))
}

/** The excerpt as text with its hits marked. Only `<mark>` is taken over; anything else becomes plain text. */
function marked(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK' ? make('mark', '', node.textContent ?? '') : (node.textContent ?? ''),
  )
}
