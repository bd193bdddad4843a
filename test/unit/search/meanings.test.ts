import { describe, expect, it } from 'vitest'
import { readingsOf, readingsOfAll } from '../../../components/site/search/meanings'
import { distance, nearestWords } from '../../../components/site/search/nearest'
import { readVocabulary } from '../../../components/site/search/vocabulary'

const vocabulary = readVocabulary({
  words: '95010002\nforsørgelses|ydelser\nit-|nedbrud\nkrise|stabs|vagten\nskole\nstrøm|svigt\ntrussel\nulykke\nydelse\nåben',
  synonyms: [
    ['it-nedbrud', 'systemfejl'],
    ['strømsvigt', 'blackout', 'mørklægning'],
  ],
  cues: [['strømsvigt', 'stearinlys', 'lyset er gået']],
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

describe('what people say when something has happened', () => {
  const known = readVocabulary({
    words: 'alarm\nbrand\nevakuering\nfire\nstormflod\nvand',
    synonyms: [['evakuering', 'rømning', 'brand']],
    cues: [['evakuering', 'fire', 'røg', 'gamle ud'], ['stormflod', 'sandsæk', 'kælderen']],
  })
  const meant = (text: string) => readingsOfAll(text.split(' '), known).map(({ meanings }) => meanings.map((each) => each.text))

  it('leads to the plan’s word and what means the same, and not to other cues', () => {
    expect(meant('sandsække')).toEqual([['stormflod']])
    expect(meant('kælder')).toEqual([['stormflod']])
    expect(meant('fire')).toEqual([['fire', 'evakuering', 'brand']])
  })

  it('may be several words, with other endings', () => {
    expect(meant('de gamle ud')).toContainEqual(['evakuering', 'brand'])
  })

  it('may stand first in a compound of another', () => {
    expect(readingsOfAll(['røgmelder'], known)[0]).toMatchObject({ word: 'røg', guessed: true })
  })

  it('says more than how rare it is', () => {
    expect(readingsOfAll(['sandsæk', 'vand'], known).map(({ isCue }) => isCue)).toEqual([true, false])
  })

  it('is not known of an index of before, which is asked all the same', () => {
    expect(readingsOf('brand', readVocabulary({ words: 'brand', synonyms: [] }))[0]?.meanings).toEqual([{ text: 'brand', worth: 1 }])
  })

  it('is not asked by a mistyped word that says nothing', () => {
    expect(meant('virekr')).toEqual([])
  })
})

it('counts neighbours that have changed places as one typo', () => {
  expect(distance('kriesleder', 'kriseleder')).toBe(1)
  expect(distance('krieslder', 'kriseleder')).toBe(2)
  expect(distance('abc', 'ca')).toBe(3)
})
