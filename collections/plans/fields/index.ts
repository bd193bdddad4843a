/** A plan's fields as the author meets them: what it is, its sections, who answers for it, its history. */
import type { Field } from 'payload'
import { approvalTexts, planTexts, words } from '../../../messages'
import { planKinds } from '../../../domain/approval/vocabulary'
import { notInLists } from '../../not-in-lists'
import { visibilityField } from '../../phone-field'
import { slugField } from '../../slug'
import { baseHashField } from '../content/base-hash'
import { draftKeyField } from './draft-key'
import { freeCopyTitle, titleKeyField } from './title-key'
import { commentsField, sectionsField } from './section-fields'
import { workflowFields } from './workflow-fields'

const identityFields: Field[] = [
  {
    name: 'title',
    label: planTexts.title,
    type: 'text',
    required: true,
    maxLength: 160,
    index: true,
    hooks: { beforeDuplicate: [freeCopyTitle] },
    admin: { description: planTexts.titleHelp },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        label: planTexts.kind,
        type: 'select',
        required: true,
        defaultValue: 'responsePlan',
        index: true,
        options: planKinds.map((value) => ({ value, label: words.kinds[value] })),
      },
      {
        name: 'department',
        label: planTexts.department,
        type: 'relationship',
        relationTo: 'departments',
        required: true,
        index: true,
        admin: { components: { Cell: '/components/admin/lists/RecordCell#RecordCell' } },
      },
    ],
  },
  {
    name: 'parent',
    label: planTexts.parent,
    type: 'relationship',
    relationTo: 'plans',
    index: true,
    admin: {
      description: planTexts.parentHelp,
      condition: (data) => data.kind !== 'masterPlan',
      components: { Field: '/components/admin/pick/RecordPicker#RecordPicker', Cell: '/components/admin/lists/RecordCell#RecordCell' },
    },
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
  },
  {
    name: 'summary',
    label: planTexts.summary,
    type: 'textarea',
    maxLength: 400,
    admin: { description: planTexts.summaryHelp },
  },
  {
    name: 'crisisLevel',
    label: planTexts.crisisLevel,
    type: 'text',
    maxLength: 80,
    admin: { description: planTexts.crisisLevelHelp, condition: (data) => data.kind !== 'actionCard' },
  },
  {
    name: 'performedBy',
    label: planTexts.performedBy,
    type: 'relationship',
    relationTo: 'roles',
    admin: {
      description: planTexts.performedByHelp,
      condition: (data) => data.kind === 'actionCard',
      components: { Field: '/components/admin/pick/RecordPicker#RecordPicker' },
    },
  },
  { ...visibilityField, required: false, admin: { description: planTexts.visibilityHelp, isClearable: false } } as Field,
]

const responsibilityFields: Field[] = [
  {
    name: 'responsibleEditor',
    label: planTexts.responsibleEditor,
    type: 'relationship',
    relationTo: 'users',
    index: true,
    filterOptions: { active: { equals: true } },
    admin: {
      description: planTexts.responsibleEditorHelp,
      allowCreate: false,
      components: { Cell: '/components/admin/lists/RecordCell#RecordCell' },
    },
  },
  {
    name: 'reviewIntervalMonths',
    label: planTexts.reviewInterval,
    type: 'number',
    min: 1,
    max: 60,
    // A copy is not reviewed as seldom because the original was.
    hooks: { beforeDuplicate: [() => null] },
    admin: { description: planTexts.reviewIntervalHelp },
  },
  {
    name: 'lastExercised',
    label: planTexts.lastExercised,
    type: 'date',
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd. MMMM yyyy' } },
  },
  {
    name: 'successor',
    label: planTexts.successor,
    type: 'relationship',
    relationTo: 'plans',
    admin: { description: planTexts.successorHelp },
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
  },
  {
    name: 'importNotes',
    label: planTexts.importNotes,
    type: 'textarea',
    admin: { description: planTexts.importNotesHelp, rows: 8 },
  },
]

