import { describe, expect, it } from 'vitest'
import { contactTable, sameName, type KnownByNumber } from '../../../domain/contact/contact-table'

const known: KnownByNumber[] = [
  { id: 'mette', name: 'Mette Friis', numbers: ['+4595010001'] },
  { id: 'desk', name: 'Vagtcentralen', numbers: ['+4595010010', '112'] },
  { id: 'bo', name: 'Bo Dahl', numbers: ['+4595010020'] },
  { id: 'eva', name: 'Eva Lund', numbers: ['+4595010020'] },
  { id: 'ib', name: 'Ib Holm', numbers: ['+4595010030'] },
]
const header = ['Navn', 'Titel', 'Telefon']
/** Of the one row, beside two that are clear. */
const judged = (...cells: string[]) =>
  contactTable([header, ['Ane Skov', '', '95 01 00 90'], ['Per Holt', '', '95 01 00 91'], cells], known)?.at(-1)

describe('a table of names and numbers', () => {
  it('is known by its header, or by what its cells are', () => {
    const rows = [['Ane Skov', '95 01 00 90'], ['Per Holt', '95010091']]
    const made = [
      { is: 'new', contact: { name: 'Ane Skov', title: '', numbers: ['+4595010090'] } },
      { is: 'new', contact: { name: 'Per Holt', title: '', numbers: ['+4595010091'] } },
    ]
    expect(contactTable(rows, known)).toMatchObject(made)
    expect(contactTable([['Hvem', 'Mobil'], ...rows], known)).toMatchObject(made.map((row, at) => ({ ...row, row: at + 1 })))
    expect(contactTable([['Telefon', 'Kontaktperson'], ['95 01 00 90', 'Ane Skov'], ['95 01 00 91', 'Per Holt']], known)).toMatchObject(made)
  })

  it.each([
    ['who does what', [['Hvem', 'Hvad'], ['Kriseleder', 'Leder'], ['Logfører', 'Skriver']]],
    ['amounts', [['Vare', 'Antal'], ['Sandsække', '20000000'], ['Pumper', '12']]],
    ['a single row', [['Ane Skov', '95 01 00 90']]],
    ['mostly without numbers', [['Navn', 'Telefon'], ['Ane Skov', '95 01 00 90'], ['Per Holt', ''], ['Ida Bech', ''], ['Eva Lund', '']]],
    ['nothing', []],
  ])('is not one of %s', (_, rows) => {
    expect(contactTable(rows, known)).toBeNull()
  })

  it('reuses whom the number belongs to, and keeps what else the row says', () => {
    expect(judged('Mette Friis', 'Systemejer', '+45 95 01 00 01')).toEqual({ is: 'known', row: 3, id: 'mette', rest: 'Systemejer' })
    expect(judged('Mette Marie Friis', '', '95010001')).toMatchObject({ is: 'known', id: 'mette' })
    expect(judged('Vagtcentralen', '', '112 / 95 01 00 10')).toMatchObject({ is: 'known', id: 'desk' })
    expect(judged('Eva Lund', '', '95 01 00 20')).toMatchObject({ is: 'known', id: 'eva' })
  })

  it('makes whoever is missing, with title and all numbers', () => {
    expect(judged('Ida  Bech', 'Pedel', 'tlf. 95 01 00 40\nmobil: 95 01 00 41')).toMatchObject({
      is: 'new',
      contact: { name: 'Ida Bech', title: 'Pedel', numbers: ['+4595010040', '+4595010041'] },
    })
  })

  it.each([
    ['somebody else has the number', ['Ane Bo', '', '95 01 00 01'], 'other-name'],
    ['several have the number', ['Ane Bo', '', '95 01 00 20'], 'shared-number'],
    ['another row has the number', ['Ane Bo', '', '95 01 00 90'], 'shared-number'],
    ['the name has another number already', ['Ib Holm', '', '95 01 00 50'], 'other-number'],
    ['another row has the name with another number', ['Per Holt', '', '95 01 00 50'], 'other-number'],
    ['another row has one of its numbers', ['Per Holt', '', '95 01 00 91 / 95 01 00 50'], 'other-number'],
    ['one of the numbers is new', ['Mette Friis', '', '95 01 00 01 / 95 01 00 50'], 'other-number'],
    ['there is no number', ['Ida Bech', 'Pedel', ''], 'no-number'],
    ['the number is not whole', ['Ida Bech', '', '95 01 00'], 'no-number'],
    ['the number says more', ['Ida Bech', '', 'ring til skolen'], 'no-number'],
    ['there is no name', ['', '', '95 01 00 50'], 'no-name'],
    ['the name is a number', ['2. vagt 7', '', '95 01 00 50'], 'no-name'],
  ])('leaves the row as it is where %s', (_, cells, why) => {
    expect(judged(...cells)).toEqual({ is: 'unclear', row: 3, words: cells.filter(Boolean).join(', '), why })
  })

  it('is silent about empty rows, and takes the same person twice as one', () => {
    const rows = [header, ['Ane Skov', '', '95 01 00 90'], ['', '', ''], ['Ane Skov', '', '95 01 00 90'], ['Per Holt', '', '95 01 00 91']]
    expect(contactTable(rows, known)?.map(({ is, row }) => [is, row])).toEqual([['new', 1], ['new', 3], ['new', 4]])
  })
})

it('a name is the same with a middle name and in capitals, and never by its first word alone', () => {
  expect(sameName('METTE FRIIS', 'Mette Marie Friis')).toBe(true)
  for (const [one, other] of [['Mette', 'Mette Friis'], ['Mette Friis', 'Mette Holm'], ['', '']] as const) expect(sameName(one, other)).toBe(false)
})
