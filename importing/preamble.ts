/** What stands without a heading: the department, dead links, lines of a letterhead, and text for a section. */
import type { Block } from './blocks'
import { departmentInTitle, isDepartmentLine } from './department'
import { isDeadLink } from './mentions'
import { newSection, passageOf } from './outline-place'
import { wordsOf } from './text'
import { isPersonName } from './titles'
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
  const departmentLine = blocks.find((block, at) => isDepartmentLine(block) && !namesSomebody(blocks[at + 1] ?? block))
  const others = [...above, ...blocks].filter((block) => block !== departmentLine)
  const homeless = together(above, others)
  const over = headingOver(others, homeless)
  const loose = others.filter((block) => block !== over && !homeless.includes(block))
  return {
    department: departmentLine?.text ?? departmentInTitle(title) ?? firstOf(blocks.slice(0, 3).map(({ text }) => departmentInTitle(text))),
    sections: homeless.length > 0 ? [{ ...newSection('free', over), passages: homeless.map(passageOf) }] : [],
    unplaced: loose.map(({ line, text }) => ({
      reason: isDeadLink(text) ? 'deadLink' : 'beforeFirstSection',
      line,
      text,
    })),
    attention: over ? [] : homeless.map(({ line, text }) => ({ reason: 'noHeading', line, text })),
  }
}

/** Text, and what stands between two pieces of it: a list of names is not parted by one that is a post. */
function together(above: readonly Block[], others: readonly Block[]): Block[] {
  const isHome = (block: Block) => isText(block) || namesSomebody(block)
  const inside = others.filter((block) => !above.includes(block))
  const [first, last] = [inside.findIndex(isHome), inside.findLastIndex(isHome)]
  const between = new Set(first < 0 ? [] : inside.slice(first, last + 1))
  return others.filter((block) => !isDeadLink(block.text) && (between.has(block) || isHome(block)))
}

/** "Stabschef: Bo Berg" */
const namesSomebody = ({ text, people }: Block): boolean => Boolean(people?.length) || isPersonName(/^[^:]{2,60}: (.+)$/u.exec(text)?.[1] ?? '')

/** The short line right over text that has no other heading. */
function headingOver(blocks: readonly Block[], homeless: readonly Block[]): Block | undefined {
  const before = blocks[blocks.indexOf(homeless[0] as Block) - 1]
  return before && namesSomebody(homeless[0] as Block) && !homeless.includes(before) && before.text.length <= 80 ? before : undefined
}

const firstOf = (found: readonly (string | null)[]): string | null => found.find((one) => one !== null) ?? null

const isText = ({ text, item }: Block): boolean => item || /[.!?:]$/.test(text) || wordsOf(text).length >= 8
