/** Every text a reader of the draft would see, references read as what they show. */
import type { RichText } from '../workflow/content'
import { plainText } from '../workflow/richtext'
import type { Person } from './draft'

export function textsOfDraft(value: unknown, people: readonly Person[]): string[] {
  const shown = (id: string): string => people.find(({ who }) => who.id === id)?.text ?? ''
  if (typeof value === 'string') return [people.some(({ who }) => who.id === value) ? shown(value) : value]
  if (Array.isArray(value)) return value.flatMap((each) => textsOfDraft(each, people))
  if (typeof value !== 'object' || value === null) return []
  if ('root' in value) return [plainText(value as RichText, ({ id }) => `${shown(id)}\n`)]
  return Object.values(value).flatMap((each) => textsOfDraft(each, people))
}
