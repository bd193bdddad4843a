/** The words of a draft: passages as the editor's blocks, as steps, and as members of a group. */
import type { Step, WhoReference } from '../workflow/content'
import type { Id } from '../workflow/vocabulary'
import type { Person } from './draft'
import { lostText } from './lost-text'
import { grammarWords } from './numbers'
import type { Inline, TextBlock } from './rich-text'
import { wordsOf } from './text'
import type { ImportedPlan, ImportedSection, Passage, Remark } from './types'

const ordinal = /^(\d{1,2})[.)]\s+/
const longestNote = 300

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
    const numbered = this.numbered(passages)
    return passages.map((passage): TextBlock => {
      const text = numbered.get(passage)
      if (text !== undefined) return { type: 'step', inlines: [text] }
      return { type: passage.item ? 'item' : 'paragraph', inlines: this.inlinesOf(passage) }
    })
  }

  /** @returns the people of a contact line, as a group or an alarm chain lists them */
  members(passage: Passage): StoredLink[] {
    return this.peopleOf(passage).map(({ who, note }) => ({ who: { relationTo: who.to, value: who.id }, note }))
  }

  /** @param under the author's own heading inside the phase, which goes before each of its steps */
  stepsOf({ passages, children }: ImportedSection, under = ''): Step[] {
    const numbered = this.numbered(passages)
    const steps = passages.map((passage) => this.step(passage, numbered.get(passage) ?? passage.text, under))
    return [...steps, ...children.flatMap((child) => this.stepsUnder(child))]
  }

  private stepsUnder(child: ImportedSection): Step[] {
    const heading = child.heading.replace(/:$/, '')
    const steps = this.stepsOf(child, `${heading}: `)
    return steps.length > 0 ? steps : [{ text: heading, role: null, contact: null }]
  }

  /** A step that is one contact line names the contact and repeats no number. */
  private step(passage: Passage, text: string, under: string): Step {
    const [place, ...more] = passage.contacts
    const person = place === undefined || more.length > 0 ? undefined : this.people[place]
    const contact = this.plan.contacts[place ?? 0]
    if (!person || !contact || place === undefined) return { text: `${under}${text}`, role: null, contact: null }
    this.tellUnsaid(passage)
    const note = this.noteOn(place, passage)
    return {
      text: `${under}${[contact.title, contact.name].filter(Boolean).join(' ')}${note ? ` (${note})` : ''}`,
      role: person.who.to === 'roles' ? person.who.id : null,
      contact: person.who.to === 'contacts' ? person.who.id : null,
    }
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
      const person = this.people[place]
      return person ? [{ who: person.who, note: this.noteOn(place, passage) }] : []
    })
  }

  /** "hele døgnet": what the line says about the contact, and no field of a contact with a number holds. */
  private noteOn(place: number, passage: Passage): string {
    const note = this.plan.contacts[place]?.note ?? ''
    const shown = this.people[place]?.text ?? ''
    const isHere = note !== '' && note.length <= longestNote && lostText(note, [passage.text]).length === 0
    return isHere && lostText(note, [shown]).length > 0 ? note : ''
  }

  /** "1. …", "2. …" under each other are a numbered list, which counts for itself. */
  private numbered(passages: readonly Passage[]): Map<Passage, string> {
    const texts = new Map<Passage, string>()
    const numberOf = (passage: Passage): number => (passage.contacts.length > 0 ? 0 : Number(ordinal.exec(passage.text)?.[1] ?? 0))
    passages.forEach((passage, index) => {
      const number = numberOf(passage)
      const before = passages[index - 1]
      const after = passages[index + 1]
      const follows = number > 1 && before !== undefined && texts.has(before) && numberOf(before) === number - 1
      const begins = number === 1 && after !== undefined && numberOf(after) === 2
      if (!follows && !begins) return
      texts.set(passage, passage.text.replace(ordinal, ''))
      this.spare(String(number))
    })
    return texts
  }

  /** Tells what the line says and the reference does not: another title, another number. */
  private tellUnsaid(passage: Passage): void {
    if (passage.contacts.length === 0) return
    const spare = wordsOf(passage.text).filter((word) => grammarWords.has(word))
    const shown = passage.contacts.map((place) => `${this.people[place]?.text ?? ''}\n${this.noteOn(place, passage)}`)
    if (lostText(passage.text, shown, spare).length === 0) this.spareWords.push(...spare)
    else if (!this.isToldAlready(passage)) this.remarks.push({ reason: 'contactDiffers', line: passage.line, text: passage.text })
  }

  private isToldAlready({ line, text }: Passage): boolean {
    return [...this.plan.unplaced, ...this.plan.attention].some(
      (remark) => ['incompleteNumber', 'rewordedLine'].includes(remark.reason) && remark.line === line && remark.text === text,
    )
  }
}
