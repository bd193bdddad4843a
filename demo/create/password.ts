import { randomInt } from 'node:crypto'

const consonants = 'bdfghjklmnprstv'
const vowels = 'aeiou'

const letter = (letters: string): string => letters.charAt(randomInt(letters.length))
const syllable = (): string => letter(consonants) + letter(vowels)

/** @returns a password that can be read aloud, `lomi-taku-bido-fesa-runi`: ten syllables, about 62 bits. */
export const readablePassword = (): string =>
  Array.from({ length: 5 }, () => syllable() + syllable()).join('-')
