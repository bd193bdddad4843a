/**
 * XML of office documents as a tree. The parser knows no DTD and fetches nothing, so a document cannot define entities
 * that grow, or name files of ours.
 */
import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler'
import { parseTree } from './tree'

export type { Element } from 'domhandler'

/** Deeper than any office program nests, and little enough for a reading that calls itself. */
const deepest = 400

/** @returns the tree of the text; what is not well-formed is read as far as it goes @throws UnreadableFile for nesting without end */
export const parseXml = (text: string): Document => parseTree(text, { xmlMode: true })

/** @returns the elements inside, in order; all of them, or those of a name: `w:p` */
export const childrenOf = (element: { children: ChildNode[] }, name?: string): Element[] =>
  element.children.filter(isTag).filter((child) => name === undefined || child.name === name)

/** @returns the first element of the name inside, or null */
export const child = (element: { children: ChildNode[] } | null, name: string): Element | null =>
  (element && childrenOf(element, name)[0]) ?? null

/** @returns every element of the name below, outermost first */
export function descendants(element: { children: ChildNode[] }, name: string, depth = 0): Element[] {
  if (depth > deepest) return []
  return childrenOf(element).flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name, depth + 1),
  ])
}

/** @returns the attribute `w:val` of the element inside: `<w:ilvl w:val="1"/>` → "1" */
export const valueOf = (element: Element | null, name: string): string | null => child(element, name)?.attribs['w:val'] ?? null

/** @returns the characters right inside the element */
export const charactersOf = (element: Element): string => element.children.filter(isText).map(({ data }) => data).join('')
