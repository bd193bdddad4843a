/**
 * Makes of a pasted page what the editor has words for: Word's lists are paragraphs with a typed bullet, its first two
 * headings stand above a section's own, its links may lead to somebody's disk, and its pictures do not come along.
 * Works on the page in place, with the browser's own document.
 */
import { dropDeletions } from './deletions'

export interface Pasted {
  /** Whether anything was another in the page than what the editor takes as it is. */
  changed: boolean
  /** What pictures are called that could not come along. */
  pictures: string[]
  /** Words of links that led nowhere. */
  links: string[]
}

export function asEditorTakesIt(page: Document): Pasted {
  dropComments(page)
  const deletions = dropDeletions(page)
  const wrapped = unwrapAll(page, 'o\\:p, b[style*="font-weight:normal"], b[style*="font-weight: normal"], td table')
  const lists = makeLists(page)
  const headings = lowerHeadings(page)
  const links = unlink(page)
  const pictures = takePictures(page)
  const rest = dropEmpty(page)
  const changed = [deletions, wrapped, lists, headings, rest].some(Boolean) || links.length + pictures.length > 0
  return { changed, pictures, links }
}

/** Word asks other programs in comments what they can show. */
function dropComments(page: Document): void {
  const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT)
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove()
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function unwrapAll(page: Document, selector: string): boolean {
  const found = [...page.querySelectorAll(selector)]
  found.forEach(unwrap)
  return found.length > 0
}

/** Word writes `mso-list:l0 level2 lfo1` on each item, and its bullet or number as text in it. */
const listStyle = /mso-list:\s*(l\d+)\s+level(\d)/i
const ordinal = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i

function makeLists(page: Document): boolean {
  const items = [...page.querySelectorAll('p[style*="mso-list"]')].filter((item) => listStyle.test(styleOf(item)))
  /** The lists that are open, the outermost first. */
  let open: Element[] = []
  for (const item of items) {
    const level = Number(listStyle.exec(styleOf(item))?.[2] ?? 1)
    if (item.previousElementSibling !== open[0]) open = []
    const kind = takeMarker(item)
    open = open.slice(0, level)
    if (open.length === level && open.at(-1)?.localName !== kind && level > 1) open = open.slice(0, level - 1)
    while (open.length < level) open.push(openList(page, kind, open.at(-1) ?? null, item))
    const entry = page.createElement('li')
    entry.append(...item.childNodes)
    open.at(-1)?.append(entry)
    item.remove()
  }
  return items.length > 0
}

/** A list within a list stands in an item of its own, as the editor has it. */
function openList(page: Document, kind: string, outer: Element | null, before: Element): Element {
  const list = page.createElement(kind)
  if (!outer) before.before(list)
  else {
    const holder = outer.lastElementChild ?? outer.appendChild(page.createElement('li'))
    holder.append(list)
  }
  return list
}

/** @returns which list the item belongs to, by the bullet or number that is taken out of it */
function takeMarker(item: Element): 'ol' | 'ul' {
  const marker = [...item.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)))
  const text = marker?.textContent?.trim() ?? ''
  marker?.remove()
  return ordinal.test(text) ? 'ol' : 'ul'
}

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** A section's own heading is the page's second level: the editor's begin at the third, and it has two. */
function lowerHeadings(page: Document): boolean {
  const found = [...page.querySelectorAll('h1, h2, h5, h6')]
  const lowest = new Set(['h1', 'h2'])
  const thirds = found.some(({ localName }) => lowest.has(localName)) ? [...page.querySelectorAll('h3')] : []
  for (const heading of [...thirds, ...found]) {
    const lowered = page.createElement(lowest.has(heading.localName) ? 'h3' : 'h4')
    lowered.append(...heading.childNodes)
    heading.replaceWith(lowered)
  }
  return found.length > 0
}

/** Leads for everybody: not to a disk, a program, or a place on the page it came from. */
const leads = /^(?:https?|mailto|tel):/i

function unlink(page: Document): string[] {
  const dead = [...page.querySelectorAll('a')].filter((link) => !leads.test(link.getAttribute('href') ?? ''))
  // A place to lead to is no link, and nobody misses it.
  const missed = dead.filter((link) => link.hasAttribute('href')).map((link) => link.textContent?.trim() ?? '')
  dead.forEach(unwrap)
  return missed
}

function takePictures(page: Document): string[] {
  const found = [...page.querySelectorAll('img, svg, object, embed, v\\:imagedata')]
  for (const picture of found) picture.remove()
  return found.map((picture) => picture.getAttribute('alt')?.trim() ?? '')
}

/** Word puts an empty paragraph where others set space. */
function dropEmpty(page: Document): boolean {
  const empty = [...page.querySelectorAll('p, h3, h4')].filter(
    (each) => each.textContent?.replace(/[\s\u00A0]/g, '') === '' && each.closest('td, th, li') === null,
  )
  for (const each of empty) each.remove()
  return empty.length > 0
}
