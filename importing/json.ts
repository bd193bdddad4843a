/** The plan as `--dry-run --json` prints it: the shape other programs may rely on (docs/importing.md). */
import type { PlanKind } from '../domain/approval/vocabulary'
import type { ImportedContact, ImportedPlan, ImportedSection, Metadata, Remark } from './types'

export interface SectionJson {
  key: ImportedSection['key']
  heading: string
  /** A line for each paragraph; items of lists begin with "• ". */
  text: string
  children: SectionJson[]
}

export interface ContactJson {
  kind: ImportedContact['kind']
  name: string
  title: string | null
  department: string | null
  /** E.164 (`+4595010001`), or a short number. */
  phones: string[]
  mail: string | null
  note: string | null
  vacant: boolean
}

export interface PlanJson {
  title: string
  kind: PlanKind
  metadata: Metadata
  sections: SectionJson[]
  contacts: ContactJson[]
  unplaced: Remark[]
}

export const toJson = ({ title, kind, metadata, sections, contacts, unplaced }: ImportedPlan): PlanJson => ({
  title,
  kind,
  metadata,
  sections: sections.map(sectionJson),
  contacts: contacts.map(contactJson),
  unplaced,
})

export const sectionJson = ({ key, heading, passages, children }: ImportedSection): SectionJson => ({
  key,
  heading,
  text: passages.map(({ text, item }) => (item ? `• ${text}` : text)).join('\n'),
  children: children.map(sectionJson),
})

const contactJson = ({
  kind,
  name,
  title,
  department,
  phones,
  mails,
  roles,
  note,
  vacant,
}: ImportedContact): ContactJson => ({
  ...{ kind, name, title, department },
  phones: phones.map(({ number }) => number),
  mail: mails.join(', ') || null,
  note: [...roles, note].filter(Boolean).join('; ') || null,
  vacant,
})
