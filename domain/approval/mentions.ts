/** People named with "@" in a comment, by their whole name as the form writes it: `@Karen Lindvig, ser du på det?` */
import type { Id } from './vocabulary'

interface Named {
  id: Id
  name: string
}

/** @returns whoever is named, each once; of two with the same name both, since nobody can tell which was meant */
export function mentionedIn(text: string, people: readonly Named[]): Id[] {
  const lower = text.toLocaleLowerCase('da')
  const found = new Set<Id>()
  for (const { index } of lower.matchAll(/(?<![\p{L}\p{N}@._-])@/gu)) {
    const after = lower.slice(index + 1)
    const fitting = people.filter(({ name }) => startsWithWord(after, name.trim().toLocaleLowerCase('da')))
    // "@Karen Lindvig Holm" is not Karen Lindvig.
    const longest = Math.max(0, ...fitting.map(({ name }) => name.trim().length))
    for (const { id, name } of fitting) if (name.trim().length === longest) found.add(id)
  }
  return [...found]
}

const startsWithWord = (text: string, name: string): boolean =>
  name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length).replace(/^s(?![\p{L}\p{N}])/u, ''))

/** What is being typed after "@", or null: a name has up to four words. */
export const mentionBegun = (beforeCaret: string): string | null => /(?:^|[\s(])@((?:[^\s@]{1,40} ){0,3}[^\s@]{0,40})$/u.exec(beforeCaret)?.[1] ?? null
