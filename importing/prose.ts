/** Tells a clause from the name of somebody: "ring til vagten" from "Vagten". */

/** Words that stand in prose and in no contact line: somebody does something. */
const verbs = [
  ...['ring(?:e|es|er)?', 'kontakt(?:e|es|er)', 'kald', 'alarm[eé]r(?:e|es)?', 'kan', 'skal', 'bør', 'må', 'er', 'har'],
  ...[
    'bliver',
    'sker',
    'træffes',
    'benyttes',
    'bruges',
    'findes',
    'oplyses',
    'hvis',
    'når',
    'som',
    'der',
    'via telefon',
  ],
]
const prose = new RegExp(`(?:^|\\s)(?:${verbs.join('|')})(?=\\s|$)`, 'iu')
/** As long as the name of a contact may be. */
const longestName = 120
const imperative = /^(?:kontakt|ring|tilkald|orient[eé]r|informer|skriv)\s+\p{L}/iu

/** @returns whether the text is a clause rather than the name of somebody. */
export const isProse = (text: string): boolean =>
  prose.test(text) ||
  imperative.test(text) ||
  /\s(?:på|hos|til|via|ved|med|om)$/iu.test(text) ||
  text.split(' ').length > 12 ||
  text.length > longestName ||
  /(?<=\p{L}{3})[.!?] \p{Lu}/u.test(text)