/** Who has confirmed, and who is missing. */
const readStatusField: Field = {
  name: 'readStatus',
  type: 'ui',
  admin: { components: { Field: '/components/admin/reading/ReadStatus#ReadStatus' }, disableListColumn: true },
}

const mustReadField: Field = notInLists({
  name: 'mustRead',
  label: approvalTexts.mustRead,
  type: 'group',
  admin: { description: approvalTexts.mustReadHelp },
  fields: [
    {
      name: 'people',
      label: approvalTexts.mustReadPeople,
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      filterOptions: { active: { equals: true } },
      admin: { allowCreate: false },
    },
    {
      name: 'departments',
      label: approvalTexts.mustReadDepartments,
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
    },
  ],
})

/** The file's own facts, copied at every save (attachment-rows.ts), so that the plan alone tells its content. */
const fileFacts: Field[] = [
  ...(['hash', 'name', 'mime'] as const).map((name): Field => ({ name, type: 'text', admin: { hidden: true } })),
  ...(['size', 'width', 'height'] as const).map((name): Field => ({ name, type: 'number', admin: { hidden: true } })),
]

const attachmentsField: Field = notInLists({
  name: 'attachments',
  label: approvalTexts.attachments.label,
  labels: approvalTexts.attachments,
  type: 'array',
  admin: {
    description: approvalTexts.attachmentsHelp,
    components: { RowLabel: '/components/admin/attachments/AttachmentLabel#AttachmentLabel' },
  },
  fields: [
    {
      name: 'file',
      label: approvalTexts.file,
      type: 'relationship',
      relationTo: 'attachments',
      required: true,
      admin: { components: { Field: '/components/admin/attachments/FileField#FileField' } },
    },
    {
      name: 'alt',
      label: approvalTexts.alt,
      type: 'textarea',
      required: true,
      maxLength: 500,
      admin: { description: approvalTexts.altHelp },
    },
    { name: 'caption', label: approvalTexts.caption, type: 'text', maxLength: 200 },
    visibilityField,
    ...fileFacts,
  ],
})

const historyFields: Field[] = [
  {
    name: 'revisions',
    label: planTexts.revisions,
    type: 'join',
    collection: 'plan-revisions',
    on: 'plan',
    defaultSort: '-approvedAt',
    admin: { allowCreate: false, defaultColumns: ['number', 'changeClass', 'changeNote', 'approvedAt'] },
  },
  {
    name: 'events',
    label: planTexts.events,
    type: 'join',
    collection: 'plan-events',
    on: 'plan',
    defaultSort: '-seq',
    admin: { allowCreate: false, defaultColumns: ['action', 'actorName', 'at', 'comment'] },
  },
]

export const planFields: Field[] = [
  {
    name: 'unsaved',
    type: 'ui',
    admin: { components: { Field: '/components/admin/unsaved/UnsavedNotice#UnsavedNotice' }, disableListColumn: true },
  },
  {
    name: 'parallel',
    type: 'ui',
    admin: { components: { Field: '/components/admin/parallel/ParallelNotice#ParallelNotice' }, disableListColumn: true },
  },
  {
    name: 'workflow',
    type: 'ui',
    admin: { components: { Field: '/components/admin/WorkflowBar#WorkflowBar' }, disableListColumn: true },
  },
  {
    type: 'tabs',
    tabs: [
      { label: planTexts.tabs.content, fields: [...identityFields, sectionsField, commentsField('attachments'), attachmentsField] },
      { label: planTexts.tabs.responsibility, fields: [...responsibilityFields, mustReadField, readStatusField] },
      { label: planTexts.tabs.history, fields: historyFields },
    ],
  },
  {
    name: 'beside',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/components/admin/beside/Beside#Beside' }, disableListColumn: true },
  },
  slugField('plans', 'title'),
  titleKeyField,
  baseHashField,
  draftKeyField,
  ...workflowFields,
]
