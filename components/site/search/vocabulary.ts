/** The site's own words, shipped with the search index. */
import { fold } from './fold'

/** As the publisher writes it. */
export interface VocabularyFile {
  /** One word a line, its parts divided by `|`: `forsørgelses|ydelser`. */
  words: string
  /** Words that mean the same, a group each. */
  synonyms: string[][]
  /**
   * Words that lead to the first of their group, and not to one another: `sandsække` to `stormflod`. An index of before there were any is in force
   * until the next has been made.
   */
  cues?: string[][]
}

export interface Vocabulary {
  entries: Entry[]
  synonyms: Synonym[][]
  cues: Synonym[][]
}

export interface Entry {
  word: string
  folded: string
  /** Folded parts of a compound, and parts beside each other taken together; the whole is not among them. */
  parts: string[]
}

interface Synonym {
  text: string
  folded: string
}

export const readVocabulary = ({ words, synonyms, cues = [] }: VocabularyFile): Vocabulary => ({
  entries: words.split('\n').filter(Boolean).map(entryOf),
  synonyms: synonyms.map(readGroup),
  cues: cues.map(readGroup),
})

const readGroup = (group: string[]): Synonym[] => group.map((text) => ({ text, folded: fold(text) }))

function entryOf(line: string): Entry {
  const pieces = line.split('|')
  const word = pieces.join('')
  const parts: string[] = []
  for (let from = 0; from < pieces.length; from += 1) {
    for (let to = from + 1; to <= pieces.length; to += 1) {
      if (to - from < pieces.length) parts.push(fold(pieces.slice(from, to).join('')))
    }
  }
  return { word, folded: fold(word), parts }
}
