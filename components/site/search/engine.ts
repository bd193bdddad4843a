/** Loads what the search searches: Pagefind's index and the site's vocabulary. */
import type { Engine } from './ask'
import { pagefindOptions, type Pagefind } from './pagefind'
import { readVocabulary, type Vocabulary, type VocabularyFile } from './vocabulary'

const folder = '/pagefind/'

let loading: Promise<Engine> | null = null
let coming: Promise<Vocabulary> | null = null

/** @throws when the index cannot be fetched; the next call tries again */
export function loadEngine(): Promise<Engine> {
  loading ??= Promise.all([loadPagefind(), loadVocabulary()])
    .then(([pagefind, vocabulary]) => ({ pagefind, vocabulary }))
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

async function loadPagefind(): Promise<Pagefind> {
  // Not a literal, so that the bundler leaves it to the browser.
  const pagefind = (await import([folder, 'pagefind.js'].join(''))) as Pagefind
  await pagefind.options({ ...pagefindOptions, basePath: folder })
  await pagefind.init()
  return pagefind
}

/**
 * The words alone, which are there long before the index over a slow line.
 * @throws when they cannot be fetched; the next call tries again
 */
export function loadVocabulary(): Promise<Vocabulary> {
  coming ??= fetchVocabulary().catch((error: unknown) => {
    coming = null
    throw error
  })
  return coming
}

async function fetchVocabulary(): Promise<Vocabulary> {
  const answer = await fetch(`${folder}ord.json`)
  if (!answer.ok) throw new Error(`The vocabulary could not be fetched: ${answer.status}.`)
  return readVocabulary((await answer.json()) as VocabularyFile)
}
