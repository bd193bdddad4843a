/** What a person says about an import: every edit moves text and none loses any. */
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../collections/imports/review'
import { plainText } from '../../../../importing/formats/document'
import { readText } from '../../../../importing/formats/text'
import { lostText, textsOf } from '../../../../importing/lost-text'
import { parseDocument } from '../../../../importing/parse'
import { allLines, allSections } from '../../../../importing/review/outline'
import { placesFor } from '../../../../importing/review/places'
import { questionsOf } from '../../../../importing/review/questions'
import { stateOf } from '../../../../importing/review/state'

const document = readText(`Indsatsplan for frost

Situation
Der er frost.

Alarmering
Ring til vagten.

Handling
Luk vinduerne.
Del tæpper ud.

Noget andet:
Rør kan springe.
Sand ligger i skuret.

Kontaktoplysninger
Mette Friis
Ole Brandt
Ida Holm

95 01 00 11
95 01 00 22
`)
const found = parseDocument(document)
const after = (...edits: Edit[]) => stateOf({ document, found, edits, department: 'd1' })
const start = after()
const line = (text: string, state = start) => allLines(state.plan.sections).find((each) => each.text === text)?.id ?? text
const section = (key: string, state = start) => allSections(state.plan.sections).find((each) => each.key === key)?.id ?? key
/** Sections with their lines, children inside. */
const outline = (state: ReturnType<typeof after>) =>
  Object.fromEntries(allSections(state.plan.sections).map(({ key, heading, passages }) => [`${key} ${heading}`.trim(), passages.map(({ text }) => text)]))

describe('text without a heading', () => {
  it('is one question for all its lines', () => {
    const loose = readText('Indsatsplan for frost\n\nFørst ringer man til vagten.\nSå lukker man vandet.\n\nSituation\nDer er frost.\n')
    const found = parseDocument(loose)
    const asked = questionsOf(stateOf({ document: loose, found, edits: [], department: 'd1' }))
    expect(asked.map(({ quote, lines }) => [quote, lines.length])).toEqual([['Først ringer man til vagten.', 2]])
  })
})

describe('an edit of an import', () => {
  it('sends lines to the steps of a phase', () => {
    const moved = after({ do: 'lines', lines: [line('Luk vinduerne.'), line('Rør kan springe.')], to: 'actions/immediate' })
    expect(outline(moved)['immediate']).toEqual(['Luk vinduerne.', 'Rør kan springe.'])
  })

  it('moves a heading to another section, with its words and its lines', () => {
    const moved = after({ do: 'section', section: section('free'), to: 'otherMatters' })
    expect(Object.keys(outline(moved))).toContain('otherMatters Noget andet:')
  })

  it('makes two sections one', () => {
    const merged = outline(after({ do: 'merge', section: section('alerting') }))
    expect(merged['situation Situation']).toEqual(['Der er frost.', 'Alarmering', 'Ring til vagten.'])
  })

  it('makes a line a heading over what follows it', () => {
    const opened = outline(after({ do: 'heading', line: line('Rør kan springe.') }))
    expect(opened['free Rør kan springe.']).toEqual(['Sand ligger i skuret.'])
  })

  it('makes lines a section of their own', () => {
    const moved = after({ do: 'lines', lines: [line('Rør kan springe.')], to: 'free' })
    expect(outline(moved)['free']).toEqual(['Rør kan springe.'])
  })

  it('about what is no longer there does nothing', () => {
    const gone: Edit[] = [
      { do: 'merge', section: 's99' },
      { do: 'lines', lines: ['p99'], to: 'tasks' },
      { do: 'lines', lines: [line('Der er frost.')], to: 'nowhere' },
    ]
    expect(outline(after(...gone))).toEqual(outline(start))
  })

  it('gives a number to whom a person says, and to nobody unasked', () => {
    const question = questionsOf(start).find(({ id }) => id.startsWith('whoseNumber'))
    expect(question?.answers.map(({ label }) => label)).toEqual(['Mette Friis', 'Ole Brandt', 'Ida Holm', 'Ingen – lad det stå som tekst'])
    expect(start.plan.contacts.flatMap(({ phones }) => phones)).toEqual([])
    const given = after(question?.answers[1]?.edit as Edit)
    expect(given.plan.contacts.map(({ name, phones }) => [name, phones.map(({ number }) => number)])).toContainEqual(['Ole Brandt', ['+4595010011']])
    expect(questionsOf(given).filter(({ answered }) => !answered)).toHaveLength(questionsOf(start).length - 1)
  })

  it('finds the sections anew when the kind is another', () => {
    const other = after({ do: 'kind', kind: 'subPlan' })
    expect(other.kind).toBe('subPlan')
    expect(placesFor('subPlan', other.plan.sections)[0]?.choices.map(({ value }) => value)).not.toContain('situation')
  })

  it('loses no word, whatever is said', () => {
    const lines = allLines(start.plan.sections).map(({ id }) => id)
    const sections = allSections(start.plan.sections).map(({ id }) => id)
    const places = placesFor('responsePlan', start.plan.sections).flatMap(({ choices }) => choices.map(({ value }) => value))
    let seed = 7
    const pick = <T,>(all: readonly T[]): T => all[(seed = (seed * 48271) % 2147483647) % all.length] as T
    for (let round = 0; round < 300; round++) {
      const edits = Array.from({ length: 6 }, (): Edit =>
        pick<() => Edit>([
          () => ({ do: 'lines', lines: [pick(lines), pick(lines)], to: pick(places) }),
          () => ({ do: 'section', section: pick(sections), to: pick(places) }),
          () => ({ do: 'merge', section: pick(sections) }),
          () => ({ do: 'heading', line: pick(lines) }),
        ])(),
      )
      expect([lostText(plainText(document), textsOf(after(...edits).plan)), edits]).toEqual([[], edits])
    }
  })
})
