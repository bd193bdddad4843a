/** Asks Pagefind for everything a query can mean, and puts the answers into one order. */
import { fold } from './fold'
import { readingsOfAll, type Reading } from './meanings'
import type { Found, Hit, Pagefind } from './pagefind'
import { parseQuery } from './query'
import { isTold, wordsTold } from './titles'
import type { Vocabulary } from './vocabulary'

export interface Answer {
  /** Pages, best first: those that have every word before those that lack some. */
  pages: { data: () => Promise<Found> }[]
  /** What was searched for, when the site does not have all the words; null when it does. */
  instead: string | null
}

export interface Engine {
  pagefind: Pagefind
  vocabulary: Vocabulary
}

/** What the index calls the kinds of pages that weigh more. */
export interface Kinds {
  /** Every kind of plan, always. */
  plans: string[]
  /** The kind that tells what to do, when that is asked. */
  doers: string
  /** The kind that has a number of its own, when one is asked for. */
  reached: string
}

export type Filters = Record<string, string>

/** By word of the query: the text a page was found by, and how good the hit is. */
type Hits = ({ text: string; score: number } | null)[]

/**
 * How much more a plan is worth than a role or a contact, and a page of the kind that the question is about. A card is
 * short, so its words weigh more than they should beside the plan it belongs to.
 */
const boost = { plans: 1.15, asked: 1.8, cards: 0.93 }

/** @param text as typed; empty asks for every page that passes the filters */
export async function ask({ pagefind, vocabulary }: Engine, text: string, filters: Filters, kinds: Kinds): Promise<Answer> {
  const { words, all, asksWhatToDo } = parseQuery(text)
  if (words.length === 0) {
    const listed = asksWhatToDo ? { type: kinds.doers, ...filters } : filters
    const pages = text.trim() === '' || asksWhatToDo ? (await pagefind.search(null, { filters: listed })).results : []
    return { pages, instead: null }
  }
  const readings = readingsOfAll(words, vocabulary, all)
  const search = remembering(pagefind, filters)
  const found = await hitsOf(readings, search)
  const telling = tellingOf(readings, found, (await pagefind.search(null, { filters })).results.length)
  const asksForNumber = words.some((word) => /^\d{3,}$/.test(word))
  const plans = await idsOf(pagefind, kinds.plans)
  const asked = await idsOf(pagefind, [...(asksWhatToDo ? [kinds.doers] : []), ...(asksForNumber ? [kinds.reached] : [])])
  const cards = await idsOf(pagefind, asksWhatToDo ? [] : [kinds.doers])
  const boostOf = (id: string): number =>
    (plans.has(id) ? boost.plans : 1) * (asked.has(id) ? boost.asked : 1) * (cards.has(id) ? boost.cards : 1)
  const pages = [...found]
    .map(([id, hits]) => ({ id, hits, score: scoreOf(hits, telling) * boostOf(id) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id, hits }) => ({ data: () => excerptOf(id, hits, search) }))
  return believed(await namedFirst(pages, text), readings, found)
}

/**
 * How much each word tells: one on every page next to nothing, one on a single page or on none all. So a question may be a whole
 * sentence, and is answered by what it is about.
 * @returns between 0 and 1, by word
 */
const tellingOf = (readings: Reading[], found: Map<string, Hits>, pages: number): number[] =>
  readings.map(({ isCue }, position) => {
    const having = [...found.values()].filter((hits) => hits[position] !== null).length
    return Math.max(isCue ? toldByCue : leastTold, Math.log((pages + 1) / (having + 1)) / Math.log(pages + 1))
  })
const leastTold = 0.25
/** What has happened is named on many pages, and yet it is what the question is about. */
const toldByCue = 0.8

/** How many pages a reader sees at once, so that their titles cost nothing to look at. */
const seenAtOnce = 8

/** A page that is called just what was asked for comes before those whose name says more. */
async function namedFirst(pages: Answer['pages'], text: string): Promise<Answer['pages']> {
  const seen = await Promise.all(pages.slice(0, seenAtOnce).map(async (page) => ({ page, title: (await page.data()).meta.title ?? '' })))
  const named = seen.filter(({ title }) => fold(title) === fold(text)).map(({ page }) => page)
  return [...named, ...pages.filter((page) => !named.includes(page))]
}

/**
 * A wrong plan is worse than none. Where half of the words or more are not on a page, or were only guessed, a page is
 * believed when its title or one of its headings has what it was found by; where fewer are, as in most sentences, when its title
 * has a word that was not guessed, and it is said which.
 */
