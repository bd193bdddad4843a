/** Reads plain text as blocks: lines that a word processor broke in the middle of a sentence are put together again. */
import { toLines, type Line } from '../lines'
import { markContents } from './contents'
import { emptyDocument, joinBroken, type SourceDocument } from './document'

/** @param text the text of a whole file */
export function readText(text: string): SourceDocument {
  const document = emptyDocument()
  const { lines, dropped } = toLines(text)
  document.dropped = dropped
  let last: Line | undefined
  for (const line of lines) {
    const block = document.blocks.at(-1)
    if (block && 'text' in block && last && continues(last, line)) block.text = joinBroken(block.text, line.text)
    else {
      const placed = { text: line.text, line: line.number, page: null, apart: line.blankBefore }
      document.blocks.push(line.item ? { type: 'item', level: 0, number: null, ...placed } : { type: 'paragraph', ...placed })
    }
    last = line
  }
  markContents(document)
  return document
}

const loneLabel = /^(?:tlf|tel|telefon|mobil)[.:]*$/iu
const opensNumber = /\s(?:på|til|via|eller|og|nummer|nr\.?)$/iu
const reachesTheMargin = 50

/** A broken line goes on in small letters, after a comma, or after a line that was long enough to be broken. */
function continues(last: Line, next: Line): boolean {
  // "Tlf." lost the number behind it.
  if (!next.item && loneLabel.test(last.text) && /^[\d+(]/.test(next.text)) return true
  if (next.item || next.blankBefore || !/^[\p{Ll}(\d+]/u.test(next.text)) return false
  if (/^\d+[.)]\s/.test(next.text) || /[.:;!?]$/.test(last.text)) return false
  if (/^\p{Ll}/u.test(next.text) && /[,/–-]$/.test(last.text)) return true
  // "… kan ringe på" cannot end there.
  if (/^\+?\d/.test(next.text)) return opensNumber.test(last.text) && last.text.length >= reachesTheMargin
  return /^[\p{Ll}(]/u.test(next.text) && last.text.length >= reachesTheMargin
}
