/** A question of words, as the databases can be asked. */
import type { Where } from 'payload'
import type { Id } from '../../domain/approval/vocabulary'

const mostWords = 6

/** @returns for each word of the question where it may stand; a department by its own name */
export function wordsIn(query: string, departments: ReadonlyMap<Id, string>, fields: readonly string[]): Where[] {
  const asked = query.trim().slice(0, 80)
  // A number is one word, however it is grouped.
  const typed = /^[+\d\s]{3,}$/.test(asked) ? [asked.replace(/\s/g, '')] : asked.split(/[\s,]+/).filter(Boolean).slice(0, mostWords)
  return typed.map((word) => {
    const lower = word.toLocaleLowerCase('da')
    const inDepartments = [...departments].flatMap(([id, name]) => (name.toLocaleLowerCase('da').includes(lower) ? [id] : []))
    const inFields = fields.flatMap((field) => formsOf(word).map((form): Where => ({ [field]: { contains: form } })))
    return { or: inDepartments.length > 0 ? [...inFields, { department: { in: inDepartments } }] : inFields }
  })
}

/** SQLite knows capitals of ASCII alone, so "å" is asked for as "Å" too. */
const formsOf = (word: string): string[] => [...new Set([word, word.charAt(0).toLocaleUpperCase('da') + word.slice(1), word.toLocaleLowerCase('da')])]
