/** Which lines are an author's own headings inside a section, and which only introduce a list. */
import type { Block } from './blocks'
import { readContactLine } from './contact-line'
import { isReachOnly } from './segments'
import { findNumbers } from './numbers'
import { isCrisisRole, whoIs } from './who'

const lettered = /^[A-Z][.)] \S|^\d+\.\d+\.? \S/u
const leadIn = /(?:^|\s)(?:er|skal|kan|har|følgende|således|bl\.a\.|herunder)(?=[\s:]|$)/iu

const lengthOf = (text: string): number => text.split(' ').length

/** @returns whether the block reads as running text: sentences, or a list. */
const isBody = (block: Block): boolean =>
  block.item || (/[.!?:]["”»)]?$/u.test(block.text) && lengthOf(block.text) >= 6)

const counted = /^(?:trin|fase|niveau) \d{1,2}[.:]?$/iu
const decimal = /^\d{1,2}\.\d{1,2}\.? \p{Lu}/u
const shouted = /^(?=[^\p{L}]*\p{Lu}{4})[^\p{Ll}]{4,90}$/u

/** "Trin 3", "1.2 Mødested", "INDLEDNING" and "Ansvarlig for kommunikation" over a name are headings with or without a blank line. */
export const isAlwaysHeading = ({ text, blankBefore }: Block): boolean =>
  counted.test(text) ||
  (text.length <= 90 && !/[.,;!]$/.test(text) && findNumbers(text).length === 0 && (decimal.test(text) || shouted.test(text))) ||
  (blankBefore && isCrisisRole(text))

/**
 * @param block a line that is no standard heading
 * @param next what follows it, if anything does
 * @param inContacts in the contact section short lines without a number are groups
 */
export function isSubheading(block: Block, next: Block | undefined, inContacts: boolean): boolean {
  const { text } = block
  if (!block.item && next && isAlwaysHeading(block)) return true
  if (block.item || !next || text.length > 90 || /^\p{Ll}/u.test(text)) return false
  if (findNumbers(text).length > 0 || text.includes('@') || isReachOnly(next.text)) return false
  if (lettered.test(text) && block.blankBefore && !/[.;,]$/.test(text)) return true
  // "Følgende skal med:" and "Når lyset går på mere end én etage:" introduce a list.
  if (text.endsWith(':')) return lengthOf(text) <= (inContacts ? 6 : 4) && !leadIn.test(text)
  if (!block.blankBefore || /[.,;!]$/.test(text) || lengthOf(text) > 8) return false
  if (inContacts) return lengthOf(text) <= 5 && whoIs(text).kind === 'function' && readContactLine(next.text) !== null
  return isBody(next)
}
