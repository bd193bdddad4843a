/** Whether what a document says of a picture tells somebody who does not see it what it shows. */
import { wordsOf } from './text'

/** As long as a figure takes it (collections/plans/fields). */
export const longestPictureText = 500

/** Office programs write these behind what they guess. */
const byMachine =
  /\b(?:automatisk genereret beskrivelse|description automatically generated(?: with \w{3,9} confidence)?|AI-genereret indhold kan være (?:forkert|ukorrekt)|AI-generated content may be incorrect)\.?/giu
const fileName = /^\S*\.(?:png|jpe?g|jpe|gif|bmp|tiff?|webp|svg|emf|wmf|heic)$/iu

/** @returns whether it is words of a person: two at least, and no file name */
export const describes = (alt: string): boolean =>
  alt.length <= longestPictureText && alt.search(byMachine) < 0 && !fileName.test(alt) && wordsOf(alt).filter((word) => /\p{L}{2}/u.test(word)).length >= 2

/** @returns a beginning for whoever has to say it, of what a program guessed; empty where it said nothing */
export function suggestedText(alt: string): string {
  const said = alt.replace(byMachine, '').trim()
  return describes(said) ? said : ''
}
