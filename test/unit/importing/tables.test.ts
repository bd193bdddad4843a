import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../importing/draft'
import { readDocument } from '../../../importing/formats'
import { plainText } from '../../../importing/formats/document'
import { lostText, textsOf } from '../../../importing/lost-text'
import { parseDocument } from '../../../importing/parse'
import { docxOf, p, table } from '../../helpers/office-files'

const read = (body: string) => readDocument(docxOf({ body }), 'plan.docx')

describe('a table without numbers', () => {
  const rows = [['Fase', 'Hvem', 'Hvad'], ['Først', 'Stabschefen', 'Samler staben'], ['Så', 'Pedellen', 'Låser dørene']]
  const body = p('Indsatsplan for brand', 'Titel') + p('Situation', 'Overskrift1') + p('Det brænder.') + table(rows)

  it('stays a table in the text', async () => {
    const document = await read(body)
    const plan = parseDocument(document)
    expect(lostText(plainText(document), textsOf(plan))).toEqual([])
    const { situation } = draftOf(plan, []).sections as { situation: { root: { children: { type: string }[] } } }
    expect(situation.root.children.map(({ type }) => type)).toEqual(['paragraph', 'table'])
    expect(JSON.stringify(situation)).toContain('"headerState":1')
    expect(plan.contacts).toEqual([])
  })

  it('is steps where steps are', async () => {
    const steps = p('Indsatsplan for brand', 'Titel') + p('Handling', 'Overskrift1') + p('Straks', 'Overskrift2') + table(rows)
    const { actions } = draftOf(parseDocument(await read(steps)), []).sections as { actions: { immediate: { text: string }[] } }
    expect(actions.immediate.map(({ text }) => text)).toEqual(['Fase · Hvem · Hvad', 'Først · Stabschefen · Samler staben', 'Så · Pedellen · Låser dørene'])
  })
})

it('a table with numbers is contacts or lines, so that no number is hidden in a cell', async () => {
  const mixed = [['Fase', 'Hvem', 'Hvad'], ['Først', 'Stabschefen', 'Ringer til 95 01 00 11'], ['Så', 'Pedellen', 'Låser dørene']]
  const plan = parseDocument(await read(p('Indsatsplan for brand', 'Titel') + p('Situation', 'Overskrift1') + table(mixed)))
  expect(plan.sections.flatMap(({ passages }) => passages).every((passage) => passage.table === undefined)).toBe(true)
})
