/** What the old document says beside the plan itself: the text of the field "Fra importen". */
import { groupBy } from '../domain/group'
import { importTexts } from '../messages'
import { keptInNotes, type ImportedPlan, type Reason, type Remark } from './types'

/** @param remarks everything a human should look at, from reading the document and from writing it */
export function importNotes({ metadata }: ImportedPlan, remarks: readonly Remark[], source: string): string {
  const paragraphs = [
    importTexts.notes.from(source),
    list(importTexts.notes.metadata, metadata.lines),
    metadata.department ? importTexts.notes.department(metadata.department) : '',
    ...byReason(remarks).map(([reason, about]) => list(importTexts.reasons[reason], about.map(lineOf))),
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

const list = (heading: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : [`${heading}:`, ...lines.filter(Boolean).map((line) => `– ${line}`)].join('\n').replace(/:$/, '.')

/** Remarks in groups: first what is nowhere in the plan, then what to look at in it. */
export function byReason(remarks: readonly Remark[]): [Reason, Remark[]][] {
  const isKept = ([reason]: [Reason, Remark[]]): number => (keptInNotes.includes(reason) ? 0 : 1)
  return [...groupBy(remarks, ({ reason }) => reason)].sort((one, other) => isKept(one) - isKept(other))
}

const longestQuote = 120

/** A text that is nowhere else is given whole; a text that stands in the plan only so that it can be found. */
export function lineOf({ reason, line, text, became }: Remark): string {
  const whole = keptInNotes.includes(reason)
  const quote = whole || text.length <= longestQuote ? text : `${text.slice(0, longestQuote)} …`
  return [line > 0 ? importTexts.notes.line(line) : '', quote.replaceAll('\n', ' / '), became ? `→ ${became}` : '']
    .filter(Boolean)
    .join(' ')
}
