/** Finds words in plans as the site's search does, in spellings and in parts of compounds; pure. */
import { fold } from '../../site/search/fold'

export interface Searchable {
  id: string
  title: string
  detail: string
  /** What is read, as it was typed; title and department are looked in besides. */
  text: string
}

export interface FoundPlan {
  id: string
  title: string
  detail: string
  /** Some words around the first hit in the text; empty where only the title was hit. */
  around: string
}

/** Prepared once, asked often. */
export interface Prepared extends Searchable {
  foldedTitle: string
  foldedText: string
}

const foldAll = (text: string): string => text.split(/\s+/).map(fold).join(' ')

export const prepared = (plan: Searchable): Prepared => ({ ...plan, foldedTitle: foldAll(`${plan.title} ${plan.detail}`), foldedText: foldAll(plan.text) })

const mostWords = 6

/**
 * @param partsOf a compound's parts, asked only for a word that stands nowhere: `vandforsyningssvigt` is then looked for as its parts
 * @returns plans in which every word stands, those with all of them in the title first
 */
export function searchPlans(plans: readonly Prepared[], query: string, partsOf: (word: string) => string[], most: number): FoundPlan[] {
  const typed = query.toLocaleLowerCase('da').split(/[\s,]+/).filter((word) => fold(word) !== '').slice(0, mostWords)
  if (typed.length === 0) return []
  const stands = (word: string) => plans.some((plan) => plan.foldedTitle.includes(word) || plan.foldedText.includes(word))
  const words = typed.flatMap((word) => (stands(fold(word)) ? [fold(word)] : partsOf(word).map(fold)))
  const found = plans.flatMap((plan) => {
    const inTitle = words.filter((word) => plan.foldedTitle.includes(word)).length
    const everywhere = words.every((word) => plan.foldedTitle.includes(word) || plan.foldedText.includes(word))
    return everywhere ? [{ plan, inTitle }] : []
  })
  return found
    .sort((a, b) => b.inTitle - a.inTitle || a.plan.title.localeCompare(b.plan.title, 'da'))
    .slice(0, most)
    .map(({ plan: { id, title, detail, text } }) => ({ id, title, detail, around: around(text, words) }))
}

const before = 6
const after = 12

/** @returns the words around the first hit, with dots where something is left out */
function around(text: string, words: readonly string[]): string {
  const all = text.split(/\s+/)
  const at = all.findIndex((each) => words.some((word) => fold(each).includes(word)))
  if (at < 0) return ''
  const [from, to] = [Math.max(0, at - before), Math.min(all.length, at + after)]
  return `${from > 0 ? '… ' : ''}${all.slice(from, to).join(' ')}${to < all.length ? ' …' : ''}`
}
