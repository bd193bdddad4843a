import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts } from '../../messages'
import { never, peopleWithPermissions } from '../access'
import { cleanTexts } from '../clean-texts'

/** What is said about a section while somebody writes or is to sign. Written through the plan's own endpoints. */
export const Comments: CollectionConfig<'comments'> = {
  slug: 'comments',
  labels: approvalTexts.collections.comments,
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'text',
    hideAPIURL: true,
    defaultColumns: ['plan', 'section', 'text', 'authorName', 'at', 'resolved'],
  },
  defaultSort: 'at',
  access: { read: peopleWithPermissions, create: never, update: never, delete: never },
  hooks: { beforeValidate: [cleanTexts()] },
  disableDuplicate: true,
  fields: [
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    // A section's key, `alarmChain`, `contactGroups`, `attachments`, or `plan` for the whole of it.
    { name: 'section', label: approvalTexts.section, type: 'text', required: true, maxLength: 80 },
    { name: 'text', label: approvalTexts.comment, type: 'textarea', required: true, maxLength: 5000 },
    { name: 'author', label: approvalTexts.author, type: 'relationship', relationTo: 'users', required: true },
    { name: 'authorName', label: approvalTexts.author, type: 'text', required: true },
    { name: 'at', label: recordTexts.at, type: 'date', required: true, index: true },
    {
      name: 'answers',
      label: approvalTexts.answers.label,
      labels: approvalTexts.answers,
      type: 'array',
      admin: { components: { RowLabel: '/components/admin/RowLabels#AnswerLabel' } },
      fields: [
        { name: 'text', label: approvalTexts.answers.singular, type: 'textarea', required: true, maxLength: 5000 },
        { name: 'author', label: approvalTexts.author, type: 'relationship', relationTo: 'users', required: true },
        { name: 'authorName', label: approvalTexts.author, type: 'text', required: true },
        { name: 'at', label: recordTexts.at, type: 'date', required: true, index: true },
      ],
    },
    { name: 'contentHash', label: recordTexts.contentHash, type: 'text', required: true },
    { name: 'resolved', label: approvalTexts.resolved, type: 'checkbox', defaultValue: false, index: true },
    { name: 'resolvedByName', label: approvalTexts.resolvedBy, type: 'text' },
    { name: 'resolvedAt', label: approvalTexts.resolvedAt, type: 'date' },
  ],
}
