import type { GlobalConfig } from 'payload'
import { adminTexts, approvalTexts, words } from '../../messages'
import { approvalRoads, changeClasses, planKinds } from '../../domain/approval/vocabulary'
import { administrators, peopleWithPermissions } from '../access'
import { auditRules } from '../audit-log/watch'

const t = approvalTexts.rules

/** Who approves depends on the kind of plan and the class of the change; the municipality decides it here. */
export const ApprovalRules: GlobalConfig<'approval-rules'> = {
  slug: 'approval-rules',
  label: t.label,
  admin: { group: adminTexts.groups.system, hideAPIURL: true },
  access: { read: peopleWithPermissions, update: administrators },
  hooks: { afterChange: [auditRules] },
  fields: [
    {
      name: 'rules',
      label: t.rows.label,
      labels: t.rows,
      type: 'array',
      admin: { description: t.rowsHelp },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'kind',
              label: t.kind,
              type: 'select',
              required: true,
              options: planKinds.map((value) => ({ value, label: words.kinds[value] })),
            },
            {
              name: 'changeClass',
              label: t.changeClass,
              type: 'select',
              required: true,
              options: changeClasses.map((value) => ({ value, label: words.changeClasses[value] })),
            },
            {
              name: 'road',
              label: t.road,
              type: 'select',
              required: true,
              defaultValue: 'approver',
              options: approvalRoads.map((value) => ({ value, label: t.roads[value] })),
            },
            {
              name: 'body',
              label: t.body,
              type: 'text',
              maxLength: 80,
              admin: { description: t.bodyHelp, condition: (_, row: { road?: string }) => row.road === 'body' },
            },
          ],
        },
      ],
    },
    {
      name: 'confirmDays',
      label: t.confirmDays,
      type: 'number',
      min: 1,
      max: 60,
      defaultValue: 7,
      required: true,
      admin: { description: t.confirmDaysHelp },
    },
  ],
}
