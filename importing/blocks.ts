/** From lines to blocks: lines that a word processor broke in the middle of a sentence are put together again. */
import type { Line } from './lines'

export interface Block {
  text: string
  item: boolean
  /** First line in the file, counted from 1. */
  line: number
  blankBefore: boolean
  blankAfter: boolean
}

export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  let lastLine: Line | undefined
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && lastLine && continues(lastLine, line)) last.text = `${last.text} ${line.text}`
    else {
      if (last) last.blankAfter = line.blankBefore
      blocks.push({
        text: line.text,
        item: line.item,
        line: line.number,
        blankBefore: line.blankBefore,
        blankAfter: true,
      })
    }
    lastLine = line
  }
  return blocks
}

const loneLabel = /^(?:tlf|tel|telefon|mobil)[.:]*$/iu
const reachesTheMargin = 50

/** A broken line goes on in small letters, after a comma, or after a line that was long enough to be broken. */
function continues(last: Line, next: Line): boolean {
  // "Tlf." lost the number behind it.
  if (!next.item && loneLabel.test(last.text) && /^[\d+(]/.test(next.text)) return true
  if (next.item || next.blankBefore || !/^[\p{Ll}(\d+]/u.test(next.text)) return false
  if (/^\d+[.)]\s/.test(next.text) || /[.:;!?]$/.test(last.text)) return false
  if (/^\p{Ll}/u.test(next.text) && /[,/–-]$/.test(last.text)) return true
  return /^[\p{Ll}(]/u.test(next.text) && last.text.length >= reachesTheMargin
}
