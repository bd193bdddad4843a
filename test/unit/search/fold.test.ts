import { describe, expect, it } from 'vitest'
import { fold, oneTypo, sameButEnding, sameVerb } from '../../../components/site/search/fold'

describe('spellings', () => {
  it.each([
    ['Østerbro', 'oesterbro', 'osterbro'],
    ['åben', 'aaben', 'aben'],
    ['Ærø', 'aeroe', 'aero'],
    ['IT-nedbrud', 'itnedbrud', 'it nedbrud'],
    ['Storgård', 'Storgaard', 'storgard'],
    ['café', 'cafe', 'CAFÉ'],
  ])('of %s are one', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })
})

describe('endings', () => {
  it.each([
    ['ydelse', 'ydelserne'],
    ['nedbrud', 'nedbruddets'],
    ['skole', 'skoler'],
    ['trussel', 'trusler'],
    ['plan', 'planens'],
    ['forsorgelse', 'forsorgelses'],
  ])('%s and %s are one word', (a, b) => {
    expect(sameButEnding(a, b)).toBe(true)
    expect(sameButEnding(b, a)).toBe(true)
  })

  it.each([
    ['plan', 'planter'],
    ['vand', 'vandring'],
    ['it', 'is'],
    ['brand', 'brandvej'],
  ])('%s and %s are not', (a, b) => {
    expect(sameButEnding(a, b)).toBe(false)
  })
})

describe('one typo', () => {
  it.each([
    ['left out', 'stromsvigt', 'stomsvigt'],
    ['added', 'stromsvigt', 'stromsvigtt'],
    ['changed', 'stromsvigt', 'stromsvikt'],
    ['swapped with its neighbour', 'nedbrud', 'nedburd'],
    ['wrong at the start', 'brand', 'rband'],
  ])('is a letter %s', (_, right, wrong) => {
    expect(oneTypo(right, wrong)).toBe(true)
    expect(oneTypo(wrong, right)).toBe(true)
  })

  it('is not two', () => {
    expect(oneTypo('stromsvigt', 'stomsvikt')).toBe(false)
    expect(oneTypo('brand', 'vand')).toBe(false)
  })
})

describe('a verb and its noun', () => {
  it.each([
    ['oversvommer', 'oversvommelsen'],
    ['oversvommede', 'oversvommelse'],
    ['oversvomelse', 'oversvommede'],
    ['forurenet', 'forureningen'],
    ['evakueret', 'evakuering'],
    ['drukner', 'drukning'],
  ])('%s and %s say the same', (a, b) => {
    expect(sameVerb(a, b)).toBe(true)
    expect(sameVerb(b, a)).toBe(true)
  })

  it.each([
    ['leder', 'ledelse'],
    ['regner', 'regning'],
    ['evakueringsleder', 'evakuering'],
    ['vandet', 'vandring'],
    ['oversvommer', 'oversvommede'],
  ])('%s and %s do not', (a, b) => {
    expect(sameVerb(a, b)).toBe(false)
    expect(sameVerb(b, a)).toBe(false)
  })
})
