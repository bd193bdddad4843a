'use client'
/**
 * Payload, Lexical and dnd-kit carry some English words for screen readers that no setting reaches. They are
 * replaced where they stand; what is not in the list is left alone.
 */
import { useEffect, type ReactNode } from 'react'
import { adminUi } from '../../messages'
import { momentText } from './dates'

const words: Record<string, string> = adminUi.hardcoded
const texts: Record<string, string> = adminUi.hardcodedTexts
/** Where the editor's table says something in English. */
const tableTexts =
  '.table-action-menu-dropdown .text, .toolbar-popup__dropdown-item .text, .slash-menu-popup .text, [id*="lexicalRichText"] h2, [class*="lexical"] .field-label'
const attributes = ['aria-label', 'title'] as const
const instructions = '[id^="DndDescribedBy"]'
/** Payload's lock dialog writes its moment in American: `Nov 22, 2026, 10:51 PM`. */
const americanMoment = /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d\d\s[AP]M$/

export function HardcodedWords({ children }: { children: ReactNode }) {
  useEffect(() => {
    translate(document.body)
    const observer = new MutationObserver((mutations) => {
      for (const { target, addedNodes } of mutations) {
        if (target instanceof Element) translateOne(target)
        for (const node of addedNodes) if (node instanceof Element) translate(node)
      }
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: [...attributes] })
    return () => observer.disconnect()
  }, [])
  return children
}

function translate(root: Element): void {
  translateOne(root)
  root.querySelectorAll(`[aria-label], [title], strong, ${instructions}, ${tableTexts}`).forEach(translateOne)
}

function translateOne(element: Element): void {
  for (const name of attributes) {
    const danish = danishFor(element.getAttribute(name) ?? '')
    if (danish) element.setAttribute(name, danish)
  }
  if (element.matches(instructions) && element.textContent !== adminUi.dragInstructions) {
    element.textContent = adminUi.dragInstructions
  }
  const table = element.matches(tableTexts) ? tableText(element) : undefined
  if (table) element.textContent = table
  const text = element.matches('strong') ? (element.textContent ?? '') : ''
  if (americanMoment.test(text)) element.textContent = momentText(new Date(text.replace(/\s/g, ' ')).toISOString())
}

/** A field's label ends in a star where the field must be filled. */
const tableText = ({ textContent }: Element): string | undefined => texts[(textContent ?? '').replaceAll('*', '').trim()]

const danishFor = (text: string): string | undefined =>
  text.startsWith('Edit ') ? (words[text] ?? adminUi.edit(text.slice('Edit '.length))) : words[text]
