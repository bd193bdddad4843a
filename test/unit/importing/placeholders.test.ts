/** What a template left to be filled in is told. */
import { expect, it } from 'vitest'
import { parsePlan } from '../../../importing/parse'

const told = (line: string) =>
  parsePlan(`Indsatsplan for vand\n\nSituation\n${line}\n\nOpgaver\nLuk for vandet.\n`)
    .attention.filter(({ reason }) => reason === 'placeholder')
    .map(({ text }) => text)

it.each([
  'Vandet leveres af [indsæt navn på vandværket].',
  'Ring til <navn> hele døgnet.',
  'Klik eller tryk her for at skrive tekst.',
  'Mødestedet er xxx ved hallen.',
  'Vagten hedder ________ i denne uge.',
])('%s', (line) => {
  expect(told(line)).toEqual([line])
})

it.each(['Vandet er væk [se kortet].', 'Skift til brev … og vent.', 'Nøglen hænger i skab XX.', 'Ring straks! Skriv navn og tid.'])('%s is whole', (line) => {
  expect(told(line)).toEqual([])
})
