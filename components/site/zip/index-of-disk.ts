/** Pagefind's answers from a small index in memory, for a copy that is opened from the disk. */
import MiniSearch from 'minisearch'
import type { Found, Hit, Pagefind } from '../search/pagefind'

/** A page as Pagefind's own index holds it. */
export interface Fragment {
  url: string
  content: string
  meta: Record<string, string | undefined>
  filters: Record<string, string[]>
  /** Headings that can be led to; `location` counts words. */
  anchors: { element: string; id: string; text: string; location: number }[]
}

const excerptLength = 24
/** Brings MiniSearch's scores to about the size of Pagefind's, which the order of the answers is tuned to. */
const scale = 0.3

/** @param addressOf where a page lies, for its link */
export function indexOnDisk(fragments: Fragment[], addressOf: (url: string) => string): Pagefind {
  const index = new MiniSearch<Fragment & { id: number }>({
    fields: ['title', 'under', 'content'],
    extractField: (fragment, field) =>
      field === 'id' ? String(fragment.id) : field === 'content' ? fragment.content : (fragment.meta[field] ?? ''),
    searchOptions: { boost: { title: 5, under: 0.5 }, prefix: (term) => term.length > 2, combineWith: 'AND' },
  })
  index.addAll(fragments.map((fragment, id) => ({ ...fragment, id })))

  const hit = (fragment: Fragment, id: number, score: number, terms: string[]): Hit => ({
    id: String(id),
    score,
    data: () => Promise.resolve(foundOf(fragment, terms, addressOf)),
  })
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (term, { filters }) => {
      const passes = (fragment: Fragment): boolean =>
        Object.entries(filters).every(([name, wanted]) => hasAny(fragment.filters[name], wanted))
      const found =
        term === null
          ? fragments.map((fragment, id) => hit(fragment, id, 0, []))
          : index
              .search(term)
              .map(({ id, score, terms }) => hit(fragments[Number(id)] as Fragment, Number(id), score * scale, terms))
      return Promise.resolve({ results: found.filter(({ id }) => passes(fragments[Number(id)] as Fragment)) })
    },
  }
}

const hasAny = (values: string[] = [], wanted: string | { any: string[] }): boolean =>
  typeof wanted === 'string' ? values.includes(wanted) : wanted.any.some((value) => values.includes(value))

function foundOf(
  { url, content, meta, anchors }: Fragment,
  terms: string[],
  addressOf: (url: string) => string,
): Found {
  const words = content.split(/\s+/)
  const isHit = words.map((word) => {
    const plain = word.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
    return terms.some((term) => plain.startsWith(term))
  })
  const excerpt = (from: number, to: number): string | null => {
    const first = isHit.findIndex((is, at) => is && at >= from && at < to)
    if (first === -1) return null
    const begin = Math.max(from, Math.min(first - 4, to - excerptLength))
    return words
      .slice(begin, Math.min(to, begin + excerptLength))
      .map((word, at) => (isHit[begin + at] ? `<mark>${escape(word)}</mark>` : escape(word)))
      .join(' ')
  }
  const headings = anchors.filter(({ element }) => /^h\d$/.test(element))
  const parts = headings.flatMap(({ id, text, location }, at) => {
    const said = excerpt(location, headings[at + 1]?.location ?? words.length)
    return said === null ? [] : [{ title: text, url: addressOf(`${url}#${id}`), excerpt: said }]
  })
  return {
    url: addressOf(url),
    meta,
    excerpt: excerpt(0, words.length) ?? words.slice(0, excerptLength).map(escape).join(' '),
    sub_results: parts,
  }
}

const escape = (word: string): string => word.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
