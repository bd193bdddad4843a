import { describe, expect, it } from 'vitest'
import { compoundSplitter } from '../../../publishing/outputs/danish/compounds'
import { readDictionary } from '../../../publishing/outputs/danish/dictionary'

const dictionary = await readDictionary()
const split = (word: string, own: string[] = []) => compoundSplitter(dictionary, own)(word).join('|')

describe('compounds', () => {
  it.each([
    'forsørgelses|ydelser',
    'krise|kommunikation',
    'beredskabs|planen',
    'drikke|vandets',
    'nød|strømmen',
    'hjælpe|middel|depotet',
    'syge|dagpenge',
    'data|beskyttelses|råd|giver',
    'sikkerheds|kopierne',
    'mobil|telefonerne',
  ])('%s', (parts) => expect(split(parts.replaceAll('|', ''))).toBe(parts))

  it.each(['afdelingen', 'medarbejder', 'telefonen', 'institution', 'kommunikation', 'personalet', 'skolen', 'vand'])(
    '%s is none',
    (word) => expect(split(word)).toBe(word),
  )

  it('may have a name of the site as a part', () => {
    expect(split('xylobyskolen')).toBe('xylobyskolen')
    expect(split('xylobyskolen', ['xyloby'])).toBe('xyloby|skolen')
  })

  it('are looked for in bounded time, whatever is written', () => {
    const long = 'ab'.repeat(200)
    expect(split(long)).toBe(long)
    expect(split('vandvandvandvandvandvandvandvandvandvandvandvandvand'.slice(0, 60))).toContain('|')
  })
})
