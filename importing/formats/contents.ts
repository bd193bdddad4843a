/** A table of contents names the headings of its document: it is left out, and what it names are headings. */
import { bareHeading } from '../headings'
import { wordsOf } from '../text'
import type { SourceBlock, SourceDocument } from './document'

/** "Krisestabens opgave ......... 5" */
const entry = /^(\S.{0,200}?) ?(?:\. ?){4,}\d{1,4}$/u

/** Takes the entries out of the text, and makes headings of the lines that they name. */
export function markContents(document: SourceDocument): void {
  const titles = new Set<string>()
  document.blocks = document.blocks.filter((block) => {
    const title = block.type === 'paragraph' || block.type === 'item' ? entry.exec(block.text)?.[1] : undefined
    if (title === undefined) return true
    titles.add(named(title))
    document.dropped.push({ number: block.line, text: 'text' in block ? block.text : '' })
    return false
  })
  if (titles.size > 0) document.blocks = document.blocks.map((block) => asHeading(block, titles))
}

const named = (text: string): string => wordsOf(bareHeading(text)).join(' ')

function asHeading(block: SourceBlock, titles: ReadonlySet<string>): SourceBlock {
  if ((block.type !== 'paragraph' && block.type !== 'item') || !titles.has(named(block.text))) return block
  const { line, page } = block
  const text = block.type === 'item' && block.number ? `${block.number} ${block.text}` : block.text
  // Capitals and a single number are how the highest are told from those below.
  const top = !/\p{Ll}/u.test(text) || /^\d{1,2}[.)]? \p{Lu}/u.test(text)
  return { type: 'heading', text, level: top ? 1 : 2, by: 'style', line, page }
}
