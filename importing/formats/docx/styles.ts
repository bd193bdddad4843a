/** The styles of a Word document: which are headings, which have numbers, and how they look. */
import { wordTexts } from '../../../messages'
import { child, childrenOf, valueOf, type Element } from '../xml'

export interface Style {
  /** 0 for the title; null for what is no heading. */
  heading: number | null
  /** An entry of a table of contents. */
  contents: boolean
  /** It tells about the document, as Planværk itself writes it in front (messages/da/word.ts). */
  facts: boolean
  numbering: { id: string | null; level: number | null }
  bold: boolean
  hidden: boolean
  /** Half points; null as the document has it by default. */
  size: number | null
}

const plain: Style = {
  heading: null,
  contents: false,
  facts: false,
  numbering: { id: null, level: null },
  bold: false,
  hidden: false,
  size: null,
}

export interface Styles {
  of: (id: string | null) => Style
  /** Half points of what has no size of its own. */
  size: number
}

const wordsOwnSize = 22

/** @param tree of `word/styles.xml`, null where the document has none */
export function stylesOf(tree: Element | null): Styles {
  const elements = new Map((tree ? childrenOf(tree, 'w:style') : []).map((style) => [style.attribs['w:styleId'] ?? '', style]))
  const known = new Map<string, Style>()
  const defaults = child(child(child(tree, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  function read(id: string | null, seen: readonly string[]): Style {
    const element = id === null || seen.includes(id) ? undefined : elements.get(id)
    if (!element || id === null) return plain
    const before = known.get(id)
    if (before) return before
    const style = styleOf(element, read(valueOf(element, 'w:basedOn'), [...seen, id]))
    known.set(id, style)
    return style
  }
  return { of: (id) => read(id, []), size: Number(valueOf(defaults, 'w:sz') ?? wordsOwnSize) }
}

function styleOf(element: Element, base: Style): Style {
  const name = (valueOf(element, 'w:name') ?? '').toLowerCase()
  const paragraph = child(element, 'w:pPr')
  const look = lookOf(child(element, 'w:rPr'), base)
  const numbers = child(paragraph, 'w:numPr')
  return {
    heading: headingNamed(name) ?? outlineLevel(paragraph) ?? base.heading,
    contents: /^(?:toc|indholdsfortegnelse)\b/.test(name) || base.contents,
    facts: name === wordTexts.factsStyle.toLowerCase() || base.facts,
    numbering: {
      id: valueOf(numbers, 'w:numId') ?? base.numbering.id,
      level: numbers ? Number(valueOf(numbers, 'w:ilvl') ?? 0) : base.numbering.level,
    },
    ...look,
  }
}

/** @returns the level of a style that Word names so in English or Danish: "heading 2", "Overskrift 2", "Titel" */
function headingNamed(name: string): number | null {
  if (/^(?:title|titel)$/.test(name)) return 0
  const level = /^(?:heading|overskrift) ?([1-9])$/.exec(name)?.[1]
  return level ? Number(level) : null
}

/** Nine is Word's word for running text. */
export function outlineLevel(paragraph: Element | null): number | null {
  const level = Number(valueOf(paragraph, 'w:outlineLvl') ?? 9)
  return level < 9 ? level + 1 : null
}

/** @param properties `w:rPr` of a style or of a piece of text; what it does not say is as before */
export function lookOf(properties: Element | null, before: Pick<Style, 'bold' | 'hidden' | 'size'>): Pick<Style, 'bold' | 'hidden' | 'size'> {
  const size = valueOf(properties, 'w:sz')
  return {
    bold: isOn(child(properties, 'w:b'), before.bold),
    hidden: isOn(child(properties, 'w:vanish'), before.hidden),
    size: size === null ? before.size : Number(size),
  }
}

const isOn = (element: Element | null, before: boolean): boolean =>
  element ? !/^(?:0|false|off|none)$/.test(element.attribs['w:val'] ?? '') : before
