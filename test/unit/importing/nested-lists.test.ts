/** Lists within lists, as a Word document has them, in the text of the draft. */
import { expect, it } from 'vitest'
import type { RichText, RichTextNode } from '../../../domain/content/content'
import { draftOf } from '../../../importing/draft'
import { readDocument } from '../../../importing/formats'
import { parseDocument } from '../../../importing/parse'
import { docxOf, p } from '../../helpers/office-files'

const item = (text: string, level: number, list = 8) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

/** Without the number that its style has. */
const heading = (text: string) => p(text, 'Overskrift1').replace('</w:pPr>', '<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>')

/** "ul", "ol" and the words of each item, nested as they are. */
const shape = ({ type, tag, text, children = [] }: RichTextNode): unknown => {
  if (type === 'text') return text
  const inside = children.map(shape)
  return type === 'list' ? { [String(tag)]: inside } : inside.length === 1 ? inside[0] : inside
}

async function situationOf(...lines: string[]): Promise<unknown> {
  const body = p('Indsatsplan for vand', 'Titel') + heading('Situation') + lines.join('') + heading('Opgaver') + p('Luk.')
  const plan = parseDocument(await readDocument(docxOf({ body }), 'plan.docx'))
  const { situation } = draftOf(plan, []).sections as { situation: RichText }
  return shape(situation.root)
}

it('keep their levels', async () => {
  expect(await situationOf(item('Sluk', 0), item('pumpen', 1), item('lyset', 1), item('Luk', 0))).toEqual({ ul: ['Sluk', { ul: ['pumpen', 'lyset'] }, 'Luk'] })
})

it('hang on the numbered step that they stand below, whose numbers go on', async () => {
  const inside = [item('Ring', 0, 9), item('til vagten', 1), item('til lederen', 1), item('Vent', 0, 9)]
  expect(await situationOf(...inside)).toEqual({ ol: ['Ring', { ul: ['til vagten', 'til lederen'] }, 'Vent'] })
})

it('begin where nothing is above them', async () => {
  expect(await situationOf(item('Sluk', 1), item('Luk', 0))).toEqual({ ul: ['Sluk', 'Luk'] })
  expect(await situationOf(item('Sluk', 1), item('pumpen', 1), item('og lyset', 2))).toEqual({ ul: ['Sluk', 'pumpen', { ul: ['og lyset'] }] })
})

it('are no sections in a document that numbers its headings', async () => {
  const body =
    p('Indsatsplan for vand', 'Titel') + p('Situation', 'Overskrift1') + item('Ring til vagten', 0, 9) + item('på vagttelefonen', 1) + item('Vent på svar', 0, 9) + p('Opgaver', 'Overskrift1') + p('Luk.')
  const { sections } = parseDocument(await readDocument(docxOf({ body }), 'plan.docx'))
  expect(sections.map(({ heading }) => heading)).toEqual(['1. Situation', '2. Opgaver'])
})
