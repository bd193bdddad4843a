/** The words of the site with the parts of its compounds, for the search to understand a reader's words by. */
import { gunzipSync } from 'node:zlib'
import { isOnSite } from '../../components/site/search/meanings'
import { wordPattern } from '../../components/site/search/query'
import { readVocabulary, type VocabularyFile } from '../../components/site/search/vocabulary'
import { ownCues, ownSynonyms } from '../../messages'
import { compoundSplitter } from './danish/compounds'
import { readDictionary } from './danish/dictionary'
import { digestOf } from '../disk/digest'
import { editions } from '../editions'

/** The last words of each edition, split. Most releases change a number or a date, and then no dictionary is needed. */
const latest = new Map<string, Promise<string[]>>()

/**
 * @param contents what the index holds of each page: so no word can be in the vocabulary that is not in the index
 * @param synonyms groups of words that mean the same; only those that lead to a word of the index are told, since the
 *   public edition must not name what is internal alone
 */
export async function vocabularyOf(contents: string[], synonyms: string[][]): Promise<VocabularyFile> {
  const all = new Set(contents.flatMap((content) => content.normalize('NFC').toLowerCase().match(wordPattern) ?? []))
  const isNumber = (word: string): boolean => /^[\d.]+$/.test(word)
  const words = [...all].filter((word) => !isNumber(word)).sort()
  const lines = await splitOnce(words)
  const vocabulary = [...[...all].filter(isNumber).sort(), ...lines].join('\n')
  const { entries } = readVocabulary({ words: vocabulary, synonyms: [] })
  const leads = (group: string[]): boolean => group.some((text) => isOnSite(text, entries))
  const meant = synonyms.filter(leads)
  const cues = ownCues.filter(([to]) => leads([to]) || meant.some(([first]) => first === to))
  return { words: vocabulary, synonyms: meant, cues }
}

function splitOnce(words: string[]): Promise<string[]> {
  const digest = digestOf(words)
  const lines = latest.get(digest) ?? split(words)
  // The one asked for last stands last, so that what no edition needs any more goes first.
  latest.delete(digest)
  latest.set(digest, lines)
  for (const old of [...latest.keys()].slice(0, -editions.length)) latest.delete(old)
  // What failed is tried again at the next release.
  lines.catch(() => latest.delete(digest))
  return lines
}

async function split(words: string[]): Promise<string[]> {
  const pieces = words.map((word) => word.split(/(?<=[-'’.])/))
  const partsOf = compoundSplitter(await readDictionary(), pieces.flat())
  return pieces.map((word) => word.flatMap(partsOf).join('|'))
}

/** @returns the municipality's groups, and those of ours that none of them replaces by beginning with the same word. */
export function withOwnSynonyms(groups: string[][]): string[][] {
  const replaced = new Set(groups.map(([first]) => first?.toLowerCase()))
  return [...groups, ...ownSynonyms.filter(([first]) => !replaced.has(first))]
}

/** @returns a page's words as Pagefind holds them: its fragments are `pagefind_dcd` and JSON, zipped */
export function contentOfFragment(bytes: Uint8Array): string {
  const text = gunzipSync(bytes).toString().replace(/^pagefind_dcd/, '')
  return (JSON.parse(text) as { content: string }).content
}
