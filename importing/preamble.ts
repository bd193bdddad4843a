/** What stands without a heading: the department, dead links, lines of a letterhead, and text for a section. */
import type { Block } from './blocks'
import { departmentInTitle, isDepartmentLine } from './department'
import { isDeadLink } from './mentions'
import { newSection, passageOf } from './outline-place'
import { wordsOf } from './text'
import type { ImportedSection, Remark } from './types'

interface Preamble {
  department: string | null
  sections: ImportedSection[]
  unplaced: Remark[]
  attention: Remark[]
}

/**
 * @param above what stands over the title: a letterhead names the municipality or the centre, not the plan's department
 * @param blocks what stands between the title and the first section
 */
export function placePreamble(above: readonly Block[], blocks: readonly Block[], title: string): Preamble {
  const departmentLine = blocks.find(isDepartmentLine)
  const others = [...above, ...blocks].filter((block) => block !== departmentLine)
  const homeless = others.filter((block) => !isDeadLink(block.text) && isText(block))
  const loose = others.filter((block) => !homeless.includes(block))
  return {
    department: departmentLine?.text ?? departmentInTitle(title),
    sections: homeless.length > 0 ? [{ ...newSection('free'), passages: homeless.map(passageOf) }] : [],
    unplaced: loose.map(({ line, text }) => ({
      reason: isDeadLink(text) ? 'deadLink' : 'beforeFirstSection',
      line,
      text,
    })),
    attention: homeless.map(({ line, text }) => ({ reason: 'noHeading', line, text })),
  }
}

const isText = ({ text, item }: Block): boolean => item || /[.!?:]$/.test(text) || wordsOf(text).length >= 8
