/** Cuts a line of contacts at its numbers and mail addresses: who stands before each, and what is said about it. */
import { findNumbers, withoutLabel, type FoundNumber } from './numbers'
import { tidy } from './text'
import { hasTitle, hasUnit } from './titles'

const mailPattern = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const mailLabel = /(?:^|[\s,;/(])(?:e-?mail|mail|m)\s*(?:[:.]\s*)?$/iu

export interface Segment {
  /** Who stands before the number; empty when the number belongs to the one before. */
  who: string
  label: string
  number: FoundNumber | null
  mail: string | null
  /** What follows the last number of the line. */
  after: string
}

interface Reach {
  start: number
  end: number
  number: FoundNumber | null
  mail: string | null
}

/** Cuts the line at its numbers and mail addresses. */
export function segmentsOf(line: string): Segment[] {
  const mails = [...line.matchAll(mailPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: null,
    mail: match[0],
  }))
  const numbers = findNumbers(line)
    .filter(({ start }) => !mails.some((mail) => start >= mail.start && start < mail.end))
    .map((number) => ({ start: number.start, end: number.end, number, mail: null }))
  const reaches: Reach[] = [...numbers, ...mails].sort((one, other) => one.start - other.start)
  return reaches.map((reach, index) => {
    const before = line.slice(reaches[index - 1]?.end ?? 0, reach.start)
    const isLast = index === reaches.length - 1
    const after = isLast ? tidy(line.slice(reach.end).replace(/^[\s.,;)]+|(?<![\s.,;])[\s.,;]+$/gu, '')) : ''
    return { ...whoAndLabel(before, index > 0), number: reach.number, mail: reach.mail, after }
  })
}

const conjunction = /^[\s,;./–-]*(?:(?:eller|og|samt|alternativt)(?=[\s,;:/]|$))?[\s,;./–-]*/iu
const kindOfPhone = 'mobil|mob|direkte|privat|arbejde|arb'
const kindOfHour = 'vagt|døgn|døgnvagt|aften|nat|dag|hverdage|weekend|uden for åbningstid|hovednummer|omstilling'
// "Teknisk vagt" is who; ", vagt" says something about the number.
const numberLabel = new RegExp(
  `(?:(?:^|[\\s,(])(${kindOfPhone})|(?:^|,\\s*|\\()(${kindOfHour}))\\.?\\s*(?:[:.]\\s*)?$`,
  'iu',
)

const hours = /^(?:efter|fra|mellem|kl\.?) (?:kl\.? ?)?[\d.:]+(?: ?[-–] ?[\d.:]+)? ?/iu

/** "eller kommunikationschefen: tlf." → who: kommunikationschefen; ", mobil" → a label and nobody new. */
function whoAndLabel(before: string, notFirst: boolean): { who: string; label: string } {
  const whole = tidy(before.replace(mailLabel, ' '))
  const said = withoutEnd(withoutLabel(notFirst ? whole.replace(conjunction, '') : whole))
  const when = notFirst ? (hours.exec(said)?.[0] ?? '') : ''
  const text = said.slice(when.length)
  const found = numberLabel.exec(text)
  const kind = found && (notFirst || found.index > 0) ? (found[1] ?? found[2] ?? '') : ''
  const named = kind ? withoutEnd(withoutLabel(text.slice(0, found?.index))) : text
  const who = named.replace(/^[\s,;:./)–-]+|(?<![\s,;:/–-])[\s,;:/–-]+$/gu, '')
  // "hverdage og" between two numbers tells when to call, not whom.
  const isLabel = notFirst && /^\p{Ll}/u.test(who) && !hasTitle(who) && !hasUnit(who)
  const label = [when.trim(), isLabel ? who : '', kind].filter(Boolean).join(' ')
  return { who: isLabel || !/\p{L}{2}/u.test(who) ? '' : who, label }
}

const withoutEnd = (text: string): string => text.replace(/(?<![\s,;:([])[\s,;:([]+$/u, '')

/** @returns whether the line is nothing but a label, numbers and mail addresses that belong to the line before. */
export const isReachOnly = (line: string): boolean =>
  /\d{4}|\d \d|@|^\D{0,12}\d{3}$/.test(line) &&
  segmentsOf(line).every((segment) => segment.who === '' && segment.label === '')
