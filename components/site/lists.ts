/** Where something stands in a list. */

/** The letter that a name stands under: `Æbeløgaard` under Æ, `112` under #; Aa is Å. */
export function letterOf(name: string): string {
  if (/^aa/i.test(name)) return 'Å'
  const first = name.charAt(0).toUpperCase()
  const letter = 'ÆØÅ'.includes(first) ? first : first.normalize('NFD').charAt(0)
  return /[A-ZÆØÅ]/.test(letter) ? letter : '#'
}

/** @param number of the group, from 1 */
export const groupAnchor = (number: number): string => `gruppe-${number}`

/** `#` has no place in an address. */
export const letterAnchor = (letter: string): string => `bogstav-${letter === '#' ? 'andre' : letter.toLowerCase()}`
