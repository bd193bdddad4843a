import { describe, expect, it } from 'vitest'
import { decodePlanFile, maxFileBytes } from '../../../importing/decode'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (from: Uint8Array): string | null => {
  const decoded = decodePlanFile(from)
  return decoded.ok ? decoded.text : null
}
const reasonFor = (from: Uint8Array): string | null => {
  const decoded = decodePlanFile(from)
  return decoded.ok ? null : decoded.reason
}

describe('decoding a file', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(textOf(bytes('Så ring'))).toBe('Så ring')
    expect(textOf(bytes('\uFEFFSå ring'))).toBe('Så ring')
  })

  it('composes an å that was saved as a and a ring', () => {
    expect(textOf(bytes('Sa\u030A'))).toBe('Så')
  })

  it('reads what Windows saved as ANSI', () => {
    expect(textOf(Uint8Array.from([0x53, 0xe5, 0x20, 0x96, 0x20, 0xd8]))).toBe('Så – Ø')
  })

  it('reads UTF-16 in both byte orders', () => {
    expect(textOf(Uint8Array.from([0xff, 0xfe, 0x53, 0, 0xe5, 0]))).toBe('Så')
    expect(textOf(Uint8Array.from([0xfe, 0xff, 0, 0x53, 0, 0xe5]))).toBe('Så')
  })

  it('refuses a file with nothing to read', () => {
    expect(reasonFor(bytes(''))).toBe('empty')
    expect(reasonFor(bytes(' \n\u00A0\n – \n'))).toBe('empty')
  })

  it('refuses a file of bytes that are no letters', () => {
    expect(reasonFor(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x00, 0x1a]))).toBe('binary')
  })

  it('refuses a file that is too large for a plan', () => {
    expect(reasonFor(new Uint8Array(maxFileBytes + 1).fill(0x61))).toBe('tooLarge')
  })
})
