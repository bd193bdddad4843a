/** In place of `search/engine.ts` in the copy on a USB stick: the index lies in a script beside the search page. */
import type { Engine } from '../search/ask'
import { readVocabulary, type Vocabulary, type VocabularyFile } from '../search/vocabulary'
import { indexOnDisk, type Fragment } from './index-of-disk'
import { fileOnDisk, root } from './root'

declare global {
  /** Set by the script that the publisher writes. */
  var planvaerkIndex: { fragments: Fragment[]; vocabulary: VocabularyFile } | undefined
}

let loading: Promise<Engine> | null = null

/** @throws when the index is not there; the next call tries again */
export function loadEngine(): Promise<Engine> {
  loading ??= loadScript(`${root}soeg/indeks.js`)
    .then(() => {
      const { fragments, vocabulary } = globalThis.planvaerkIndex ?? {
        fragments: [],
        vocabulary: { words: '', synonyms: [] },
      }
      const addressOf = (url: string): string => root + fileOnDisk(url)
      return { pagefind: indexOnDisk(fragments, addressOf), vocabulary: readVocabulary(vocabulary) }
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** They come with the index. */
export const loadVocabulary = (): Promise<Vocabulary> => loadEngine().then(({ vocabulary }) => vocabulary)

const loadScript = (src: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = src
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${src} could not be loaded.`))
    document.head.append(script)
  })
