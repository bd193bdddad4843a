/** What a person says about the sections and lines of an import, carried out one after the other. Nothing is ever dropped. */
import type { Edit } from '../../collections/imports/review'
import type { PlanKind } from '../../domain/approval/vocabulary'
import { ContactBook } from '../contact-book'
import { readContactLine } from '../contact-line'
import { allLines, allSections, placeOf, sectionWith, type NamedLine, type NamedPlan, type NamedSection } from './outline'
import { isPlace, sectionAt } from './places'

type Structural = Extract<Edit, { do: 'section' | 'merge' | 'lines' | 'heading' | 'whose' }>

export const isStructural = (edit: Edit): edit is Structural => ['section', 'merge', 'lines', 'heading', 'whose'].includes(edit.do)

/**
 * @param plan changed in place @param fresh a name for what has to be made, that no other edit gives
 * @returns whether it could be done; an edit about what is no longer there does nothing
 */
export function carryOut(plan: NamedPlan, kind: PlanKind, edit: Structural, fresh: string): boolean {
  const { sections } = plan
  switch (edit.do) {
    case 'section':
      return isPlace(kind, sections, edit.to) && moveSection(sections, edit.section, edit.to, fresh)
    case 'merge':
      return mergeUp(sections, edit.section, fresh)
    case 'lines':
      return isPlace(kind, sections, edit.to) && moveLines(sections, edit.lines, edit.to, fresh)
    case 'heading':
      return openHere(sections, edit.line, fresh)
    case 'whose':
      return edit.who === null || giveNumber(plan, edit.line, edit.who)
  }
}

function moveSection(sections: NamedSection[], id: string, to: string, fresh: string): boolean {
  const found = placeOf(sections, id)
  if (!found || to === `section:${id}`) return false
  const { among, at, section } = found
  among.splice(at, 1)
  const [key, part] = to.split('/')
  const isFree = to === 'free'
  const there = !isFree && !part && !to.startsWith('section:') ? sections.find((each) => each.key === key) : undefined
  // A place that nobody has taken is the section itself.
  if (isFree || (!part && !to.startsWith('section:') && !there)) {
    sections.splice(Math.min(at, sections.length), 0, { ...section, key: (isFree ? 'free' : key) as NamedSection['key'] })
    return true
  }
  const target = sectionAt(sections, to, fresh)
  if (section.heading) target.children.push({ ...section, key: 'free' })
  else {
    target.passages.push(...section.passages)
    target.children.push(...section.children)
  }
  return true
}

/** The heading becomes a line, so that its words stay. */
function mergeUp(sections: NamedSection[], id: string, fresh: string): boolean {
  const found = placeOf(sections, id)
  const above = found?.among[found.at - 1]
  if (!found || !above) return false
  const { among, at, section } = found
  among.splice(at, 1)
  const heading: NamedLine[] = section.heading
    ? [{ id: `${fresh}-h`, text: section.heading, item: false, line: section.line, contacts: [], people: null }]
    : []
  const into = above.children.at(-1) ?? above
  into.passages.push(...heading, ...section.passages)
  above.children.push(...section.children)
  return true
}

function moveLines(sections: NamedSection[], ids: readonly string[], to: string, fresh: string): boolean {
  const moved = allLines(sections).filter(({ id }) => ids.includes(id))
  if (moved.length === 0) return false
  const target = sectionAt(sections, to, fresh)
  takeOut(sections, moved)
  target.passages.push(...moved)
  return true
}

const takeOut = (sections: NamedSection[], lines: readonly NamedLine[]): void => {
  for (const section of sections) {
    section.passages = section.passages.filter((line) => !lines.includes(line))
    takeOut(section.children, lines)
  }
}

function openHere(sections: NamedSection[], line: string, fresh: string): boolean {
  const from = sectionWith(sections, line)
  const at = from?.passages.findIndex(({ id }) => id === line) ?? -1
  const heading = from?.passages[at]
  if (!from || !heading || heading.picture) return false
  const passages = from.passages.splice(at).slice(1)
  const top = sections.findIndex((section) => allSections([section]).includes(from))
  const opened: NamedSection = { id: fresh, key: 'free', heading: heading.text, line: heading.line, passages, children: [] }
  sections.splice(top + 1, 0, opened)
  return true
}

/** The line with the number joins the line that says whose it is. */
function giveNumber(plan: NamedPlan, number: string, who: string): boolean {
  const lines = allLines(plan.sections)
  const [numbers, person] = [lines.find(({ id }) => id === number), lines.find(({ id }) => id === who)]
  if (!numbers || !person) return false
  const found = readContactLine(`${person.text.replaceAll('\n', ', ')}, ${numbers.text}`)
  if (!found) return false
  const book = new ContactBook()
  book.contacts.push(...plan.contacts)
  person.contacts = [...new Set(found.map((contact) => book.add(contact, person.line, person.text)))]
  plan.contacts = book.contacts
  person.text = `${person.text}\n${numbers.text}`
  takeOut(plan.sections, [numbers])
  return true
}
