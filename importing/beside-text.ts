/** What a document holds beside its text: comments, tracked changes, hidden text, boxes. Each is told, none is lost. */
import { importTexts } from '../messages'
import type { SourceDocument } from './formats/document'
import type { Remark } from './types'

export function besideTheText({ blocks, comments, changes, hidden }: SourceDocument): { unplaced: Remark[]; attention: Remark[] } {
  return {
    unplaced: [
      ...comments.map(({ author, text }): Remark => ({ reason: 'comment', line: 0, text: author ? `${author}: ${text}` : text })),
      ...hidden.map((text): Remark => ({ reason: 'hiddenText', line: 0, text })),
      ...blocks.flatMap((block): Remark[] => (block.type === 'picture' ? [{ reason: 'picture', line: block.line, text: block.alt || block.name }] : [])),
    ],
    attention: [
      ...changes.map((change): Remark => ({ reason: 'trackedChanges', line: 0, text: importTexts.changes(change) })),
      ...blocks.flatMap((block): Remark[] => (block.type === 'note' && block.of === 'textBox' ? [{ reason: 'textBox', line: block.line, text: block.text }] : [])),
    ],
  }
}
