import { describe, expect, it } from 'vitest'
import { toBlocks } from '../../../importing/blocks'
import { findDate } from '../../../importing/dates'
import { readText } from '../../../importing/formats/text'
import { takeMetadata } from '../../../importing/metadata'

const take = (text: string) => takeMetadata(toBlocks(readText(text)).blocks)

describe('dates', () => {
  it('reads every way a date is written, with its precision', () => {
    const dates: [string, string | null][] = [
      ['Den 10. marts 2021.', '2021-03-10'],
      ['03.12.2013', '2013-12-03'],
      ['17.11.21', '2021-11-17'],
      ['16/10 2023', '2023-10-16'],
      ['26 November 2013', '2013-11-26'],
      ['10.3.2021', '2021-03-10'],
      ['2021-03-10', '2021-03-10'],
      ['1. jan. 2020', '2020-01-01'],
      ['oktober 2025', '2025-10'],
      ['31.02.2021', null],
      ['foråret 2021', null],
    ]
    for (const [text, date] of dates) expect(findDate(text).date, text).toBe(date)
    expect(findDate('oktober 2025').precision).toBe('month')
    expect(findDate('10.3.2021').precision).toBe('day')
  })
})

describe('metadata', () => {
  it('tells author, approver with title and name, and the date of the approval apart', () => {
    const { metadata, rest } = take(
      'Udarbejdet af: Sanne Mark\nGodkendt af: Kultur- og Fritidschef Jonas Bøgh Friis\nDato: Den 12. april 2021.',
    )
    expect(metadata.preparedBy).toEqual([{ name: 'Sanne Mark', title: null }])
    expect(metadata.approvedBy).toEqual([{ name: 'Jonas Bøgh Friis', title: 'Kultur- og Fritidschef' }])
    expect(metadata.approvedAt?.date).toBe('2021-04-12')
    expect(rest).toEqual([])
  })

  it('reads the closing sentences of a plan', () => {
    const { metadata } = take(
      'Denne delplan er udarbejdet af Lise Holm d. 13.12.2018.\n\nGodkendt af ældrechef Karin Moos, den 19.12.2018',
    )
    expect(metadata.preparedBy).toEqual([{ name: 'Lise Holm', title: null }])
    expect(metadata.preparedAt?.date).toBe('2018-12-13')
    expect(metadata.approvedBy).toEqual([{ name: 'Karin Moos', title: 'Ældrechef' }])
    expect(metadata.approvedAt?.date).toBe('2018-12-19')
  })

  it('reads two authors, a unit, a council, and two facts in one sentence', () => {
    expect(take('Udarbejdet af: Lise Holm og Bo Dahl').metadata.preparedBy.map(({ name }) => name)).toEqual([
      'Lise Holm',
      'Bo Dahl',
    ])
    expect(take('Udarbejdet af: Stab og Udvikling').metadata.preparedBy).toEqual([
      { name: 'Stab og Udvikling', title: null },
    ])
    const { metadata } = take(
      'Denne plan er udarbejdet af Lise Holm den 3/4 2020 og godkendt af Byrådet den 5. maj 2020.',
    )
    expect(metadata.preparedAt?.date).toBe('2020-04-03')
    expect(metadata.approvedBy).toEqual([{ name: 'Byrådet', title: null }])
    expect(metadata.approvedAt?.date).toBe('2020-05-05')
  })

  it('takes the value from the next line where the label stands alone', () => {
    const { metadata } = take('Sidst opdateret\n\n23.02.2024\n\nAnsvarlig redaktør\n\nIda Skov Lund')
    expect(metadata.lastUpdated?.date).toBe('2024-02-23')
    expect(metadata.responsibleEditor).toBe('Ida Skov Lund')
  })

  it('shows an empty label as empty, and takes no section heading for its value', () => {
    const { metadata, remarks, rest } = take('Senest revideret:\n\nAnsvarlig redaktør\n\nSituation')
    expect(metadata.lastRevised).toEqual({ date: null, precision: null, text: '' })
    expect(metadata.responsibleEditor).toBe('')
    expect(remarks.map(({ reason }) => reason)).toEqual(['emptyLabel', 'emptyLabel'])
    expect(rest.map(({ text }) => text)).toEqual(['Situation'])
  })

  it('tells when a date cannot be read', () => {
    expect(take('Dato: foråret 2021').remarks).toEqual([
      { reason: 'unreadableDate', line: 1, text: 'Dato: foråret 2021' },
    ])
  })

  it('leaves sentences that only begin like a label in the text', () => {
    expect(take('Godkendt af chefen kan planen bruges af alle.').rest).toHaveLength(1)
    expect(take('Revideret materiel skal sendes til depotet samme dag.').rest).toHaveLength(1)
  })

  it('keeps every line word for word', () => {
    expect(take('Sidst opdateret 17.11.21 af Bo Dahl').metadata.lines).toEqual(['Sidst opdateret 17.11.21 af Bo Dahl'])
  })
})
