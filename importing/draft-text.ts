/** The words of a draft: passages as the editor's blocks, as steps, and as members of a group. */
import type { Step, WhoReference } from '../domain/content/content'
import type { Id } from '../domain/approval/vocabulary'
import { lostText } from './lost-text'
import { numberedItems } from './lists'
import { grammarWords } from './numbers'
import type { Inline, TextBlock } from './rich-text'
import { sameWords, wordsOf } from './text'
import type { ImportedPlan, ImportedSection, Passage, Person, Remark } from './types'

const longestNote = 300
const longestStep = 2000

/** A row of a contact group or an alarm chain, as `plans` stores it. */
export interface StoredLink {
  who: { relationTo: WhoReference['to']; value: Id }
  note: string
}

export class DraftText {
  readonly remarks: Remark[] = []
  readonly spareWords: string[] = []

  constructor(
    private readonly plan: ImportedPlan,
    private readonly people: readonly Person[],
  ) {}

  /** Words that the template or a field says in their place. */
  spare(text: string): void {
    this.spareWords.push(...wordsOf(text))
  }

  /** The whole of a section in reading order; its sub-headings are h3, theirs h4. */
  blocksOfSection({ passages, children }: ImportedSection, tag: 'h3' | 'h4' = 'h3'): TextBlock[] {
    return [
      ...this.blocksOf(passages),
      ...children.flatMap((child): TextBlock[] => [
        ...(child.heading ? [{ type: 'heading' as const, tag, text: child.heading.replace(/:$/, '') }] : []),
        ...this.blocksOfSection(child, 'h4'),
      ]),
    ]
  }

  blocksOf(passages: readonly Passage[]): TextBlock[] {
    const numbered = this.withoutNumbers(passages)
    return passages.map((passage): TextBlock => {
      if (passage.picture) return { type: 'figure', picture: passage.picture, alt: passage.text }
      if (passage.table) return { type: 'table', rows: passage.table }
      const text = numbered.get(passage)
      if (text !== undefined) return { type: 'numbered', inlines: [text] }
      const inlines = this.inlinesOf(passage)
      return passage.item ? { type: 'item', inlines, level: passage.level ?? 0 } : { type: 'paragraph', inlines }
    })
  }

  /** @returns the people of a contact line, as a group or an alarm chain lists them */
  members(passage: Passage): StoredLink[] {
    return this.peopleOf(passage).map(({ who, note }) => ({ who: { relationTo: who.to, value: who.id }, note }))
  }

  /** @param under the author's own heading inside the phase, which goes before each of its steps */
  stepsOf({ passages, children }: ImportedSection, under = ''): Step[] {
    const rows = passages.flatMap((passage) => (passage.picture ? [] : passage.table ? this.rowsOf(passage) : [passage]))
    const numbered = this.withoutNumbers(rows)
    const steps = rows.flatMap((passage) => this.steps(passage, numbered.get(passage) ?? passage.text, under))
    return [...steps, ...children.flatMap((child) => this.stepsUnder(child))]
  }

  private stepsUnder(child: ImportedSection): Step[] {
    const heading = child.heading.replace(/:$/, '')
    const steps = this.stepsOf(child, `${heading}: `)
    return steps.length > 0 || !heading ? steps : [{ text: heading, role: null, contact: null }]
  }

  /** Of a table the rows are steps. */
  private rowsOf({ text, table, ...passage }: Passage): Passage[] {
    return table ? text.split('\n').map((line) => ({ ...passage, text: line })) : [{ ...passage, text }]
  }

  /** A step that is one contact line names the contact and repeats no number. */
  private steps(passage: Passage, text: string, under: string): Step[] {
    const [place, ...more] = passage.contacts
    const person = place === undefined || more.length > 0 ? undefined : this.personOf(place, passage)
    const contact = this.plan.contacts[place ?? 0]
    if (!person || !contact || place === undefined) return this.proseSteps(`${under}${text}`)
    this.tellUnsaid(passage)
    const note = this.noteOn(place, passage)
    const step = {
      text: `${under}${[contact.title, contact.name].filter(Boolean).join(' ')}${note ? ` (${note})` : ''}`,
      role: person.who.to === 'roles' ? person.who.id : null,
      contact: person.who.to === 'contacts' ? person.who.id : null,
    }
    return [step]
  }

  /** A paragraph longer than a step may be becomes several, each of whole words. */
  private proseSteps(text: string): Step[] {
    const pieces = text.match(new RegExp(`.{1,${longestStep}}(?:\\s|$)`, 'gsu')) ?? [text]
    return pieces.map((piece) => ({ text: piece.trim(), role: null, contact: null }))
  }

  private inlinesOf(passage: Passage): Inline[] {
    if (passage.contacts.length === 0) return [passage.text]
    return this.peopleOf(passage).flatMap(({ who, note }, index): Inline[] => [
      ...(index > 0 ? [', '] : []),
      who,
      ...(note ? [` (${note})`] : []),
    ])
  }

  private peopleOf(passage: Passage): { who: WhoReference; note: string }[] {
    this.tellUnsaid(passage)
    return passage.contacts.flatMap((place) => {
      const person = this.personOf(place, passage)
      return person ? [{ who: person.who, note: this.noteOn(place, passage) }] : []
    })
  }

  /** "Kriseleder: Bo Berg" names the role; any other line about him names the contact. */
  private personOf(place: number, { text }: Passage): Pick<Person, 'who' | 'text'> | undefined {
    const person = this.people[place]
    const said = text.toLocaleLowerCase('da')
    return person?.roles.find(({ title }) => said.startsWith(`${title.toLocaleLowerCase('da')}:`)) ?? person
  }

  /** "hele døgnet": what the line says about the contact, and no field of a contact with a number holds. */
  private noteOn(place: number, passage: Passage): string {
    const contact = this.plan.contacts[place]
    // A row of a table says it of this line; somebody who stands in several has another note in each.
    const own = passage.people?.find(({ name }) => sameWords(name, contact?.name ?? ''))
    const note = (own ? own.note : contact?.note) ?? ''
    const shown = this.personOf(place, passage)?.text ?? ''
    const isHere = note !== '' && note.length <= longestNote && lostText(note, [passage.text]).length === 0
    return isHere && lostText(note, [shown]).length > 0 ? note : ''
  }

  private withoutNumbers(passages: readonly Passage[]): Map<Passage, string> {
    // What hangs on an item parts no list.
    const texts = numberedItems(passages.filter(({ level }) => !level))
    this.spare([...texts.values()].map(({ number }) => number).join(' '))
    return new Map([...texts].map(([passage, { text }]) => [passage, text]))
  }

  /** Tells what the line says and the reference does not: another title, another number. */
  private tellUnsaid(passage: Passage): void {
    if (passage.contacts.length === 0) return
    const spare = wordsOf(passage.text).filter((word) => grammarWords.has(word))
    const shown = passage.contacts.map(
      (place) => `${this.personOf(place, passage)?.text ?? ''}\n${this.noteOn(place, passage)}`,
    )
    if (lostText(passage.text, shown, spare).length === 0) this.spareWords.push(...spare)
    else if (!this.isToldAlready(passage))
      this.remarks.push({ reason: 'contactDiffers', line: passage.line, text: passage.text })
  }

  private isToldAlready({ line, text }: Passage): boolean {
    return [...this.plan.unplaced, ...this.plan.attention].some(
      (remark) =>
        ['incompleteNumber', 'rewordedLine'].includes(remark.reason) && remark.line === line && remark.text === text,
    )
  }
}
