import type { CollectionConfig, Field } from 'payload'
import { adminTexts, fieldTexts, recordTexts } from '../../messages'
import { anyAuthorOrAdministrator, authorsOf, peopleWithPermissions } from '../access'
import { auditChange, auditDelete } from '../audit-log/watch'
import { cleanTexts } from '../clean-texts'
import { departmentField, refuseForeignDepartment } from '../department-field'
import { hoursField, phoneNumberField, visibilityField } from '../phone-field'
import { releaseAfterChange, releaseAfterDelete } from '../release'
import { whereUsedEndpoint } from '../where-used-endpoint'
import { whereUsedField } from '../where-used-field'
import { refuseDeletingUsedContact } from './hooks'

const types = ['person', 'function', 'external'] as const

const reachFields: Field[] = [
  {
    name: 'phones',
    label: recordTexts.phones.label,
    labels: recordTexts.phones,
    type: 'array',
    admin: {
      components: { RowLabel: '/components/admin/RowLabels#PhoneLabel', Cell: '/components/admin/FactCells#PhonesCell' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          phoneNumberField,
          { name: 'label', label: recordTexts.phoneLabel, type: 'text', maxLength: 80, admin: { description: recordTexts.phoneLabelHelp } },
          hoursField,
          visibilityField,
        ],
      },
    ],
  },
  {
    name: 'mails',
    label: recordTexts.mails.label,
    labels: recordTexts.mails,
    type: 'array',
    admin: { components: { RowLabel: '/components/admin/RowLabels#MailLabel' } },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'address',
            label: recordTexts.mail,
            type: 'text',
            required: true,
            // Not type `email`: Payload's own message names neither the field nor the mend.
            validate: (value: string | null | undefined) =>
              /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value ?? '') ? true : fieldTexts.mail,
          },
          visibilityField,
        ],
      },
    ],
  },
  {
    name: 'other',
    label: recordTexts.other,
    type: 'textarea',
    maxLength: 500,
    admin: { description: recordTexts.otherHelp },
  },
]

export const Contacts: CollectionConfig<'contacts'> = {
  slug: 'contacts',
  labels: adminTexts.collections.contacts,
  admin: {
    group: adminTexts.groups.facts,
    useAsTitle: 'name',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    components: { edit: { beforeDocumentControls: ['/components/admin/Reach#Reach'] } },
    defaultColumns: ['name', 'title', 'department', 'phones', 'active'],
    listSearchableFields: ['name', 'title', 'phones.number'],
  },
  defaultSort: 'name',
  access: {
    read: peopleWithPermissions,
    create: anyAuthorOrAdministrator,
    update: authorsOf('department', { administratorsToo: true }),
    delete: authorsOf('department', { administratorsToo: true }),
  },
  hooks: {
    beforeValidate: [cleanTexts('name'), refuseForeignDepartment],
    beforeDelete: [refuseDeletingUsedContact],
    afterChange: [releaseAfterChange, auditChange('contacts')],
    afterDelete: [releaseAfterDelete, auditDelete('contacts')],
  },
  endpoints: [whereUsedEndpoint('contacts')],
  fields: [
    {
      name: 'type',
      label: recordTexts.contactType,
      type: 'select',
      required: true,
      defaultValue: 'person',
      options: types.map((value) => ({ value, label: recordTexts.contactTypes[value] })),
    },
    { name: 'name', label: recordTexts.name, type: 'text', required: true, maxLength: 120, index: true },
    { name: 'title', label: recordTexts.title, type: 'text', maxLength: 160 },
    departmentField,
    ...reachFields,
    {
      name: 'active',
      label: recordTexts.active,
      type: 'checkbox',
      defaultValue: true,
      index: true,
      admin: { position: 'sidebar', description: recordTexts.activeContactHelp },
    },
    whereUsedField,
  ],
}
