/**
 * What an author can get wrong in a text, so that some readers cannot use it: a heading that skips a level (WCAG 1.3.1),
 * a link that does not say where it leads (WCAG 2.4.4, domain.md 38), and a picture without a word of what it shows
 * (WCAG 1.1.1).
 */
import type { RichText, RichTextNode } from './content'
import { figureOf, type Figure } from './figures'

export type TextFault =
  | { issue: 'heading-jump'; detail: string }
  | { issue: 'bare-link'; detail: string }
  | { issue: 'empty-link'; detail: string }
  /** A typed address of this site breaks when the page moves; a reference to the plan does not. */
  | { issue: 'inside-link'; detail: string }
  /** A link that would run a program; no page with one can be published. */
  | { issue: 'code-link'; detail: string }
  | { issue: 'figure-without-picture'; detail: string }
  | { issue: 'figure-without-alt'; detail: string }

/** What people write for want of a name; a reader who hears the links of a page one by one learns nothing from it. */
const bare = /^(klik |tryk |læs |se )?(her|mere|mere her|dette link|linket|link|linket her|denne side|siden)\.?$/i

/**
 * @param text of one section, whose own heading is of the second level on the page
 * @returns the faults in reading order, each with the words concerned; for an empty link its address, for a picture the name of its file
 */
export function textFaults({ root }: RichText): TextFault[] {
  let level = 2
  const faults: TextFault[] = []
  const walk = (node: RichTextNode): void => {
    const heading = node.type === 'heading' ? /^h([1-6])$/.exec(String(node.tag))?.[1] : undefined
    if (heading) {
      if (Number(heading) > level + 1) faults.push({ issue: 'heading-jump', detail: wordsOf(node) })
      level = Number(heading)
    }
    if (node.type === 'link') faults.push(...linkFaults(node))
    const figure = figureOf(node)
    if (figure) faults.push(...figureFaults(figure))
    node.children?.forEach(walk)
  }
  walk(root)
  return faults
}

function figureFaults({ picture, alt, caption }: Figure): TextFault[] {
  if (!picture) return [{ issue: 'figure-without-picture', detail: caption || alt }]
  return alt ? [] : [{ issue: 'figure-without-alt', detail: picture.name }]
}

function linkFaults(node: RichTextNode): TextFault[] {
  const words = wordsOf(node)
  if (isCode(addressOf(node))) return [{ issue: 'code-link', detail: words || addressOf(node) }]
  if (!/^[a-z][a-z0-9+.-]*:/i.test(addressOf(node))) return [{ issue: 'inside-link', detail: words || addressOf(node) }]
  if (words === '') return [{ issue: 'empty-link', detail: addressOf(node) }]
  return bare.test(words) ? [{ issue: 'bare-link', detail: words }] : []
}

/** As the check of a rendered page has it (`publishing/pages/inspect-html.ts`). */
export const isCode = (address: string): boolean => /^\s*(javascript|data|vbscript):/i.test(address)

export const addressOf = ({ fields }: RichTextNode): string => String((fields as { url?: unknown } | undefined)?.url ?? '')

const wordsOf = (node: RichTextNode): string =>
  (node.children ? node.children.map(wordsOf).join('') : (node.text ?? '')).replace(/\s+/g, ' ').trim()
