/** The part of Pagefind's interface that we use, loaded when the reader first turns to the search field. */

export interface Found {
  url: string
  /** HTML with `<mark>` around the hits, everything else escaped. */
  excerpt: string
  meta: Record<string, string | undefined>
  sub_results: { title: string; url: string; excerpt: string }[]
}

export interface Hits {
  results: { data: () => Promise<Found> }[]
}

export interface Pagefind {
  options: (options: { excerptLength: number; bundlePath: string }) => Promise<void>
  init: () => Promise<void>
  search: (term: string | null, options: { filters: Record<string, string> }) => Promise<Hits>
}

// Not a literal, so that the bundler leaves it to the browser.
const address = ['', 'pagefind', 'pagefind.js'].join('/')

let loading: Promise<Pagefind> | null = null

/** @throws when the index cannot be fetched; the next call tries again */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (import(address) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ excerptLength: 24, bundlePath: '/pagefind/' })
      await pagefind.init()
      return pagefind
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}
