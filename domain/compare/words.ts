/** Two texts compared word by word. */
import type { RichTextNode } from '../content/content'
import type { InlineReference } from '../content/richtext'
import { placesOf } from './sequence'
import { tokensOfNodes, tokensOfText, type Token } from './tokens'

/** Words in a row with the same fate and look; a reference and a link's address are runs of their own. */
export interface Run {
  /** `reformatted`: the same words, set in another way. */
  is: 'same' | 'added' | 'removed' | 'reformatted'
  text: string
  bold: boolean
  italic: boolean
  reference: InlineReference | null
  /** Where the link leads whose words stand before this run. */
  link: string | null
}

export const compareWords = (before: string, after: string): Run[] =>
  compareTokens(tokensOfText(before), tokensOfText(after))

/** @param before,after inline nodes in normal form */
export const compareInline = (before: readonly RichTextNode[], after: readonly RichTextNode[]): Run[] =>
  compareTokens(tokensOfNodes(before), tokensOfNodes(after))

/** @returns whether words were added or removed; another look is not another text. */
export const saysOtherwise = (runs: readonly Run[]): boolean =>
  runs.some(({ is }) => is === 'added' || is === 'removed')

type Marked = { is: Run['is']; token: Token }

function compareTokens(before: readonly Token[], after: readonly Token[]): Run[] {
  const places = placesOf(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const marked: Marked[] = []
  let hunk: { removed: Marked[]; added: Marked[] } = { removed: [], added: [] }
  const flush = () => {
    marked.push(...hunk.removed, ...hunk.added)
    hunk = { removed: [], added: [] }
  }
  places.forEach((place, index) => {
    const [one, other] = [tokenAt(before, place.before), tokenAt(after, place.after)]
    if (one && other) {
      // A blank between two replaced words belongs to what was replaced: "to words" is read better than two times one.
      if (hunk.removed.length > 0 && hunk.added.length > 0 && isBlank(one) && isChange(places[index + 1])) {
        hunk.removed.push({ is: 'removed', token: one })
        hunk.added.push({ is: 'added', token: other })
        return
      }
      flush()
      marked.push({ is: one.look === other.look ? 'same' : 'reformatted', token: other })
    } else if (one) hunk.removed.push({ is: 'removed', token: one })
    else if (other) hunk.added.push({ is: 'added', token: other })
  })
  flush()
  return runsOf(marked)
}

const tokenAt = (tokens: readonly Token[], index: number | null): Token | null =>
  index === null ? null : (tokens[index] ?? null)

const isBlank = ({ text }: Token) => /^\s+$/.test(text)

const isChange = (place: { before: number | null; after: number | null } | undefined) =>
  place !== undefined && (place.before === null || place.after === null)

function runsOf(marked: readonly Marked[]): Run[] {
  const runs: (Run & { look: string })[] = []
  for (const { is, token } of marked) {
    const { text, look, bold, italic, reference, link } = token
    const last = runs.at(-1)
    const joins = last && !reference && !link && !last.reference && !last.link && last.is === is && last.look === look
    if (joins) last.text += text
    else runs.push({ is, text, bold, italic, reference, link, look })
  }
  return runs.map(({ look: _, ...run }) => run)
}
