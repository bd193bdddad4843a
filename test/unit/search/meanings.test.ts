import { describe, expect, it } from 'vitest'
import { readingsOf, readingsOfAll } from '../../../components/site/search/meanings'
import { nearestWords } from '../../../components/site/search/nearest'
import { readVocabulary } from '../../../components/site/search/vocabulary'

const vocabulary = readVocabulary({
  words: '95010002\nforsørgelses|ydelser\nit-|nedbrud\nkrise|stabs|vagten\nskole\nstrøm|svigt\ntrussel\nulykke\nydelse\nåben',
  synonyms: [
    ['it-nedbrud', 'systemfejl'],
    ['strømsvigt', 'blackout', 'mørklægning'],
  ],
})
const textsOf = (word: string) => readingsOf(word, vocabulary).flatMap(({ meanings }) => meanings.map(({ text }) => text))
const best = (word: string) => readingsOf(word, vocabulary)[0]

describe('a reader’s word', () => {
  it('means itself before a compound with it', () => {
    expect(best('ydelse')?.meanings).toEqual([
      { text: 'ydelse', worth: 1 },
      { text: 'forsørgelsesydelser', worth: 0.5 },
    ])
  })

  it('is found as a part, as parts beside each other, inflected, and while it is typed', () => {
    expect(textsOf('svigtet')).toEqual(['strømsvigt'])
    expect(textsOf('krisestab')).toEqual(['krisestab'])
    expect(textsOf('stabsvagt')).toEqual(['krisestabsvagten'])
    expect(textsOf('forsør')).toEqual(['forsør'])
    expect(textsOf('nedb')).toEqual(['it-nedbrud'])
  })

  it.each(['aaben', 'aben', 'ÅBEN'.toLowerCase()])('is found however it is spelt: %s', (word) => {
    expect(textsOf(word).length).toBe(1)
  })

  it('means its synonyms that the site has, and no others', () => {
    expect(textsOf('systemfejl')).toEqual(['it-nedbrud'])
    expect(textsOf('blackout')).toEqual(['strømsvigt'])
  })

  it('is forgiven one typo, also in a part and in a synonym, and is then a guess', () => {
    expect(best('ulykek')).toMatchObject({ guessed: true, meanings: [{ text: 'ulykke' }] })
    expect(textsOf('svgit')).toEqual(['strømsvigt'])
    expect(textsOf('systmfejl')).toEqual(['it-nedbrud'])
    expect(best('ulykke')?.guessed).toBe(false)
  })

  it('is read by its halves when the site lacks the compound, or by the last one alone', () => {
    expect(readingsOf('skoleulykke', vocabulary).map(({ word }) => word)).toEqual(['skole', 'ulykke'])
    expect(readingsOf('bombetrussel', vocabulary).map(({ word }) => word)).toEqual(['trussel'])
  })

  it('may be written apart', () => {
    const [first, last] = readingsOfAll(['strøm', 'svigt'], vocabulary)
    expect(first?.meanings).toContainEqual({ text: 'strømsvigt', worth: 1 })
    expect(last?.meanings).toContainEqual({ text: 'strømsvigt', worth: 1 })
    expect(readingsOfAll(['sort', 'skole'], vocabulary)[0]?.meanings).toEqual([])
  })

  it('means something together with words that say nothing by themselves', () => {
    const known = readVocabulary({ words: 'ulykke\nskole\nbarn', synonyms: [['ulykke', 'kommet til skade']] })
    const readings = readingsOfAll(['barn', 'skade'], known, ['et', 'barn', 'er', 'kommet', 'til', 'skade'])
    expect(readings.map(({ word }) => word)).toEqual(['kommet til skade', 'barn'])
    expect(readings[0]?.meanings).toEqual([{ text: 'ulykke', worth: 0.8 }])
    expect(readingsOfAll(['skade'], known, ['skade'])[0]?.word).toBe('skade')
  })

  it('is found as the end of a compound that no dictionary knows', () => {
    const known = readVocabulary({ words: 'kommunaldirektør', synonyms: [] })
    expect(readingsOf('direktøren', known)[0]).toMatchObject({ guessed: false, meanings: [{ text: 'kommunaldirektør' }] })
  })

  it('is told by the halves of its half, where the last part says little', () => {
    const known = readVocabulary({ words: 'strøm\nulykke', synonyms: [] })
    expect(readingsOf('strømulykkesplan', known).map(({ word }) => word)).toEqual(['strøm', 'ulykkes'])
  })

  it('is no typo of, and no beginning of, a word that says nothing', () => {
    const known = readVocabulary({ words: 'planen', synonyms: [] })
    expect(readingsOf('plane', known)[0]?.meanings).toEqual([])
  })

  it('is found by the end of a number, and no number by a typo', () => {
    expect(textsOf('0002')).toEqual(['95010002'])
    expect(textsOf('95010003')).toEqual([])
  })

  it('may mean nothing; then words that look like it are offered', () => {
    expect(textsOf('xyzzy')).toEqual([])
    expect(nearestWords('ylukkke', vocabulary)).toEqual([])
    expect(nearestWords('ullykkke', vocabulary)).toEqual(['ulykke'])
  })
})
