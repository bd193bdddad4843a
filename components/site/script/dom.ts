/** Small helpers for reading and making markup. */

export const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
]

export const one = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T | null =>
  within.querySelector<T>(selector)

/** @returns a new element with the given class and content; text stays text */
export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...content)
  return element
}

export function link(href: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const anchor = make('a', className, ...content)
  anchor.setAttribute('href', href)
  return anchor
}
