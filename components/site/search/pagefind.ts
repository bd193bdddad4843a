/** The part of Pagefind's interface that we use. */

/** How the site sets it. An action card is found by the title of its plan (`under`), but after the plan. */
export const pagefindOptions = { excerptLength: 24, ranking: { metaWeights: { title: 5, under: 0.5 } } }

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
  options: (options: typeof pagefindOptions & { basePath: string; noWorker?: boolean }) => Promise<void>
  init: () => Promise<void>
  search: (term: string | null, options: { filters: Record<string, string | { any: string[] }> }) => Promise<{ results: Hit[] }>
}
