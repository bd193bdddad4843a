/** From text to lines: what an intranet page or a word processor put around the plan is taken away, and told. */
import { tidy } from './text'

export interface Line {
  /** Counted from 1 in the file, for the report. */
  number: number
  text: string
  /** The line was an item of a list. */
  item: boolean
  blankBefore: boolean
}

export interface DroppedLine {
  number: number
  text: string
}

/** What belongs to the page and not to the plan (domain.md 43). */
const chrome = new Set([
  'spring til indhold',
  'spring til hovedindhold',
  'gå til indhold',
  'luk alle',
  'åben alle',
  'åbn alle',
  'feedback',
  'del indhold',
  'print alle punkter',
  'indholdsfortegnelse',
  'indhold',
])
const pageNumber = /^side \d+( (af|\/) \d+)?$/
const rule = /^[-_=*~—–]{3,}$/
/** Far in from the margin stands a page's number alone. */
const loneNumber = /^\s{20,}\d{1,4}\s*$/
/** Where one is on the site: "Hjem Afdelingsplaner Social". */
const breadcrumb = /^(?:hjem|forside)(?: [>›»/|]| \p{Lu})/iu
const firstLines = 5

const isChrome = (text: string): boolean => {
  const plain = text.toLocaleLowerCase('da').replace(/[.:]$/, '')
  return chrome.has(plain) || pageNumber.test(plain) || rule.test(plain)
}

const lineEnds = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/
// A lone "o" and a tab is how Word saves its second level of bullets.
const bullet = /^\s*(?:[•·●▪■◦○‣∙\uF0B7*–—-]+(?=\s|$)|[•●▪‣]|o\t)\s*/u

/**
 * @param text the text of a whole document
 * @returns its lines with something on them, and the lines that were page furniture
 */
export function toLines(text: string): { lines: Line[]; dropped: DroppedLine[] } {
  const lines: Line[] = []
  const dropped: DroppedLine[] = []
  let blankBefore = true
  let loneBullet = false
  for (const [index, raw] of text.split(lineEnds).entries()) {
    const number = index + 1
    const whole = tidy(raw)
    const content = tidy(raw.replace(bullet, ''))
    if (whole === '') blankBefore = true
    else if (isChrome(whole) || loneNumber.test(raw) || (lines.length < firstLines && breadcrumb.test(whole)))
      dropped.push({ number, text: whole })
    // Copied web pages often have the bullet on a line of its own, and the text on the next.
    else if (content === '') loneBullet = true
    else {
      lines.push({ number, text: content, item: content !== whole || loneBullet, blankBefore })
      blankBefore = false
      loneBullet = false
    }
  }
  return { lines, dropped }
}
