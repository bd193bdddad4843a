import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { adminTexts, recordTexts } from '../../messages'
import { anyAuthorOrAdministrator, authorsOf, peopleWithPermissions } from '../access'
import { auditChange, auditDelete } from '../audit-log/watch'
import { cleanTexts } from '../clean-texts'
import { departmentField, refuseForeignDepartment } from '../department-field'
import { Refusal } from '../errors'
import { formerSlugsField, publicFormerSlugsField, refuseTakenSlug, rememberSlugOf } from '../former-slugs'
import { isPublicRole } from '../plans/fields/former-slugs'
import { asFact, existing } from '../records'
import { releaseAfterChange, releaseAfterDelete } from '../release'
import { slugField } from '../slug'
import { plansReferringTo } from '../where-used'
import { whereUsedEndpoint } from '../where-used-endpoint'
import { whereUsedField } from '../where-used-field'
import { editorWithoutFigures } from '../richtext'
import { refuseFaultyTasks, rolesNaming } from './tasks'

const refuseDeletingUsedRole: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const facts = asFact(req, 'what uses the role is a fact about all records, not about the user\'s share of them')
  const role = await existing(facts, 'roles', String(id))
  const plans = await plansReferringTo(req, 'roles', String(id))
  if (plans.length > 0) throw new Refusal(adminTexts.inUse(role.title, plans.map(({ title }) => title).join(', ')), 409)
  const naming = await rolesNaming(req, 'roles', String(id))
  if (naming.length > 0) throw new Refusal(adminTexts.namedInTasks(role.title, naming.join(', ')), 409)
}

export const Roles: CollectionConfig<'roles'> = {
  slug: 'roles',
  labels: adminTexts.collections.roles,
  admin: {
    group: adminTexts.groups.facts,
    useAsTitle: 'title',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    components: { edit: { beforeDocumentControls: ['/components/admin/Reach#Reach'] } },
    defaultColumns: ['title', 'department', 'holders'],
  },
  defaultSort: 'title',
  access: {
    read: peopleWithPermissions,
    create: anyAuthorOrAdministrator,
    update: authorsOf('department', { administratorsToo: true }),
    delete: authorsOf('department', { administratorsToo: true }),
  },
  hooks: {
    beforeValidate: [cleanTexts('title'), refuseForeignDepartment],
    beforeChange: [refuseTakenSlug('roles'), rememberSlugOf(isPublicRole), refuseFaultyTasks],
    beforeDelete: [refuseDeletingUsedRole],
    afterChange: [releaseAfterChange, auditChange('roles')],
    afterDelete: [releaseAfterDelete, auditDelete('roles')],
  },
  endpoints: [whereUsedEndpoint('roles')],
  fields: [
    {
      name: 'title',
      label: recordTexts.role,
      type: 'text',
      required: true,
      maxLength: 160,
      index: true,
      admin: { description: recordTexts.roleHelp },
    },
    departmentField,
    {
      name: 'holders',
      label: recordTexts.holders.label,
      labels: recordTexts.holders,
      type: 'array',
      admin: {
        description: recordTexts.holdersHelp,
        components: { RowLabel: '/components/admin/RowLabels#HolderLabel', Cell: '/components/admin/FactCells#HoldersCell' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'contact',
              label: recordTexts.contact,
              type: 'relationship',
              relationTo: 'contacts',
              required: true,
              filterOptions: { active: { not_equals: false } },
              admin: { components: { Field: '/components/admin/pick/RecordPicker#RecordPicker' } },
            },
            { name: 'deputy', label: recordTexts.deputy, type: 'checkbox', defaultValue: false },
          ],
        },
      ],
    },
    { name: 'tasks', label: recordTexts.tasks, type: 'richText', editor: editorWithoutFigures },
    slugField('roles', 'title'),
    formerSlugsField,
    publicFormerSlugsField,
    whereUsedField,
  ],
}
