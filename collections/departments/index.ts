import type { CollectionConfig } from 'payload'
import { adminTexts, recordTexts } from '../../messages'
import { administrators, peopleWithPermissions } from '../access'
import { auditChange, auditDelete } from '../audit-log/watch'
import { cleanTexts } from '../clean-texts'
import { formerSlugsField, publicFormerSlugsField, refuseTakenSlug, rememberSlugOf } from '../former-slugs'
import { releaseAfterChange, releaseAfterDelete } from '../release'
import { slugField } from '../slug'
import { refuseCycle, refuseDeletingUsedDepartment } from './hooks'

const picked = {
  admin: { components: { Field: '/components/admin/pick/RecordPicker#RecordPicker', Cell: '/components/admin/lists/RecordCell#RecordCell' } },
}

export const Departments: CollectionConfig<'departments'> = {
  slug: 'departments',
  labels: adminTexts.collections.departments,
  admin: {
    group: adminTexts.groups.facts,
    useAsTitle: 'name',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    defaultColumns: ['name', 'parent', 'head', 'contingencyOwner'],
  },
  defaultSort: 'name',
  access: {
    read: peopleWithPermissions,
    create: administrators,
    update: administrators,
    delete: administrators,
  },
  hooks: {
    beforeValidate: [cleanTexts('name')],
    beforeChange: [refuseCycle, refuseTakenSlug('departments'), rememberSlugOf(async () => true)],
    beforeDelete: [refuseDeletingUsedDepartment],
    afterChange: [releaseAfterChange, auditChange('departments')],
    afterDelete: [releaseAfterDelete, auditDelete('departments')],
  },
  fields: [
    { name: 'name', label: recordTexts.name, type: 'text', required: true, maxLength: 120, index: true },
    { name: 'shortName', label: recordTexts.shortName, type: 'text', maxLength: 40 },
    {
      name: 'parent',
      label: recordTexts.parent,
      type: 'relationship',
      relationTo: 'departments',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    },
    { name: 'head', label: recordTexts.head, type: 'relationship', relationTo: 'contacts', ...picked },
    { name: 'contingencyOwner', label: recordTexts.contingencyOwner, type: 'relationship', relationTo: 'contacts', ...picked },
    slugField('departments', 'name'),
    formerSlugsField,
    publicFormerSlugsField,
  ],
}