async function believed(pages: Answer['pages'], readings: Reading[], found: Map<string, Hits>): Promise<Answer> {
  const most = Math.max(0, ...[...found.values()].map((hits) => hits.filter((hit) => hit !== null).length))
  const doubtful = readings.some(({ guessed, sure, meanings }) => guessed && !sure && meanings.length > 0)
  if ((most === readings.length || most * 2 > readings.length) && !doubtful) return { pages, instead: insteadOf(readings) }
  const lacking = most * 2 < readings.length
  const seen = await Promise.all(
    pages.slice(0, lacking ? lookedThrough : seenAtOnce).map(async (page) => ({ page, told: toldBy(await page.data(), lacking) })),
  )
  const believable = lacking ? readings.filter(({ guessed }) => !guessed) : readings
  const kept = seen.filter(({ told }) => believable.some((reading) => isTold(reading, told)))
  if (kept.length === 0) return { pages: [], instead: null }
  const by = believable.filter((reading) => kept.some(({ told }) => isTold(reading, told)))
  return { pages: kept.map(({ page }) => page), instead: lacking ? by.map(({ word }) => word).join(' ') : insteadOf(readings) }
}

/** The page that a sentence is about may stand below those that have more of its words. */
const lookedThrough = 20

const toldBy = ({ meta, sub_results: parts }: Found, titleAlone: boolean): string[] =>
  wordsTold([meta.title ?? '', ...(titleAlone ? [] : parts.map(({ title }) => title))])

const idsOf = async (pagefind: Pagefind, kinds: string[]): Promise<Set<string>> =>
  new Set(kinds.length === 0 ? [] : (await pagefind.search(null, { filters: { type: { any: kinds } } })).results.map(({ id }) => id))

type Search = (text: string) => Promise<Map<string, Hit>>

/** Each text is asked for once. */
function remembering(pagefind: Pagefind, filters: Filters): Search {
  const answers = new Map<string, Promise<Map<string, Hit>>>()
  return (text) => {
    const known = answers.get(text)
    if (known) return known
    const answer = pagefind.search(text, { filters }).then(({ results }) => new Map(results.map((hit) => [hit.id, hit])))
    answers.set(text, answer)
    return answer
  }
}

async function hitsOf(readings: Reading[], search: Search): Promise<Map<string, Hits>> {
  const pages = new Map<string, Hits>()
  const answers = await Promise.all(
    readings.flatMap(({ meanings }, position) =>
      meanings.map(async (meaning) => ({ ...meaning, position, found: await search(meaning.text) })),
    ),
  )
  for (const { text, worth, position, found } of answers) {
    for (const [id, hit] of found) {
      const hits = pages.get(id) ?? readings.map(() => null)
      pages.set(id, hits)
      const score = worth * (worthOfText + worthOfTitle * saturated(hit.score))
      if (score > (hits[position]?.score ?? 0)) hits[position] = { text, score }
    }
  }
  return pages
}

/**
 * Pagefind's score, from about 0.1 for one word in a long page to 15 for a title, brought between 0 and 1: so the best hit
 * on a part of a word, worth 0.5, is below the poorest on the word itself.
 */
const saturated = (score: number): number => score / (score + 3)
const worthOfText = 0.7
const worthOfTitle = 1.6

/** A page with half of what is told is worth a quarter. */
function scoreOf(hits: Hits, telling: number[]): number {
  const sum = (of: (position: number) => number): number => telling.reduce((all, each, position) => all + each * of(position), 0)
  return sum((position) => hits[position]?.score ?? 0) * (sum((position) => (hits[position] ? 1 : 0)) / sum(() => 1))
}

/** The excerpts of a page, marked for what it was found by. */
async function excerptOf(id: string, hits: Hits, search: Search): Promise<Found> {
  const texts = [...new Set(hits.flatMap((hit) => hit?.text ?? []))]
  const page = (await search(texts.join(' '))).get(id) ?? (await search(texts[0] ?? '')).get(id)
  if (!page) throw new Error(`The index found the page ${id} before, and now it does not.`)
  return page.data()
}

/** Words that nothing is known of are left out. */
function insteadOf(readings: Reading[]): string | null {
  if (!readings.some(({ guessed }) => guessed)) return null
  return readings.flatMap(({ word, meanings, guessed }) => (guessed ? (meanings[0]?.text ?? []) : word)).join(' ') || null
}
