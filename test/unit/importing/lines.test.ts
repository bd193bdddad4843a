import { describe, expect, it } from 'vitest'
import { toBlocks } from '../../../importing/blocks'
import { readText } from '../../../importing/formats/text'
import { toLines } from '../../../importing/lines'

const blocksOf = (text: string) => toBlocks(readText(text)).blocks

describe('lines and blocks', () => {
  it('takes page furniture away and tells what it took', () => {
    const { lines, dropped } = toLines(
      'Spring til indhold\nLuk alle\nÅben alle\nÅbn alle\n-----\nSide 2 af 3\nSituation\nFeedback\n',
    )
    expect(lines.map(({ text }) => text)).toEqual(['Situation'])
    expect(dropped.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 8])
  })

  it('keeps furniture words inside a sentence', () => {
    expect(toLines('Giv feedback til chefen').lines).toHaveLength(1)
  })

  it('reads every kind of line end, and a line of no-break space as empty', () => {
    expect(toLines('a\r\nb\rc\nd\fe').lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ])
    expect(toLines('a\n\u00A0\nb').lines[1]).toMatchObject({ text: 'b', blankBefore: true })
  })

  it('knows the items of a list by their bullets, also when the bullet has a line of its own', () => {
    const items = toLines('• et\n - to\n* tre\n– fire\n•fem\no\tseks\n•\nsyv\n- \notte').lines
    expect(items.map(({ text, item }) => `${text} ${item}`)).toEqual(
      ['et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'].map((text) => `${text} true`),
    )
  })

  it('takes no minus and no hyphen for a bullet', () => {
    expect(toLines('-5 grader\nDrifts- og vagtplan').lines.map(({ item }) => item)).toEqual([false, false])
  })

  it('joins a sentence that the word processor broke, and no list of short lines', () => {
    expect(
      blocksOf('Vagten ringer til den nærmeste leder, når strømmen har været\nvæk i ti minutter.\nLederen kommer.'),
    ).toHaveLength(2)
    expect(blocksOf('pas\nkørekort\nvielser')).toHaveLength(3)
    expect(blocksOf('Beredskabschef Bo Dahl,\ntlf. 95 01 00 01')[0]?.text).toBe(
      'Beredskabschef Bo Dahl, tlf. 95 01 00 01',
    )
  })
})
