/** What a document holds beside its text: comments, tracked changes, hidden text, boxes. Each is told, none is lost. */
import { importTexts } from '../messages'
import type { PictureBlock, SourceDocument } from './formats/document'
import type { Remark } from './types'

export function besideTheText({ blocks, comments, changes, hidden }: SourceDocument): { unplaced: Remark[]; attention: Remark[] } {
  return {
    unplaced: [
      ...comments.map(({ author, text }): Remark => ({ reason: 'comment', line: 0, text: author ? `${author}: ${text}` : text })),
      ...hidden.map((text): Remark => ({ reason: 'hiddenText', line: 0, text })),
      ...blocks.flatMap((block): Remark[] => (block.type === 'picture' && !block.file ? [leftOut(block)] : [])),
    ],
    attention: [
      ...changes.map((change): Remark => ({ reason: 'trackedChanges', line: 0, text: importTexts.changes(change) })),
      ...blocks.flatMap((block): Remark[] => (block.type === 'note' && block.of === 'textBox' ? [{ reason: 'textBox', line: block.line, text: block.text }] : [])),
    ],
  }
}

/** A picture that does not come along, with why. */
export const leftOut = ({ line, alt, name, problem }: PictureBlock): Remark => ({
  reason: 'picture',
  line,
  text: [alt || name || importTexts.picture.unnamed, problem && importTexts.picture.problems[problem]].filter(Boolean).join(': '),
})
