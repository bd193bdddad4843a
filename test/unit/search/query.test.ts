import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../components/site/search/query'

const wordsOf = (text: string) => parseQuery(text).words

describe('a phone number', () => {
  it.each(['95010001', '95 01 00 01', '9501 0001', '950 100 01', '+45 95010001', '+4595010001', '004595 01 00 01', '95-01-00-01', '95.01.00.01', '(95) 01 00 01'])(
    'written %s is its eight digits',
    (text) => expect(wordsOf(text)).toEqual(['95010001']),
  )

  it('may be short, foreign, or stand among words', () => {
    expect(wordsOf('1-1-2')).toEqual(['112'])
    expect(wordsOf('+46 8 123 456')).toEqual(['468123456'])
    expect(wordsOf('Bo tlf. 95 01 00 01')).toEqual(['bo', '95010001'])
  })

  it('is not made of digits in a word', () => {
    expect(wordsOf('rum K12 afsnit 3')).toEqual(['rum', 'k12', 'afsnit', '3'])
  })
})

describe('a question', () => {
  it('is asked by the words that say something', () => {
    expect(wordsOf('Hvad gør jeg, når strømmen går?')).toEqual(['strømmen'])
    expect(wordsOf('hvem er det')).toEqual(['hvem', 'er', 'det'])
  })

  it('may ask what to do', () => {
    expect(parseQuery('hvad skal vi gøre ved brand').asksWhatToDo).toBe(true)
    expect(parseQuery('Hvad gør jeg').words).toEqual([])
    expect(parseQuery('brand').asksWhatToDo).toBe(false)
  })

  it('keeps a word with a hyphen whole, and asks for a word once', () => {
    expect(wordsOf('IT-nedbrud it-nedbrud')).toEqual(['it-nedbrud'])
  })
})
