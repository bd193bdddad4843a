import type { Field, GlobalConfig } from 'payload'
import { adminTexts, approvalTexts, words } from '../../messages'
import { approvalRoads, changeClasses, planKinds } from '../../domain/approval/vocabulary'
import { administrators, peopleWithPermissions } from '../access'
import { cleanGlobalTexts } from '../clean-texts'
import { auditRules } from '../audit-log/watch'

const t = approvalTexts.rules

const monthsField = (name: 'longestAdoptedMonths' | 'longestOtherMonths', defaultValue: number): Field => ({
  name,
  label: t[name],
  type: 'number',
  min: 1,
  max: 60,
  defaultValue,
  required: true,
  admin: { description: t.longestHelp },
})

/** Who approves depends on the kind of plan and the class of the change; the municipality decides it here. */
export const ApprovalRules: GlobalConfig<'approval-rules'> = {
  slug: 'approval-rules',
  label: t.label,
  admin: { group: adminTexts.groups.system, hideAPIURL: true },
  access: { read: peopleWithPermissions, update: administrators },
  hooks: { beforeValidate: [cleanGlobalTexts], afterChange: [auditRules] },
  fields: [
    {
      name: 'rules',
      label: t.rows.label,
      labels: t.rows,
      type: 'array',
      admin: { description: t.rowsHelp, components: { RowLabel: '/components/admin/RowLabels#RuleLabel' } },
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
    monthsField('longestAdoptedMonths', 48),
    monthsField('longestOtherMonths', 24),
  ],
}
