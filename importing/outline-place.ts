/** The outline as it grows: the section, the part and the author's own heading that the reading has come to. */
import type { SectionKey } from '../domain/content/templates'
import type { Block } from './blocks'
import { bareHeading, sectionOfPart, type PartKey } from './headings'
import type { DroppedLine } from './lines'
import { sameWords } from './text'
import type { ImportedSection, Passage } from './types'

export const newSection = (key: ImportedSection['key'], heading?: Pick<Block, 'text' | 'line'>): ImportedSection => ({
  key,
  heading: heading?.text ?? '',
  line: heading?.line ?? 0,
  passages: [],
  children: [],
})

export const passageOf = ({ text, item, level, line, people, table }: Block): Passage => ({
  ...{ text, item, line, people, contacts: [] },
  ...(level !== undefined && { level }),
  ...(table && { table }),
})

/** After the phases of Handling, not within the last of them. */
const afterPhases = /^(?:læring|evaluering)/iu

export class Outline {
  readonly sections: ImportedSection[] = []
  /** What stands before the first heading. */
  readonly preamble: Block[] = []
  /** Headings of a table of contents: they came back over their sections. */
  readonly repeated: DroppedLine[] = []

  section: ImportedSection | null = null
  private part: ImportedSection | null = null
  private own: ImportedSection | null = null

  has(key: SectionKey): boolean {
    return this.sections.some((section) => section.key === key)
  }

  add(block: Block): void {
    const here = this.own ?? this.part ?? this.section
    if (here) here.passages.push(passageOf(block))
    else this.preamble.push(block)
  }

  /** Opens a section; the same standard heading again adds to the section it opened the first time. */
  openSection(key: SectionKey | 'free', heading: Block): true {
    const before = key === 'free' ? undefined : this.sections.find((section) => section.key === key)
    if (before) return this.reopen(before, heading)
    return this.enter(newSection(key, heading))
  }

  openPart(key: PartKey, heading: Block): true {
    // A document may have "Straks" without "Handling" above it.
    if (this.section?.key !== sectionOfPart[key]) this.enter(newSection(sectionOfPart[key]))
    const before = this.section?.children.find((child) => child.key === key)
    this.part = before ?? newSection(key, heading)
    this.own = null
    // The same part again: its heading stays as a heading of the author's own inside the first.
    if (before) return this.openOwn(heading)
    this.section?.children.push(this.part)
    return true
  }

  /** Opens a heading of the author's own: inside the section, or as a free section before the first one. */
  openOwn(heading: Block): true {
    if (!this.section) return this.openSection('free', heading)
    if (afterPhases.test(bareHeading(heading.text))) this.part = null
    this.own = newSection('free', heading)
    ;(this.part ?? this.section).children.push(this.own)
    return true
  }

  /** What follows stands beside the group of contacts, in a group without a heading. */
  leaveGroup(): void {
    if (!this.own || this.own.heading === '' || this.own.passages.length === 0) return
    this.own = newSection('free')
    this.section?.children.push(this.own)
  }

  /** Steps that have no heading over them all. */
  enterActions(): void {
    this.enter(newSection('actions'))
  }

  private enter(section: ImportedSection): true {
    this.sections.push(section)
    this.section = section
    this.part = null
    this.own = null
    return true
  }

  private reopen(section: ImportedSection, heading: Block): true {
    const isEmpty = section.passages.length === 0 && section.children.length === 0
    this.section = section
    this.part = null
    this.own = null
    if (!isEmpty || !sameWords(bareHeading(section.heading), bareHeading(heading.text))) return this.openOwn(heading)
    this.repeated.push({ number: heading.line, text: heading.text })
    return true
  }
}
