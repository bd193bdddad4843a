/** The part of Pagefind's interface that we use. */

export interface Found {
  url: string
  /** HTML with `<mark>` around the hits, everything else escaped. */
  excerpt: string
  meta: Record<string, string | undefined>
  sub_results: { title: string; url: string; excerpt: string }[]
}

export interface Hit {
  id: string
  score: number
  data: () => Promise<Found>
}

export interface Pagefind {
  options: (options: { excerptLength: number; basePath: string; noWorker?: boolean }) => Promise<void>
  init: () => Promise<void>
  search: (term: string | null, options: { filters: Record<string, string> }) => Promise<{ results: Hit[] }>
}
