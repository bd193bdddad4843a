/** Which paragraphs are headings though no style says so: short, and bold or larger than the text around them. */
import { findNumbers } from '../numbers'

interface Looks {
  text: string
  /** Every letter is bold. */
  bold: boolean
  /** Against the size of running text: 1.18 for 13 points over 11. */
  size: number
}

const longestHeading = 100
const larger = 1.1

export const looksLikeHeading = ({ text, bold, size }: Looks): boolean =>
  (bold || size >= larger) &&
  text.length <= longestHeading &&
  !/[\n\t@]/.test(text) &&
  !/[.;,!]$/.test(text) &&
  // "Vagten: 95 01 00 01" in bold is whom to call.
  findNumbers(text).length === 0 &&
  /^[\p{Lu}\d"“»]/u.test(text)
