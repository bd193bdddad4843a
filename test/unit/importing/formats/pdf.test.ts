import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../importing/formats'
import { parseDocument } from '../../../../importing/parse'
import { pdfOf, type Written } from '../../../helpers/office-files'

const read = (...pages: Written[][]) => readDocument(pdfOf(pages), 'plan.pdf')
const line = (text: string, y: number, more: Partial<Written> = {}): Written => ({ text, x: 60, y, ...more })
const heading = (text: string, y: number) => line(text, y, { size: 14, bold: true })

describe('a PDF', () => {
  it('is read without taking its other half from another copy of the library in this process', async () => {
    const shared = globalThis as { pdfjsWorker?: unknown }
    const before = shared.pdfjsWorker
    const others = { WorkerMessageHandler: 'of another copy' }
    shared.pdfjsWorker = others
    try {
      expect((await read([line('Varmesvigt på plejecentret i Havneby', 80)])).blocks).toHaveLength(1)
      expect(shared.pdfjsWorker).toBe(others)
    } finally {
      shared.pdfjsWorker = before
    }
  })

  it('gives each name the number beside it, never the nearest in the text', async () => {
    const document = await read([
      heading('Kontaktoplysninger', 80),
      ...['Else Ruby', 'Pia Timm', 'Bo Dahl'].flatMap((name, at) => [line(name, 110 + at * 16), line(`95 01 00 0${at + 1}`, 110 + at * 16, { x: 300 })]),
    ])
    expect(parseDocument(document).contacts).toMatchObject([
      { name: 'Else Ruby', phones: [{ number: '+4595010001' }] },
      { name: 'Pia Timm', phones: [{ number: '+4595010002' }] },
      { name: 'Bo Dahl', phones: [{ number: '+4595010003' }] },
    ])
  })

  it('puts the lines of a cell together, and two numbers in a cell apart', async () => {
    const cells = (y: number, ...texts: string[]) => texts.flatMap((text, at) => (text ? [line(text, y, { x: 60 + at * 130 })] : []))
    const document = await read([
      heading('Krisestyringsorganisation', 80),
      ...cells(110, 'Rolle', 'Navn og titel', 'Telefon'),
      ...cells(126, 'Ansvarlig for', 'Else Ruby', '95 01 00 01'),
      ...cells(139, 'kommunikation', 'Kommunikationschef', '95 01 00 02'),
      ...cells(155, 'Kriseleder', 'Bo Dahl, Direktør', '95 01 00 03'),
    ])
    expect(document.blocks[1]).toMatchObject({
      type: 'table',
      rows: [
        ['Rolle', 'Navn og titel', 'Telefon'],
        ['Ansvarlig for kommunikation', 'Else Ruby Kommunikationschef', '95 01 00 01\n95 01 00 02'],
        ['Kriseleder', 'Bo Dahl, Direktør', '95 01 00 03'],
      ],
    })
  })

  it('reads the left column of a page to its end before the right one', async () => {
    const left = Array.from({ length: 10 }, (_, at) => line('Vagten ringer til lederen, som kalder staben', 100 + at * 14, { size: 9 }))
    const right = Array.from({ length: 10 }, (_, at) => line('Lederen skriver log og melder det videre til', 107 + at * 14, { x: 320, size: 9 }))
    const document = await read([...left, ...right])
    const text = document.blocks.map((block) => ('text' in block ? block.text : '')).join(' ')
    expect(text.lastIndexOf('Vagten')).toBeLessThan(text.indexOf('Lederen skriver'))
  })

  it('takes what comes back on every page for header and footer, and a page number for nothing', async () => {
    const page = (number: number) => [line('Fjordby Kommune', 40, { size: 9 }), line(`Gå ud ad dør nummer ${number}, og vent på pladsen foran huset.`, 300), line('Version 3.2 · Senest revideret 14. marts 2024', 800, { size: 9 }), line(`Side ${number} af 2`, 800, { x: 480, size: 9 })]
    const document = await read(page(1), page(2))
    expect(document.margins).toEqual(['Fjordby Kommune', 'Version 3.2 · Senest revideret 14. marts 2024'])
    expect(document.blocks).toHaveLength(2)
    expect(parseDocument(document).metadata.lastRevised?.date).toBe('2024-03-14')
  })

  it('puts a word together that was parted at the end of its line', async () => {
    const document = await read([line('Planen giver ledelsen en ramme for krisestyring, så borgere og med-', 100), line('arbejdere er trygge.', 114)])
    expect(document.blocks).toMatchObject([{ text: 'Planen giver ledelsen en ramme for krisestyring, så borgere og medarbejdere er trygge.' }])
  })

  it('says where on its page each block stands, as parts of the page', async () => {
    const { blocks } = await readDocument(pdfOf([[{ text: 'Ring altid 112 først, og gå ud ad døren.', x: 59.5, y: 84.2 }]]), 'a.pdf')
    expect(blocks[0]).toMatchObject({ page: 1, place: { left: 0.1 } })
    const { top = 1, bottom = 0 } = blocks[0]?.place ?? {}
    expect(top).toBeLessThan(0.1)
    expect(bottom).toBeGreaterThan(0.1)
    expect(bottom - top).toBeLessThan(0.03)
  })

  it('says so when there are only pictures of pages', async () => {
    await expect(read([])).rejects.toMatchObject({ reason: 'scanned' })
  })
})
