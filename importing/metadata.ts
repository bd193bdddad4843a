/** Who wrote the document, who approved it and when: taken out of the text, and kept word for word beside it. */
import type { Block } from './blocks'
import { isProse } from './prose'
import { findDate, type FoundDate } from './dates'
import { meaningOf } from './headings'
import { tidy } from './text'
import { isPersonName } from './titles'
import type { Metadata, Remark, Signer } from './types'
import { whoIs } from './who'

type Label = 'prepared' | 'approved' | 'approvedAt' | 'dated' | 'lastRevised' | 'lastUpdated' | 'responsibleEditor' | 'other'

const document = '(?:(?:denne|nærværende|dette|planen|kortet)(?: [\\p{L}]+){0,2} (?:er|blev) )?'
const labels: [Label, RegExp][] = [
  [
    'prepared',
    new RegExp(`^${document}(?:udarbejdet|oprettet|skrevet)(?: den .+?)? af(?=[: ]|$)|^forfatter(?=:)`, 'iu'),
  ],
  ['approved', new RegExp(`^${document}(?:god?kendt|vedtaget)(?: (?:den|d\\.) .+?)?(?: af|(?=:))(?=[: ]|$)`, 'iu')],
  ['approvedAt', /^(?:godkendelsesdato|(?:god?kendt|vedtaget) (?:den|d\.))(?=:)/iu],
  ['dated', /^dato(?=[: ]|$)/iu],
  ['lastRevised', new RegExp(`^${document}(?:(?:senest|sidst) )?revideret(?=[: ]|$)`, 'iu')],
  ['lastUpdated', /^(?:sidst|senest) opdateret(?=[: ]|$)|^opdateret(?=:)/iu],
  ['responsibleEditor', /^ansvarlig redaktør(?=[: ]|$)|^redaktør(?=:)/iu],
  ['other', /^(?:version|udgave|næste revision|(?:skal )?revideres senest|revisionsdato)(?=[: ])/iu],
  ['other', /^(?:gyldig (?:fra|til)|oprettet|planejer)(?=[: ])/iu],
  ['other', /^(?:dokument|sags|journal)nr\.?(?=[: ])/iu],
]
// "Oprettelse/revision" is only the heading over these lines.
const heading = /^(?:oprettelse ?(?:\/|og) ?revision|revision og oprettelse|dokumentoplysninger)$/iu

const nothing: Metadata = {
  ...{ department: null, crisisLevel: null, preparedBy: [], preparedAt: null, approvedBy: [], approvedAt: null },
  ...{ dated: null, lastRevised: null, lastUpdated: null, responsibleEditor: null, lines: [] },
}

/** @returns the metadata, the blocks that are left, and what a human should look at */
export function takeMetadata(
  blocks: readonly Block[],
  margins: readonly string[] = [],
): { metadata: Metadata; rest: Block[]; remarks: Remark[] } {
  const metadata: Metadata = structuredClone(nothing)
  const rest: Block[] = []
  const remarks: Remark[] = []
  let lastLabel: Label | null = null
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block
    const found = block.item ? [] : labelled(block.text)
    if (found.length === 0) {
      if (heading.test(block.text.replace(/:$/, ''))) metadata.lines.push(block.text)
      else rest.push(block)
      continue
    }
    metadata.lines.push(block.text)
    for (const { label, value } of found) {
      const next = value === '' && valueFits(label, blocks[index + 1]) ? blocks[(index += 1)] : undefined
      if (next) metadata.lines.push(next.text)
      const remark = enter(
        metadata,
        label === 'dated' && lastLabel === 'approved' ? 'approvedAt' : label,
        next?.text ?? value,
      )
      if (remark) remarks.push({ reason: remark, line: block.line, text: block.text })
      lastLabel = label
    }
  }
  addMargins(metadata, margins)
  return { metadata, rest, remarks }
}

/** A footer tells about the document what its front page may have left out: "Version 3.2 · Senest revideret 14. marts 2024". */
function addMargins(metadata: Metadata, margins: readonly string[]): void {
  for (const margin of margins) {
    metadata.lines.push(margin)
    for (const part of margin.split(/(?<!\s)\s+[·|•–]\s+/u)) {
      for (const { label, value } of labelled(part)) if (value !== '' && isUnknown(metadata, label)) enter(metadata, label, value)
    }
  }
}

const isUnknown = (metadata: Metadata, label: Label): boolean => {
  if (label === 'other') return false
  const known = metadata[label === 'prepared' ? 'preparedBy' : label === 'approved' ? 'approvedBy' : label]
  return Array.isArray(known) ? known.length === 0 : !known
}

