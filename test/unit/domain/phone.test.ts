import { describe, expect, it } from 'vitest'
import { parsePhone, shortNumbers, showPhone, telHref, type PhoneProblem } from '../../../domain/contact/phone'

// Foreign numbers are from the series that Sweden and the United Kingdom keep for fiction.
const accepted: [typed: string, stored: string][] = [
  ['95010001', '+4595010001'],
  ['95 01 00 01', '+4595010001'],
  ['9501 0001', '+4595010001'],
  ['95.01.00.01', '+4595010001'],
  ['95-01-00-01', '+4595010001'],
  ['95 – 01 – 00 – 01', '+4595010001'],
  ['(95) 01 00 01', '+4595010001'],
  ['95\u00A001\u00A000\u00A001', '+4595010001'],
  ['95\u202F01\u200900\u200B01', '+4595010001'],
  ['  95 01 00 01\t', '+4595010001'],
  ['９５ ０１ ００ ０１', '+4595010001'],
  ['+45 95 01 00 01', '+4595010001'],
  ['(+45) 95010001', '+4595010001'],
  ['0045 95 01 00 01', '+4595010001'],
  ['+45-9501-0001', '+4595010001'],
  ['4595010001', '+4595010001'],
  ['45 00 00 00', '+4545000000'],
  ['112', '112'],
  ['1-1-2', '112'],
  ['1 1 4', '114'],
  ['114', '114'],
  ['1813', '1813'],
  ['116 111', '116111'],
  ['+45 112', '112'],
  ['+46 8 465 004 12', '+46846500412'],
  ['+46 (0)8 465 004 12', '+46846500412'],
  ['0046 8-465 004 12', '+46846500412'],
  ['+44 (0)20 7946 0012', '+442079460012'],
]

const refusals: [typed: string, problem: PhoneProblem][] = [
  ['', 'empty'],
  [' \u00A0 ', 'empty'],
  ['-', 'empty'],
  ['95 01 XX XX', 'placeholder'],
  ['95 01 xx xx', 'placeholder'],
  ['XX XX XX XX', 'placeholder'],
  ['+45 95 01 X X X X', 'placeholder'],
  ['95 01 ?? ??', 'placeholder'],
  ['00 00 00 00', 'placeholder'],
  ['tlf. 95 01 00 01', 'letters'],
  ['lokal 1234', 'letters'],
  ['95 01 OO 01', 'letters'],
  ['ukendt', 'letters'],
  ['95 01 00 01 / 95 01 00 02', 'several-numbers'],
  ['95 01 00 01, 95 01 00 02', 'several-numbers'],
  ['95 01 00 01 +45 95 01 00 02', 'several-numbers'],
  ['95 01 00 01!', 'unknown-character'],
  ['95=01=00=01', 'unknown-character'],
  ['+', 'unknown-character'],
  ['999', 'unknown-short-number'],
  ['1234', 'unknown-short-number'],
  ['116 117', 'unknown-short-number'],
  ['95 01 00 0', 'too-short'],
  ['95 01 00', 'too-short'],
  ['12', 'too-short'],
  ['+45 95 01 00 0', 'too-short'],
  ['95 01 00 01 2', 'too-long'],
  ['+45 95 01 00 01 2', 'too-long'],
  ['95 01 00 01 95 01 00 02', 'too-long'],
  ['12 34 56 78', 'first-digit'],
  ['02 34 56 78', 'first-digit'],
  ['+999 12 34 56 78', 'unknown-country'],
  ['+46 8', 'too-short'],
  ['+46 8 465 004 12 90 12 34', 'too-long'],
]

describe('phone numbers', () => {
  it.each(accepted)('stores %j as %s', (typed, value) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value })
  })

  it.each(refusals)('refuses %j: %s', (typed, problem) => {
    expect(parsePhone(typed)).toEqual({ ok: false, problem })
  })

  it('reads every stored number back as itself, also in the way it is shown', () => {
    for (const [, value] of accepted) {
      expect(parsePhone(value)).toEqual({ ok: true, value })
      expect(parsePhone(showPhone(value))).toEqual({ ok: true, value })
    }
  })

  it.each([
    ['+4595010001', '95 01 00 01', 'tel:+4595010001'],
    ['112', '112', 'tel:112'],
    ['1813', '1813', 'tel:1813'],
    ['+46846500412', '+46 8 465 004 12', 'tel:+46846500412'],
    ['+442079460012', '+44 20 7946 0012', 'tel:+442079460012'],
  ])('shows %s as %s and calls %s', (value, shown, href) => {
    expect(showPhone(value)).toBe(shown)
    expect(telHref(value)).toBe(href)
  })

  it('never takes +45 in front of a short number', () => {
    for (const short of shortNumbers) expect(telHref(short)).toBe(`tel:${short}`)
  })
})
