/** What the page that shows an import is told. */
import type { Review, ShownBlock, ShownSection } from '../../collections/imports/review'
import { idOrNull } from '../../collections/ids'
import { importAdminTexts, importTexts, words } from '../../messages'
import type { Import } from '../../payload-types'
import { bareHeading } from '../headings'
import type { SourceBlock } from '../formats/document'
import { byReason } from '../notes'
import { sameWords, wordsOf } from '../text'
import { keptInNotes, type Remark } from '../types'
import { closedStates, editionOf, shownContacts, type Edition, type Known } from './known'
import type { NamedLine, NamedSection } from './outline'
import { shownPicture } from './pictures'
import { placeOfSection, placesFor } from './places'
import { isQuestion, questionsOf } from './questions'
import type { ReviewState } from './state'

const texts = importAdminTexts.review

export function reviewOf(row: Import, state: ReviewState, known: Known, edits: number): Review {
  const { plan, kind, title, department } = state
  const contacts = shownContacts(state, known)
  const edition = editionOf(state, known)
  const remarks = [...plan.unplaced, ...plan.attention].filter((remark) => !isQuestion(remark) && remark.text !== '')
  const isKept = ({ reason }: Remark) => keptInNotes.includes(reason)
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    isPdf: /\.pdf$/i.test(row.fileName),
    version: edits,
    title,
    kind,
    department,
    departments: known.departments,
    edition: edition?.id ?? null,
    editions: editionsFor(known, department, edition),
    metadata: plan.metadata.lines,
    sections: plan.sections.map((section) => shownSection(section)),
    places: placesFor(kind, plan.sections),
    contacts,
    questions: questionsOf(state, { departments: known.departments, contacts }),
    unplaced: grouped(remarks.filter(isKept)),
    notices: grouped(remarks.filter((remark) => !isKept(remark))),
    hindrance: hindranceOf(state, known, edition),
    plan: idOrNull(row.plan),
  }
}

/** @returns why no draft can be made of it yet */
export function hindranceOf({ department, title }: ReviewState, { plans }: Known, chosen: Edition | null): string | null {
  if (!department) return texts.noDepartment
  if (wordsOf(title).length === 0) return texts.noTitle
  if (chosen && closedStates.includes(chosen.state)) return texts.lockedEdition
  const isTaken = chosen === null && plans.some((plan) => plan.department === department && sameWords(plan.title, title))
  return isTaken ? texts.taken(title) : null
}

const editionsFor = ({ plans }: Known, department: string | null, chosen: Edition | null) =>
  plans
    .filter((plan) => plan.department === department || plan.id === chosen?.id)
    .map(({ id, title, state }) => ({ value: id, label: texts.editionOf(title, words.states[state]) }))

function shownSection(section: NamedSection, under?: NamedSection): ShownSection {
  const { id, heading, line, passages, children, key } = section
  const place = placeOfSection(section, under)
  const isOwn = place.startsWith('section:')
  const said = heading.replace(/:$/, '')
  const label = isOwn ? said || importTexts.withoutHeading : labelOf(key)
  return {
    id,
    place,
    label,
    heading: isOwn || sameWords(bareHeading(heading), label) ? '' : said,
    line,
    isOwn,
    lines: passages.map(({ picture, ...passage }) => ({ ...shownLine(passage), picture: shownPicture(picture) })),
    children: children.map((child) => shownSection(child, section)),
  }
}

const shownLine = ({ id, line, text, item, contacts }: NamedLine) => ({ id, line, text, item, contacts })

const labelOf = (key: NamedSection['key']): string =>
  ({ ...words.textParts, ...words.phases, ...words.sections, free: '' })[key]

const grouped = (remarks: readonly Remark[]): Review['unplaced'] =>
  byReason(remarks).map(([reason, about]) => ({
    reason: importTexts.reasons[reason],
    texts: about.map(({ text, line, became }) => ({ text: became ? `${text} → ${became}` : text, line })),
  }))

export const shownBlocks = (blocks: readonly SourceBlock[]): ShownBlock[] =>
  blocks.map((block) => {
    const { line, page, type, place } = block
    const shown = { line, page, type, text: '', level: 0, rows: [], picture: null, ...(place && { place }) }
    if (type === 'table') return { ...shown, rows: block.rows }
    if (type === 'picture') return { ...shown, text: block.alt || block.name, picture: shownPicture(block.file) }
    if (type === 'item') return { ...shown, level: block.level, text: block.number ? `${block.number} ${block.text}` : block.text }
    return { ...shown, text: block.text, level: type === 'heading' ? block.level : 0 }
  })
