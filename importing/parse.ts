/** From the text of a document to a plan: every stage in order. Nothing here reads or writes anything. */
import { importTexts } from '../messages'
import type { PlanKind } from '../workflow/vocabulary'
import { toBlocks, type Block } from './blocks'
import { findContacts } from './contacts'
import { departmentInTitle, isDepartmentLine } from './department'
import { isHeadless, placeByCues } from './headless'
import { kindOf } from './kind'
import { toLines } from './lines'
import { markLists } from './lists'
import { isDeadLink, remarksIn } from './mentions'
import { takeMetadata } from './metadata'
import { toOutline } from './outline'
import { newSection, passageOf } from './outline-place'
import { wordsOf } from './text'
import { takeTitle } from './title'
import type { ImportedPlan, ImportedSection, Metadata, Remark } from './types'

export interface ParseOptions {
  /** The kind, when the person knows better than the document. */
  kind?: PlanKind
  /** For the title of a document without one. */
  fileName?: string
}

/**
 * @param text a plan in plain text
 * @returns the plan with every word of the text in it: in a section, in the metadata, or among `unplaced`
 */
export function parsePlan(text: string, options: ParseOptions = {}): ImportedPlan {
  const { lines, dropped } = toLines(text)
  const { metadata, rest, remarks } = takeMetadata(toBlocks(lines))
  const { title, above, body, repeated } = takeTitle(rest)
  const found = kindOf(title, lines.map((line) => line.text))
  const kind = options.kind ?? found.kind

  const headless = isHeadless(body, kind, dropped) ? placeByCues(body, kind) : null
  const outline = headless ? null : toOutline(body, kind)
  const preamble = placePreamble([...above, ...(outline?.preamble ?? headless?.homeless ?? [])], metadata, title)
  const { sections, noActionCards, cards } = takeActionCards([...(headless?.sections ?? outline?.sections ?? []), ...preamble.sections])
  const book = findContacts(sections)
  markLists(sections)
  const inText = remarksIn(sections, book)

  const placeless = book.remarks.filter(isPlaceless)
  return {
    title: title || importTexts.untitled(kind, options.fileName),
    kind,
    metadata: { ...metadata, ...preamble.metadata, crisisLevel: /kriseniveau \d(?:\s?[-–]\s?\d)?/iu.exec(title)?.[0] ?? null },
    sections,
    contacts: book.contacts,
    noActionCards,
    unplaced: byLine([...preamble.unplaced, ...cards, ...placeless]),
    attention: byLine([
      ...(title ? [] : [aboutAll('noTitle')]),
      ...(options.kind || found.from === 'said' ? [] : [aboutAll('kindAssumed')]),
      ...[...remarks, ...(headless?.remarks ?? []), ...preamble.attention, ...inText],
      ...book.remarks.filter((remark) => !isPlaceless(remark)),
    ]),
    dropped: [...dropped, ...repeated, ...(outline?.repeated ?? [])],
  }
}

const aboutAll = (reason: Remark['reason']): Remark => ({ reason, line: 0, text: '' })
const byLine = (remarks: Remark[]): Remark[] => remarks.sort((one, other) => one.line - other.line)

/** A number nobody can call is in no field of a contact; it is kept in the plan's import notes. */
const isPlaceless = ({ reason }: Remark): boolean => reason === 'incompleteNumber'

interface Preamble {
  metadata: Pick<Metadata, 'department'>
  sections: ImportedSection[]
  unplaced: Remark[]
  attention: Remark[]
}

/** Text without a heading: the department, dead links, lines of a letterhead, and paragraphs for a section of their own. */
function placePreamble(blocks: readonly Block[], metadata: Metadata, title: string): Preamble {
  const departmentLine = blocks.find(isDepartmentLine)
  const others = blocks.filter((block) => block !== departmentLine)
  const homeless = others.filter((block) => !isDeadLink(block.text) && isText(block))
  const loose = others.filter((block) => !homeless.includes(block))
  return {
    metadata: { department: departmentLine?.text ?? departmentInTitle(title) ?? metadata.department },
    sections: homeless.length > 0 ? [{ ...newSection('free'), passages: homeless.map(passageOf) }] : [],
    unplaced: loose.map(({ line, text }) => ({ reason: isDeadLink(text) ? 'deadLink' : 'beforeFirstSection', line, text })),
    attention: homeless.map(({ line, text }) => ({ reason: 'noHeading', line, text })),
  }
}

const isText = ({ text, item }: Block): boolean => item || /[.!?:]$/.test(text) || wordsOf(text).length >= 8

const noCards = /\b(?:ikke|ingen)\b.*\baction ?cards?\b|\baction ?cards?\b.*\b(?:ikke|ingen)\b/iu

/** Action cards are plans of their own; a plan may say that it has none, and a list of them is for a human to make. */
function takeActionCards(all: ImportedSection[]): { sections: ImportedSection[]; noActionCards: boolean; cards: Remark[] } {
  const section = all.find(({ key }) => key === 'actionCards')
  if (!section) return { sections: all, noActionCards: false, cards: [] }
  const parts = [section, ...section.children]
  const listed = parts.flatMap(({ passages, heading, line }, index) => [
    ...(index > 0 ? [{ line, text: heading }] : []),
    ...passages.filter(({ text }) => !noCards.test(text)),
  ])
  const statement = parts.flatMap(({ passages }) => passages.filter(({ text }) => noCards.test(text)))
  const kept: ImportedSection = { ...section, passages: statement, children: [] }
  return {
    sections: all.map((other) => (other === section ? kept : other)),
    noActionCards: statement.length > 0 && listed.length === 0,
    cards: listed.map(({ line, text }) => ({ reason: 'listedActionCards', line, text })),
  }
}
