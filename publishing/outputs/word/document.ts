/**
 * A plan as a Word document: headings by style, people as tables, the facts about it in front. Pure; for hearings and
 * councils. It names the plan it is of, so that an edited one that is imported comes home to it.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { ChainLink, ContentSection, PlanContent, RichText, RichTextNode, Step } from '../../../domain/content/content'
import { figureOf, type Figure } from '../../../domain/content/figures'
import { referenceOf } from '../../../domain/content/richtext'
import { phaseKeys, shapeOf, textPartsOf, type SectionKey, type SectionShape } from '../../../domain/content/templates'
import { wordTexts, words } from '../../../messages'
import { figureText, peopleColumns, peopleRows, referenceText, stepText, type Named } from './named'
import type { Pictures } from './pictures'

type Part = Paragraph | Table

/** What the text names, and the pictures in it. */
type Shown = Named & { pictures: Pictures }

const factsId = 'PlanvaerkOplysninger'

interface Written {
  plan: string
  content: PlanContent
  /** "Kladde", "Revision 2.1, godkendt den …" */
  standing: string
  named: Named
  /** The pictures in its texts, by hash; one that is missing is told in words. */
  pictures?: Pictures
}

/** @returns the bytes of a .docx */
export async function wordOf({ plan, content, standing, named, pictures = new Map() }: Written): Promise<Uint8Array> {
  const document = new Document({
    creator: wordTexts.creator,
    title: content.title,
    customProperties: [{ name: wordTexts.originProperty, value: plan }],
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'da-DK' } } } },
      paragraphStyles: [{ id: factsId, name: wordTexts.factsStyle, basedOn: 'Normal', run: { color: '555555', size: 20 } }],
    },
    numbering: { config: [numberingOf('bullets', LevelFormat.BULLET), numberingOf('numbers', LevelFormat.DECIMAL)] },
    sections: [{ children: partsOf(content, standing, { ...named, pictures }) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const deepest = 5

const numberingOf = (reference: 'bullets' | 'numbers', format: (typeof LevelFormat)['BULLET' | 'DECIMAL']) => ({
  reference,
  levels: Array.from({ length: deepest }, (_, level) => ({
    level,
    format,
    text: reference === 'bullets' ? '•' : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 300 } } },
  })),
})

function partsOf(content: PlanContent, standing: string, named: Shown): Part[] {
  // Each list is counted from one.
  const lists = { count: 0 }
  const facts = [
    `${wordTexts.kind}: ${words.kinds[content.kind]}`,
    `${wordTexts.department}: ${named.departments.get(content.department) ?? ''}`,
    ...(content.crisisLevel ? [`${wordTexts.crisisLevel}: ${content.crisisLevel}`] : []),
    `${wordTexts.standing}: ${standing}`,
    ...(content.summary ? [`${wordTexts.summary}: ${content.summary}`] : []),
    ...(content.attachments ?? []).map(({ name }) => `${wordTexts.attachment}: ${name}`),
  ]
  const has = (key: string) => content.sections.some((section) => section.key === key)
  const onlyPeople: ContentSection[] = (['alerting', 'contacts'] as const)
    .filter((key) => !has(key) && (key === 'alerting' ? content.alarmChain : content.contactGroups).length > 0)
    .map((key) => ({ key, heading: null, text: {}, phases: {} }))
  return [
    new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
    ...facts.map((text) => new Paragraph({ text, style: factsId })),
    ...[...content.sections, ...onlyPeople].flatMap((section) => sectionOf(section, content, named, lists)),
    ...(content.noActionCards ? [heading(words.sections.actionCards, 1), new Paragraph(`${words.noActionCards}.`)] : []),
  ]
}

type Lists = { count: number }

function sectionOf(section: ContentSection, content: PlanContent, named: Shown, lists: Lists): Part[] {
  const { key, text, phases } = section
  const shape = (shapeOf as Record<string, SectionShape>)[key] ?? 'text'
  return [
    heading(section.heading ?? words.sections[key as SectionKey], 1),
    ...textPartsOf[shape].flatMap((part): Part[] => {
      const rich = text[part]
      if (!rich) return []
      return part === 'body' ? textOf(rich, 2, named, lists) : [heading(words.textParts[part], 2), ...textOf(rich, 3, named, lists)]
    }),
    ...phaseKeys.flatMap((phase): Part[] => {
      const steps = phases[phase] ?? []
      return steps.length > 0 ? [heading(words.phases[phase], 2), ...stepsOf(steps, named, lists)] : []
    }),
    ...(key === 'alerting' && content.alarmChain.length > 0 ? [peopleTable(content.alarmChain, named), new Paragraph('')] : []),
    ...(key === 'contacts'
      ? content.contactGroups.flatMap(({ heading: name, members }) => [
          ...(name ? [heading(name, 2)] : []),
          ...(members.length > 0 ? [peopleTable(members, named), new Paragraph('')] : []),
        ])
      : []),
  ]
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const heading = (text: string, level: number): Paragraph => new Paragraph({ text, heading: levels[Math.min(level, 4) - 1] })

function stepsOf(steps: readonly Step[], named: Shown, lists: Lists): Paragraph[] {
  lists.count += 1
  const instance = lists.count
  return steps.map((step) => new Paragraph({ children: lines(stepText(step, named)), numbering: { reference: 'numbers', level: 0, instance } }))
}

const lines = (text: string): TextRun[] => text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }))

