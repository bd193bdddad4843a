/** The section about action cards: a list of them, or the statement that there are none. */
import type { ImportedSection, Remark } from './types'

const noCards = { test: (text: string): boolean => /\b(?:ikke|ingen)\b/iu.test(text) && /\baction ?cards?\b/iu.test(text) }

/** Action cards are plans of their own; a plan may say that it has none, and a list of them is for a human to make. */
export function takeActionCards(all: ImportedSection[]): {
  sections: ImportedSection[]
  noActionCards: boolean
  cards: Remark[]
} {
  const section = all.find(({ key }) => key === 'actionCards')
  if (!section) return { sections: all, noActionCards: false, cards: [] }
  const parts = [section, ...section.children]
  const listed = parts.flatMap(({ passages, heading, line }, index) => [
    ...(index > 0 ? [{ line, text: heading }] : []),
    ...passages.filter(({ text }) => !noCards.test(text)),
  ])
  const statement = parts.flatMap(({ passages }) => passages.filter(({ text }) => noCards.test(text)))
  const kept: ImportedSection = { ...section, passages: statement, children: [] }
  return {
    sections: all.map((other) => (other === section ? kept : other)),
    noActionCards: statement.length > 0 && listed.length === 0,
    cards: listed.map(({ line, text }) => ({ reason: 'listedActionCards', line, text })),
  }
}
