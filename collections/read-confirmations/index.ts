import type { Access, CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts } from '../../messages'
import { has } from '../access'
import { appendOnly } from '../append-only'

/** Who has read what concerns those who answer for the plans; a reader sees their own. */
const peopleWhoAnswerForPlansAndSelf: Access = ({ req }) =>
  (['author', 'approver', 'registrar', 'corrector', 'administrator'] as const).some((permission) => has(req, permission)) ||
  (has(req, 'reader') && req.user ? { user: { equals: String(req.user.id) } } : false)

/** "Læst og forstået": somebody confirms a plan's major revision; minor ones after it count as read. */
export const ReadConfirmations: CollectionConfig<'read-confirmations'> = {
  slug: 'read-confirmations',
  labels: approvalTexts.collections['read-confirmations'],
  ...appendOnly,
  access: { ...appendOnly.access, read: peopleWhoAnswerForPlansAndSelf },
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'userName',
    hideAPIURL: true,
    defaultColumns: ['plan', 'major', 'userName', 'departmentName', 'at'],
  },
  defaultSort: '-at',
  indexes: [{ fields: ['plan', 'major', 'user'], unique: true }],
  fields: [
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'major', label: approvalTexts.readRevision, type: 'number', required: true },
    // As text: the confirmation must outlive the user.
    { name: 'user', label: approvalTexts.readBy, type: 'text', required: true, index: true },
    { name: 'userName', label: approvalTexts.readBy, type: 'text', required: true },
    { name: 'departmentName', label: recordTexts.department, type: 'text' },
    { name: 'at', label: approvalTexts.readAt, type: 'date', required: true },
  ],
}