/** @param level of the outermost headings in it */
function textOf({ root }: RichText, level: number, named: Shown, lists: Lists): Part[] {
  const parts = (node: RichTextNode): Part[] => {
    const children = node.children ?? []
    const figure = figureOf(node)
    if (figure) return [...pictureOf(figure, named, 600), new Paragraph({ text: figureText(figure) })]
    switch (node.type) {
      case 'heading':
        return [new Paragraph({ children: inlineOf(children, named), heading: levels[Math.min(level + (node.tag === 'h4' ? 1 : 0), 4) - 1] })]
      case 'list':
        lists.count += 1
        return itemsOf(node, 0, named, lists.count)
      case 'table':
        return [tableOf(node, named), new Paragraph('')]
      case 'paragraph':
        return [new Paragraph({ children: inlineOf(children, named) })]
      default:
        return children.flatMap(parts)
    }
  }
  return (root.children ?? []).flatMap(parts)
}

/** @param most pixels it may be wide on the sheet */
function pictureOf({ picture, alt }: Figure, { pictures }: Shown, most: number): Paragraph[] {
  const drawn = picture && pictures.get(picture.hash)
  if (!picture || !drawn) return []
  const width = Math.min(most, drawn.width)
  const transformation = { width, height: Math.round((drawn.height * width) / drawn.width) }
  const altText = { name: picture.name, title: picture.name, description: alt }
  return [new Paragraph({ children: [new ImageRun({ type: drawn.type, data: drawn.bytes, transformation, altText })] })]
}

function itemsOf(list: RichTextNode, level: number, named: Shown, instance: number): Paragraph[] {
  const reference = list.listType === 'number' ? 'numbers' : 'bullets'
  return (list.children ?? []).flatMap((item) => {
    const inner = item.children ?? []
    const own = inner.filter(({ type }) => type !== 'list')
    const said =
      own.length > 0
        ? [new Paragraph({ children: inlineOf(own, named), numbering: { reference, level: Math.min(level, deepest - 1), instance } })]
        : []
    return [...said, ...inner.filter(({ type }) => type === 'list').flatMap((nested) => itemsOf(nested, level + 1, named, instance))]
  })
}

const [BOLD, ITALIC] = [1, 2]

function inlineOf(nodes: readonly RichTextNode[], named: Shown): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    const reference = referenceOf(node)
    if (reference) return [new TextRun(referenceText(reference, named))]
    if (node.type === 'linebreak') return [new TextRun({ break: 1 })]
    if (node.type === 'tab') return [new TextRun(' ')]
    if (node.type === 'text') {
      const format = Number(node.format) || 0
      return [new TextRun({ text: node.text ?? '', bold: Boolean(format & BOLD), italics: Boolean(format & ITALIC) })]
    }
    const inner = inlineOf(node.children ?? [], named)
    const url = String((node.fields as { url?: unknown } | undefined)?.url ?? '')
    return /^(https?:|mailto:|tel:)/i.test(url) ? [new ExternalHyperlink({ link: url, children: inner })] : inner
  })
}

const cellOf = (children: Paragraph[], bold: boolean, spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
  new TableCell({ children: children.length > 0 ? children : [new Paragraph('')], ...spans, ...(bold && { shading: { fill: 'EEEEEE' } }) })

const wholeWidth = { size: 100, type: WidthType.PERCENTAGE }

const tableOf = (table: RichTextNode, named: Shown): Table =>
  new Table({
    width: wholeWidth,
    rows: (table.children ?? []).map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: (row.children ?? []).map((cell) => {
            const lines = (cell.children ?? []).flatMap((each) => cellPart(each, named))
            const { colSpan, rowSpan, headerState } = cell
            return cellOf(lines, Number(headerState) > 0, { columnSpan: Number(colSpan) || 1, rowSpan: Number(rowSpan) || 1 })
          }),
        }),
    ),
  })

const cellPart = (node: RichTextNode, named: Shown): Paragraph[] => {
  const figure = figureOf(node)
  if (!figure) return [new Paragraph({ children: inlineOf(node.children ?? [node], named) })]
  return [...pictureOf(figure, named, 200), ...[figure.alt, figure.caption].filter(Boolean).map((text) => new Paragraph({ text }))]
}

/** Columns that say nothing are left out. */
function peopleTable(links: readonly ChainLink[], named: Shown): Table {
  const rows = links.flatMap((link) => peopleRows(link, named))
  const shown = peopleColumns.flatMap((name, at) => (name === 'Navn' || name === 'Telefon' || rows.some((row) => row[at]) ? [at] : []))
  const tableRow = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      children: shown.map((at) => cellOf([new Paragraph({ children: lines(cells[at] ?? '') })], isHead)),
    })
  return new Table({ width: wholeWidth, rows: [tableRow(peopleColumns, true), ...rows.map((row) => tableRow(row, false))] })
}