/** One line may hold two: "Udarbejdet af A den … og godkendt af B den …". */
function labelled(text: string): { label: Label; value: string }[] {
  if (text.length > 200) return []
  const parts = text.split(/ og (?=(?:godkendt|vedtaget) (?:den .+ )?af )/iu)
  const found = parts.map((part) => {
    const row = labels.find(([, pattern]) => pattern.test(part))
    if (!row) return null
    const value = tidy(part.replace(row[1], '').replace(/^\s*:/, ''))
    return { label: row[0], value: /^(prepared|approved)$/.test(row[0]) ? withDateOf(part, value) : value }
  })
  return found.every((one) => one !== null && isValue(one.label, one.value))
    ? (found as { label: Label; value: string }[])
    : []
}

/** "Godkendt af N" is a label; "Godkendt af chefen kan planen bruges …" is a sentence of the plan. */
function isValue(label: Label, value: string): boolean {
  if (label === 'other' || label === 'responsibleEditor') return value.length < 80
  if (label === 'prepared' || label === 'approved') return !isProse(value)
  return value.length < 30 || findDate(value.slice(0, 40)).date !== null
}

/** "Godkendt den 1. maj 2020 af N": the date stands before the name. */
function withDateOf(part: string, value: string): string {
  const before = findDate(part.slice(0, part.length - value.length))
  return before.date ? `${value} den ${tidy(/(?:den|d\.) (.+?) af/iu.exec(part)?.[1] ?? '')}` : value
}

function valueFits(label: Label, next: Block | undefined): boolean {
  if (!next || next.item || labelled(next.text).length > 0 || meaningOf(next.text)) return false
  if (label === 'dated' || label === 'approvedAt' || label === 'lastRevised' || label === 'lastUpdated')
    return findDate(next.text).date !== null && next.text.length < 60
  const who = whoIs(next.text)
  return next.text.length < 100 && (who.kind === 'person' || isPersonName(next.text)) && !/[!?]$/.test(next.text)
}

function enter(metadata: Metadata, label: Label, value: string): Remark['reason'] | null {
  if (label === 'other') return null
  if (label === 'prepared' || label === 'approved') {
    const { who, date } = signed(value)
    metadata[label === 'prepared' ? 'preparedBy' : 'approvedBy'].push(...signers(who))
    if (date) metadata[label === 'prepared' ? 'preparedAt' : 'approvedAt'] = date
    return value === '' ? 'emptyLabel' : null
  }
  if (label === 'responsibleEditor') {
    metadata.responsibleEditor = value
    return value === '' ? 'emptyLabel' : null
  }
  const date = findDate(value.replace(/^\|\s*/, ''))
  metadata[label] = date
  if (value === '') return 'emptyLabel'
  return date.date === null ? 'unreadableDate' : null
}

/** "Anna Andersen december 2017" */
// Asked of a label's line alone, as those of `signed`.
// eslint-disable-next-line regexp/no-super-linear-backtracking
const monthAtEnd = /^(.*?)[,\s]+((?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.? \d{4})\.?$/iu

/** "Anna Andersen d. 13.12.2018." → who and when */
function signed(value: string): { who: string; date: FoundDate | null } {
  // A label's line is of 200 characters at the most (`labelled`): there these take no time.
  /* eslint-disable regexp/no-super-linear-backtracking */
  const match =
    /^(.*?)[,\s]*\b(?:d\.|den|dato:?|pr\.)\s+(.*\d.*)$/iu.exec(value) ??
    /^(.*?)[,\s]+(\d{1,2}[./ -].*\d{4}.*)$/u.exec(value) ??
    monthAtEnd.exec(value)
  /* eslint-enable regexp/no-super-linear-backtracking */
  const date = match ? findDate(match[2] ?? '') : null
  return date?.date ? { who: match?.[1] ?? '', date } : { who: value, date: null }
}

function signers(text: string): Signer[] {
  const plain = tidy(text.replace(/(?<![\s.,;])[\s.,;]+$/u, ''))
  if (plain === '') return []
  // "Anna Berg og Sundheds arbejdsgruppe": a person, and whatever is called what comes after.
  const [, first = '', rest = ''] = /^(.*?) og (.+)$/u.exec(plain) ?? []
  if (isPersonName(first) && whoIs(rest).kind !== 'person') return [...signers(first), { name: rest, title: null }]
  const parts = plain.split(/(?<!\s)\s+og\s+|(?<!\s)\s*;\s*|(?<!\s)\s+\/\s+/u)
  const people = parts.length > 1 && parts.every((part) => whoIs(part).kind === 'person')
  return (people || plain.includes(' / ') ? parts : [plain]).map((part) => {
    const { name, title, department } = whoIs(part)
    return { name, title: [title, department].filter(Boolean).join(', ') || null }
  })
}
