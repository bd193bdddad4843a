import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, auditTexts, recordTexts } from '../../messages'
import { administrators, never } from '../access'

/** What a line of the log can be about. */
export const auditKinds = [
  'transition',
  'refusal',
  'permission',
  'contact',
  'rules',
  'export',
  'lock',
  'attachment',
  'signIn',
] as const
export type AuditKind = (typeof auditKinds)[number]

/**
 * Who did what, and who tried. A line is written with the change it tells of and gets its place in the chain right
 * after (`seq`, `previousHash`, `hash`).
 */
export const AuditLog: CollectionConfig<'audit-log'> = {
  slug: 'audit-log',
  labels: approvalTexts.collections['audit-log'],
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'text',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['text', 'personName'],
    defaultColumns: ['at', 'kind', 'text', 'personName', 'plan'],
  },
  defaultSort: '-at',
  access: { read: administrators, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    // Text, not a date: the hash is reckoned over these very characters.
    { name: 'at', label: recordTexts.at, type: 'text', required: true, index: true },
    {
      name: 'kind',
      label: auditTexts.kind,
      type: 'select',
      required: true,
      index: true,
      options: auditKinds.map((value) => ({ value, label: auditTexts.kinds[value] })),
    },
    { name: 'text', label: auditTexts.text, type: 'textarea', required: true },
    // The person and the plan as text ids: the line must outlive both.
    { name: 'person', label: recordTexts.actor, type: 'text', index: true },
    { name: 'personName', label: recordTexts.name, type: 'text' },
    { name: 'plan', label: recordTexts.plan, type: 'text', index: true },
    { name: 'planTitle', label: recordTexts.plan, type: 'text' },
    { name: 'record', label: auditTexts.record, type: 'text' },
    { name: 'details', label: approvalTexts.details, type: 'json' },
    { name: 'seq', label: recordTexts.revisionNumber, type: 'number', index: true },
    { name: 'previousHash', label: recordTexts.previousHash, type: 'text' },
    { name: 'hash', label: recordTexts.hash, type: 'text' },
  ],
}
