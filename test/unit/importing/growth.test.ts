/** The importer reads what anybody wrote: a line of it may be as long as the document, and made of anything. */
import { describe, expect, it } from 'vitest'
import { lostText } from '../../../importing/lost-text'
import { parsePlan } from '../../../importing/parse'
import { growth, growsTooFast } from '../expressions/growth'

/** Pieces that the importer's expressions know: numbering, bullets, numbers, names, labels, and what stands between them. */
const pieces = [
  ...['1.', '1', '1 ', '1.1 ', 'ix', 'A) ', 'a', 'A', 'A ', 'Aa ', 'Aa-', 'Aa.', 'æ', '.', ',', ';', ':', ': ', '-', '|', '/', '(', ')', '((', '“', '"', '…'],
  ...['\t', '\t ', '\u00a0', '\u00ad', '•', '* ', 'o\t', '@', 'a@', 'a@a.', 'a@a.dk ', '12 34 56 78 ', '12345678,', '112 ', 'lokal 12 ', 'XX ', 'tlf. ', 'tlf.'],
  ...['den 1. ', '1. maj 2020 ', ' og ', 'eller ', ' v/ ', 'v/', 'mail ', 'm:', 'mobil ', 'vagt ', 'kl. 1 ', 'nr. ', '§'],
  ...['ikke ', 'action card ', 'afdelingen', 'Center for Aa og ', 'denne plan ', ' i Aa, ', 'Aa Bb, ', 'Kriseleder ', 'http://a ', 'læs mere ', 'aaa. A'],
  ...['godkendt af ', 'godkendt den k og ', 'udarbejdet den ', 'planens '],
]

const documents: [string, (line: string) => string][] = [
  ['the whole document', (line) => line],
  ['among the contacts', (line) => `Plan\n\nKontakter\n${line}\n`],
  ['in a section', (line) => `Plan\n\nAlarmering\n${line}!\n`],
  ['beside a label and a number', (line) => `Plan for x\nGodkendt af ${line}\n\nSituation\nx ${line} 12 34 56 78 z\n`],
]

describe('a line without end', () => {
  it.each(pieces.map((piece) => [piece]))('of %j takes no longer than it is long', (piece) => {
    const slow = documents.flatMap(([where, document]) => {
      const make = (size: number) => document(piece.repeat(Math.ceil(size / piece.length)))
      const measured = growth(make, (text) => void lostText(text, [JSON.stringify(parsePlan(text))]), 5_000)
      return growsTooFast(measured) ? [{ where, ...measured }] : []
    })
    expect(slow).toEqual([])
  })

  it('of 50,000 numbers without a text is read', () => {
    // Took 75 seconds once.
    expect(JSON.stringify(parsePlan('1.'.repeat(50_000)))).toContain('1.1.1.')
  })
})
