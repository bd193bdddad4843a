'use client'
/** Headings of rows in lists, so that a closed row still says what it holds. */
import { useRowLabel } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ChainLink } from '../../domain/content/content'
import { showPhone } from '../../domain/contact/phone'
import { referenceId } from '../../domain/content/richtext'
import type { ApprovalRoad, ChangeClass, Permission, PlanKind } from '../../domain/approval/vocabulary'
import { adminUi, approvalTexts, words } from '../../messages'
import { dateText } from './dates'
import { ReferenceText } from './ReferenceText'

const numbered = (rowNumber: number | undefined, text: ReactNode) => (
  <span className="pv-row-label">
    {(rowNumber ?? 0) + 1}. {text}
  </span>
)

export function StepLabel() {
  const { data, rowNumber } = useRowLabel<{ text?: string; role?: unknown }>()
  const role = referenceId(data?.role)
  return numbered(
    rowNumber,
    <>
      {shortened(data?.text) || adminUi.row.step}
      {role && (
        <span className="pv-row-label__note">
          {' '}
          · <ReferenceText collection="roles" id={role} />
        </span>
      )}
    </>,
  )
}

export function HeadingLabel() {
  const { data, rowNumber } = useRowLabel<{ heading?: string }>()
  return numbered(rowNumber, shortened(data?.heading) || adminUi.row.heading)
}

interface WhoRow {
  who?: { relationTo?: ChainLink['who']['to']; value?: unknown } | null
  note?: string
}

export function WhoLabel() {
  const { data, rowNumber } = useRowLabel<WhoRow>()
  const id = referenceId(data?.who?.value)
  if (!id || !data?.who?.relationTo) return numbered(rowNumber, adminUi.row.who)
  return numbered(
    rowNumber,
    <>
      <ReferenceText collection={data.who.relationTo} id={id} />
      {data.note && <span className="pv-row-label__note"> · {shortened(data.note)}</span>}
    </>,
  )
}

export function PhoneLabel() {
  const { data, rowNumber } = useRowLabel<{ number?: string; label?: string }>()
  const number = data?.number ? showPhone(data.number) : adminUi.row.phone
  return numbered(rowNumber, data?.label ? `${number} (${data.label})` : number)
}

export function MailLabel() {
  const { data, rowNumber } = useRowLabel<{ address?: string }>()
  return numbered(rowNumber, data?.address || adminUi.row.mail)
}

export function GrantLabel() {
  const { data, rowNumber } = useRowLabel<{ permission?: Permission; department?: unknown }>()
  const id = referenceId(data?.department)
  if (!data?.permission) return numbered(rowNumber, adminUi.row.grant)
  return numbered(
    rowNumber,
    <>
      {words.permissions[data.permission]}
      <span className="pv-row-label__note">
        {' · '}
        {id ? <ReferenceText collection="departments" id={id} /> : adminUi.row.everywhere}
      </span>
    </>,
  )
}

export function HolderLabel() {
  const { data, rowNumber } = useRowLabel<{ contact?: unknown; deputy?: boolean }>()
  const id = referenceId(data?.contact)
  return numbered(
    rowNumber,
    <>
      {id ? <ReferenceText collection="contacts" id={id} /> : adminUi.row.holder}
      {data?.deputy && <span className="pv-row-label__note"> ({adminUi.row.deputy})</span>}
    </>,
  )
}

interface RuleRow {
  kind?: PlanKind
  changeClass?: ChangeClass
  road?: ApprovalRoad
  body?: string
}

export function RuleLabel() {
  const { data, rowNumber } = useRowLabel<RuleRow>()
  if (!data?.kind) return numbered(rowNumber, adminUi.row.rule)
  const change = data.changeClass && ` · ${words.changeClasses[data.changeClass]}`
  const road = data.road && ` · ${shortened(data.body) || approvalTexts.rules.roads[data.road]}`
  return numbered(
    rowNumber,
    <>
      {words.kinds[data.kind]}
      <span className="pv-row-label__note">
        {change}
        {road}
      </span>
    </>,
  )
}

export function DeputyLabel() {
  const { data, rowNumber } = useRowLabel<{ deputy?: unknown; from?: string; until?: string }>()
  const id = referenceId(data?.deputy)
  const days = [data?.from, data?.until].map((day) => (day ? dateText(day) : ''))
  return numbered(
    rowNumber,
    <>
      {id ? <ReferenceText collection="users" id={id} /> : adminUi.row.deputyOf}
      {days.some(Boolean) && <span className="pv-row-label__note"> · {days.join(' – ')}</span>}
    </>,
  )
}

export function AnswerLabel() {
  const { data, rowNumber } = useRowLabel<{ authorName?: string; text?: string }>()
  return numbered(rowNumber, [data?.authorName, shortened(data?.text)].filter(Boolean).join(': '))
}

const longest = 70

const shortened = (text: string | undefined): string => {
  const line = (text ?? '').trim()
  return line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line
}
