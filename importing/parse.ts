/** From the text of a document to a plan: every stage in order. Nothing here reads or writes anything. */
import { importTexts } from '../messages'
import type { PlanKind } from '../domain/approval/vocabulary'
import { takeActionCards } from './action-cards'
import { toBlocks, type Block } from './blocks'
import { findDate, type FoundDate } from './dates'
import type { SourceDocument } from './formats/document'
import { readText } from './formats/text'
import { besideTheText } from './beside-text'
import { findContacts } from './contacts'
import { isHeadless, placeByCues } from './headless'
import { kindOf } from './kind'
import { markLists } from './lists'
import { remarksIn } from './mentions'
import { takeMetadata } from './metadata'
import { toOutline } from './outline'
import { performerSection } from './performer'
import { placePictures } from './picture-places'
import { placePreamble } from './preamble'
import { takeTitle } from './title'
import type { ImportedPlan, Remark } from './types'

export interface ParseOptions {
  /** The kind, when the person knows better than the document. */
  kind?: PlanKind
  /** For the title of a document without one. */
  fileName?: string
}

/** @param text a plan in plain text */
export const parsePlan = (text: string, options: ParseOptions = {}): ImportedPlan => parseDocument(readText(text), options)

/** @returns the plan with every word of the document in it: in a section, in the metadata, or among `unplaced` */
export function parseDocument(document: SourceDocument, options: ParseOptions = {}): ImportedPlan {
  const { dropped } = document
  const { blocks, headers } = toBlocks(document)
  const { metadata, rest, remarks } = takeMetadata(blocks, document.margins)
  const beside = besideTheText(document)
  const { title, above, body, repeated } = takeTitle(rest)
  const found = kindOf(
    title,
    blocks.map(({ text }) => text),
  )
  const kind = options.kind ?? found.kind

  const headless = isHeadless(body, kind, dropped) ? placeByCues(body, kind) : null
  const outline = headless ? null : toOutline(body, kind)
  const preamble = placePreamble(above, outline?.preamble ?? headless?.homeless ?? [], title)
  const { sections, noActionCards, cards } = takeActionCards([
    // What is not understood stays in its place, before the first heading.
    ...(outline ? [...preamble.sections, ...outline.sections] : [...(headless?.sections ?? []), ...preamble.sections]),
  ])
  const book = findContacts(sections)
  markLists(sections)
  const inText = remarksIn(sections, book)
  // Action cards are plans of their own, and whoever carries one out is a field.
  const performer = performerSection({ kind, sections })
  const pictures = placePictures(sections, document, (section) => section.key !== 'actionCards' && section !== performer)

  const placeless = book.remarks.filter(isPlaceless)
  return {
    title: title || importTexts.untitled(kind, options.fileName),
    kind,
    metadata: {
      ...metadata,
      dated: metadata.dated ?? datedIn(rest.slice(0, 4)),
      department: preamble.department,
      crisisLevel: crisisLevelIn(title),
    },
    sections,
    contacts: book.contacts,
    noActionCards,
    unplaced: byLine([...preamble.unplaced, ...cards, ...placeless, ...beside.unplaced, ...pictures.unplaced]),
    attention: byLine([
      ...(title ? [] : [aboutAll('noTitle')]),
      ...(options.kind || found.from === 'said' ? [] : [aboutAll('kindAssumed')]),
      ...[...beside.attention, ...remarks, ...(headless?.remarks ?? []), ...preamble.attention, ...inText],
      ...[...book.remarks.filter((remark) => !isPlaceless(remark)), ...book.unreachable(), ...pictures.attention],
    ]),
    dropped: [...dropped, ...headers, ...repeated, ...(outline?.repeated ?? []), ...pictures.dropped],
  }
}

/** "… på ture o.l. januar 2022": a date at the end of a subtitle. */
function datedIn(blocks: readonly Block[]): FoundDate | null {
  const lines = blocks.filter(({ item, heading }) => !item && !heading)
  const ends = lines.map(({ text }) => /(?:\d{1,2}\.? ?)?\p{L}{3,9}\.? \d{4}$/u.exec(text)?.[0])
  return ends.flatMap((end) => (end ? [findDate(end)] : [])).find(({ date }) => date !== null) ?? null
}

const crisisLevelIn = (title: string): string | null => /kriseniveau \d(?:\s?[-–]\s?\d)?/iu.exec(title)?.[0] ?? null

const aboutAll = (reason: Remark['reason']): Remark => ({ reason, line: 0, text: '' })
const byLine = (remarks: Remark[]): Remark[] => remarks.sort((one, other) => one.line - other.line)

/** A number nobody can call is in no field of a contact; it is kept in the plan's import notes. */
const isPlaceless = ({ reason }: Remark): boolean => reason === 'incompleteNumber'
