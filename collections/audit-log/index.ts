import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, auditTexts, recordTexts } from '../../messages'
import { administrators, never } from '../access'
import { shownAs } from '../shown-as'
import { exportEndpoint } from './export'
import { whereOf, wishOf } from './filter'
import { refuseDelete, refuseForeignWrites } from './hooks'

/** What a line of the log can be about. */
export const auditKinds = [
  'transition',
  'refusal',
  'permission',
  'contact',
  'plan',
  'rules',
  'export',
  'lock',
  'attachment',
  'signIn',
  'clock',
] as const
export type AuditKind = (typeof auditKinds)[number]

const fingerprint = { components: { Field: '/components/admin/Fingerprint#Fingerprint' } }
/** Ids, for the filters: people read the names beside them. */
const hidden = { hidden: true, disableListColumn: true }

/**
 * Who did what, and who tried. A line is written with the change it tells of (`record.ts`) and gets its place in the
 * chain right after (`seal.ts`).
 */
export const AuditLog: CollectionConfig<'audit-log'> = {
  slug: 'audit-log',
  labels: approvalTexts.collections['audit-log'],
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'text',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    baseFilter: ({ req }) => whereOf(wishOf((name) => req.query[name])),
    description: auditTexts.help,
    listSearchableFields: ['text', 'personName', 'planTitle'],
    defaultColumns: ['at', 'kind', 'text', 'personName', 'planTitle'],
    components: { beforeListTable: ['/components/admin/audit/AuditFilter#AuditFilter'] },
  },
  defaultSort: '-at',
  access: { read: administrators, create: never, update: never, delete: never },
  hooks: { beforeChange: [refuseForeignWrites], beforeDelete: [refuseDelete] },
  endpoints: [exportEndpoint],
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    // Text, not a date: the hash is reckoned over these very characters.
    { name: 'at', label: recordTexts.at, type: 'text', required: true, index: true, admin: { components: shownAs('moment') } },
    {
      name: 'kind',
      label: auditTexts.kind,
      type: 'select',
      required: true,
      index: true,
      options: auditKinds.map((value) => ({ value, label: auditTexts.kinds[value] })),
    },
    {
      name: 'text',
      label: auditTexts.text,
      type: 'textarea',
      required: true,
      admin: { components: { Cell: '/components/admin/audit/LineCell#LineCell' } },
    },
    // The person and the plan as text ids: the line must outlive both.
    { name: 'person', label: recordTexts.actor, type: 'text', index: true, admin: hidden },
    { name: 'personName', label: recordTexts.actor, type: 'text' },
    { name: 'plan', label: recordTexts.plan, type: 'text', index: true, admin: hidden },
    { name: 'planTitle', label: recordTexts.plan, type: 'text' },
    { name: 'record', label: auditTexts.record, type: 'text' },
    { name: 'details', label: approvalTexts.details, type: 'json', admin: hidden },
    // A place in the chain can be taken once; a line that waits for its place has none.
    { name: 'seq', label: auditTexts.seq, type: 'number', unique: true, index: true },
    { name: 'previousHash', label: auditTexts.previousHash, type: 'text', admin: fingerprint },
    { name: 'hash', label: auditTexts.hash, type: 'text', admin: fingerprint },
  ],
}
