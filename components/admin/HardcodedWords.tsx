'use client'
/**
 * Payload, Lexical and dnd-kit carry some English words for screen readers that no setting reaches. They are
 * replaced where they stand; what is not in the list is left alone.
 */
import { useEffect, type ReactNode } from 'react'
import { adminUi } from '../../messages'

const words: Record<string, string> = adminUi.hardcoded
const attributes = ['aria-label', 'title'] as const
const instructions = '[id^="DndDescribedBy"]'

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
  root.querySelectorAll(`[aria-label], [title], ${instructions}`).forEach(translateOne)
}

function translateOne(element: Element): void {
  for (const name of attributes) {
    const danish = words[element.getAttribute(name) ?? '']
    if (danish) element.setAttribute(name, danish)
  }
  if (element.matches(instructions) && element.textContent !== adminUi.dragInstructions) {
    element.textContent = adminUi.dragInstructions
  }
}
