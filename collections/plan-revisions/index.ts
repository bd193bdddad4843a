import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts, words } from '../../messages'
import { changeClasses } from '../../domain/approval/vocabulary'
import { appendOnly } from '../append-only'
import { notInLists } from '../not-in-lists'
import { shownAs } from '../shown-as'
import { signatureField } from '../signature-fields'

/** Parts of the number, for sorting and counting on. */
const hidden = { hidden: true, disableListColumn: true, disableListFilter: true }

export const PlanRevisions: CollectionConfig<'plan-revisions'> = {
  slug: 'plan-revisions',
  labels: adminTexts.collections['plan-revisions'],
  ...appendOnly,
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'number',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['number', 'changeNote'],
    defaultColumns: ['plan', 'number', 'changeClass', 'changeNote', 'approvedAt'],
  },
  defaultSort: '-approvedAt',
  // Two approvals of the same plan cannot both take a number.
  indexes: [{ fields: ['plan', 'number'], unique: true }],
  fields: [
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    {
      type: 'row',
      fields: [
        { name: 'number', label: recordTexts.revisionNumber, type: 'text', required: true },
        { name: 'major', type: 'number', required: true, admin: hidden },
        { name: 'minor', type: 'number', required: true, admin: hidden },
        {
          name: 'changeClass',
          label: recordTexts.changeClass,
          type: 'select',
          required: true,
          options: changeClasses.map((value) => ({ value, label: words.changeClasses[value] })),
        },
      ],
    },
    { name: 'changeNote', label: recordTexts.changeNote, type: 'textarea', required: true },
    { name: 'base', label: recordTexts.base, type: 'relationship', relationTo: 'plan-revisions' },
    {
      name: 'contributors',
      label: recordTexts.preparedBy,
      // [{ id, name, title }] as they were on the day of approval.
      type: 'json',
      required: true,
      admin: { components: { Field: '/components/admin/Shown#PeopleField' } },
    },
    signatureField('submittedBy', recordTexts.submittedBy),
    signatureField('approvedBy', recordTexts.approvedBy),
    notInLists({
      // The person an approving deputy stood in for: { user, name, title }.
      name: 'onBehalfOf',
      label: approvalTexts.onBehalfOf,
      type: 'json',
      admin: { hidden: true },
    }),
    notInLists({
      // A body's decision: { body, date, caseNumber, minutes: { hash, name }, recordedBy }.
      name: 'decision',
      label: approvalTexts.decision,
      type: 'json',
      admin: { hidden: true },
    }),
    { name: 'urgent', label: approvalTexts.urgent, type: 'checkbox', defaultValue: false, admin: hidden },
    notInLists({
      // The contacts and roles the plan names, as they were on the day (domain/content/as-approved.ts).
      name: 'facts',
      label: approvalTexts.factsAsApproved,
      type: 'json',
      admin: { hidden: true },
    }),
    {
      name: 'approvedAt',
      label: recordTexts.approvedAt,
      type: 'date',
      required: true,
      index: true,
      admin: { components: shownAs('moment') },
    },
    {
      name: 'contentHash',
      label: recordTexts.contentHash,
      type: 'text',
      required: true,
      admin: { components: { Field: '/components/admin/Fingerprint#Fingerprint' } },
    },
    {
      name: 'content',
      label: recordTexts.content,
      type: 'json',
      required: true,
      admin: { components: { Field: '/components/admin/FrozenContent#FrozenContent' } },
    },
  ],
}
