import { describe, expect, it } from 'vitest'
import { mentionBegun, mentionedIn } from '../../../domain/approval/mentions'

const people = [
  { id: 'karen', name: 'Karen Lindvig' },
  { id: 'holm', name: 'Karen Lindvig Holm' },
  { id: 'aase', name: 'Åse Bech' },
  { id: 'other', name: 'Åse Bech' },
]

describe('Somebody named with "@"', () => {
  it.each([
    ['@Karen Lindvig, ser du på det?', ['karen']],
    ['Spørg @karen lindvig holm.', ['holm']],
    ['(@Karen Lindvigs tal er gamle)', ['karen']],
    ['@Åse Bech og @Karen Lindvig og @Karen Lindvig igen', ['aase', 'other', 'karen']],
    ['skriv til karen@Karen Lindvig.example', []],
    ['@Karen', []],
    ['Karen Lindvig', []],
    ['@Karen Lindvigsen', []],
  ])('is found in “%s”', (text, ids) => expect(mentionedIn(text, people)).toEqual(ids))

  it.each([
    ['Spørg @Ka', 'Ka'],
    ['Spørg @Karen Li', 'Karen Li'],
    ['@', ''],
    ['mail@kommune', null],
    ['@en to tre fire fem', null],
  ])('is looked for while “%s” is typed', (text, begun) => expect(mentionBegun(text)).toBe(begun))
})
