import { describe, expect, it } from 'vitest'
import { contactBook, factsIn, typedFacts } from '../../../domain/content/typed-facts'
import { plan, prose, section } from './fixtures'

const book = contactBook([
  { id: 'mette', name: 'Mette Sander', numbers: ['+4595010001'] },
  { id: 'mette-lund', name: 'Mette Sander Lund', numbers: [] },
  { id: 'bo', name: 'Bo Dahl', numbers: ['+4595010002', '+4695010002'] },
  { id: 'bo-2', name: 'Bo Dahl', numbers: [] },
  { id: 'guard', name: 'Vagten', numbers: ['+4595010003', '112'] },
])
const found = (line: string) => factsIn(line, book).map(({ words, owners }) => [words, ...owners])

describe('facts typed as text', () => {
  it.each([
    ['Ring 95 01 00 01 straks.', [['95 01 00 01', 'mette']]],
    ['Ring 95010001.', [['95010001', 'mette']]],
    ['Ring +45 95 01 00 02, eller 9501 0003', [['+45 95 01 00 02', 'bo'], ['9501 0003', 'guard']]],
    ['Skriv til Mette Sander i dag', [['Mette Sander', 'mette']]],
    ['Skriv til Mette Sander Lund i dag', [['Mette Sander Lund', 'mette-lund']]],
    // Namesakes are asked about.
    ['Bo Dahl har nøglen', [['Bo Dahl', 'bo', 'bo-2']]],
    // A name and its own number are one fact.
    ['Kontakt Mette Sander, tlf. 95 01 00 01, først', [['Mette Sander, tlf. 95 01 00 01', 'mette']]],
    ['Kontakt Bo Dahl (95 01 00 02) først', [['Bo Dahl (95 01 00 02)', 'bo']]],
    // Another person's number behind a name is not joined to it.
    ['Mette Sander, tlf. 95 01 00 02', [['Mette Sander', 'mette'], ['95 01 00 02', 'bo']]],
    // Nobody's, but plainly a phone number.
    ['Ring 95 77 00 01', [['95 77 00 01']]],
    ['Vagttelefon: 95770001', [['95770001']]],
  ])('%s', (line, facts) => expect(found(line)).toEqual(facts))

  it.each([
    'CVR-nr. 29 18 84 40 gælder',
    'Sagsnr. 95 01 00 01',
    'EAN 5798009950010 og 95 01 00 01 95 01 00 02',
    'Varenummer 23456789',
    'Det var i 2026-11-28 kl. 14',
    'Beløbet er 95.010.001,50 kr.',
    'Ring 112',
    'Vagten kommer',
    'Mette Sandersen og Anne-Mette Sander',
    'Ring 15 01 00 01',
  ])('leaves alone: %s', (line) => expect(found(line)).toEqual([]))

  it('are told with their place, once for each', () => {
    const written = plan({
      summary: 'Ring 95 01 00 01, og ring 95 01 00 01 igen.',
      sections: [section('situation', { body: prose('Spørg Mette Sander.') })],
    })
    expect(typedFacts(written, book).map(({ field, words }) => [field, words])).toEqual([
      ['summary', '95 01 00 01'],
      ['sections.situation', 'Mette Sander'],
    ])
  })

  it('takes a book of ten thousand and a text of a megabyte in its stride', () => {
    const many = contactBook(Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, name: `Mette Nr${index}`, numbers: [`+4596${100_000 + index}`] })))
    expect(factsIn('Ring til Mette Nr77 eller 96 10 00 78. '.repeat(500), many)).toHaveLength(1000)
  })
})
