import { describe, expect, it } from 'vitest'
import { titlesMeant } from '../../../components/site/search/titles'
import { readVocabulary } from '../../../components/site/search/vocabulary'

const vocabulary = readVocabulary({
  words: 'drikke|vand\nevakuering\nforurenet\nit-|nedbrud\nlugter\nvandet',
  synonyms: [],
  cues: [['drikkevand', 'vandet'], ['evakuering', 'fire']],
})
const titles = new Map([
  ['/planer/evakuering/', 'Evakuering af plejecenter'],
  ['/planer/vand/', 'Forurenet drikkevand'],
  ['/planer/it/', 'IT-nedbrud'],
])
const meant = (text: string) => titlesMeant(text, vocabulary, titles).map(([href]) => href)

describe('the titles on a page, before the index has come', () => {
  it('are found by what they mean', () => {
    expect(meant('vandet lugter')).toEqual(['/planer/vand/'])
    expect(meant('fire in the kitchen')).toEqual(['/planer/evakuering/'])
    expect(meant('nedbrud')).toEqual(['/planer/it/'])
  })

  it('are put in order by how much of the question they say', () => {
    expect(meant('evakuering forurenet drikkevand')).toEqual(['/planer/vand/', '/planer/evakuering/'])
  })

  it('are not guessed, and none is found for nothing', () => {
    expect(meant('evakuernig')).toEqual([])
    expect(meant('hundetegn')).toEqual([])
    expect(meant('')).toEqual([])
  })
})
