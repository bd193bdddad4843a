import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, hasWords, titleForm, withoutUnseen } from '../../../domain/content/clean-text'

describe('A clean text', () => {
  it.each([
    ['a soft hyphen', 'kommu\u00ADnika\u00ADtion', 'kommunikation'],
    ['spaces and joiners without width', 'ring\u200B\u200C\u2060 til\uFEFF vagten', 'ring til vagten'],
    ['an override of direction', 'plan\u202Efdp.exe\u202C', 'planfdp.exe'],
    ['marks and isolates of direction', '\u200E\u2066Straks\u2069\u200F\u061C', 'Straks'],
    ['fillers and tags', 'a\u3164b\u115Fc\u{E0041}\u{E0001}', 'abc'],
    ['control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
  ])('has no %s', (_, given, clean) => {
    expect(cleanText(given)).toBe(clean)
  })

  it('is composed, so that å is one letter', () => {
    expect(cleanText('A\u030Arhus paa\u0308')).toBe('Århus paä')
  })

  it('keeps lines, tabs, emoji and every visible sign', () => {
    const text = 'Første linje\n\tanden: 95 01 00 01 – “ja”, 👩‍🚒 ❤️'
    expect(cleanText(text)).toBe(text)
    expect(cleanText('en\r\nto\rtre\u2028fire')).toBe('en\nto\ntre\nfire')
  })

  it('is its own clean form', () => {
    for (const text of ['a\u00AD\u030A', '\u200D\u200D👩\u200D', 'e\u00AD\u0301', 'a\u202E\n\r\u2029b']) {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(withoutUnseen(withoutUnseen(text))).toBe(withoutUnseen(text))
    }
  })
})

describe('A clean line', () => {
  it('is one, with single spaces', () => {
    expect(cleanLine('  Strøm\nsvigt\u2029 på\u00A0\tplejehjem\r\n')).toBe('Strøm svigt på plejehjem')
  })

  it('names something only with a letter or a figure in it', () => {
    expect(['👍', '…!', '—', '\u2800', '❤️🚒'].map(hasWords)).toEqual([false, false, false, false, false])
    expect(['Ø', '112', 'Brand 🔥'].map(hasWords)).toEqual([true, true, true])
  })
})

describe('Two titles', () => {
  it('are the same whatever the size of their letters, their spaces and their figures', () => {
    const form = titleForm('Strømsvigt på plejehjem 2')
    for (const title of ['STRØMSVIGT PÅ PLEJEHJEM 2', ' strømsvigt\u00A0på  plejehjem 2', 'Strømsvigt pa\u030A plejehjem ２', 'Strøm\u00ADsvigt på plejehjem 2']) {
      expect(titleForm(title)).toBe(form)
    }
    expect(titleForm('Strømsvigt på plejehjem 3')).not.toBe(form)
  })
})
