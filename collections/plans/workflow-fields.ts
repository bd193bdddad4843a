/**
 * Fields that only the transition command writes. Access refuses them to everybody, and the hook
 * `keepWorkflowFields` restores them where access is overridden.
 */
import type { Field } from 'payload'
import { planTexts, recordTexts, words } from '../../messages'
import { changeClasses, planStates } from '../../workflow/vocabulary'
import { never } from '../access'
import { notInLists } from '../not-in-lists'
import { shownAs } from '../shown-as'

const commandOnly = { create: never, update: never }
const readOnly = { readOnly: true, position: 'sidebar' as const }
/** Shown by the workflow bar, and as a column and filter of the list. */
const inBar = (Cell?: string) => ({ readOnly: true, components: { Field: '/components/admin/Nothing#Nothing', Cell } })

const workflowField: Field[] = [
  {
    name: 'state',
    label: planTexts.state,
    type: 'select',
    required: true,
    defaultValue: 'draft',
    index: true,
    options: planStates.map((value) => ({ value, label: words.states[value] })),
    access: commandOnly,
    admin: inBar('/components/admin/PlanCells#StateCell'),
  },
  {
    name: 'inForce',
    label: planTexts.inForce,
    type: 'relationship',
    relationTo: 'plan-revisions',
    access: commandOnly,
    admin: inBar(),
  },
  {
    name: 'nextReviewDate',
    label: planTexts.nextReviewDate,
    // A calendar day in Copenhagen, `2026-11-22`: text, so that no time zone can move it.
    type: 'text',
    index: true,
    access: commandOnly,
    admin: inBar('/components/admin/PlanCells#ReviewDateCell'),
  },
  {
    name: 'lastRevisedAt',
    label: planTexts.lastRevisedAt,
    type: 'date',
    access: commandOnly,
    admin: { ...readOnly, components: shownAs('day') },
  },
  {
    name: 'sentBackReason',
    label: planTexts.sentBackReason,
    type: 'textarea',
    access: commandOnly,
    admin: inBar(),
  },
  {
    name: 'submission',
    label: planTexts.submission,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'by', label: recordTexts.submittedBy, type: 'relationship', relationTo: 'users' },
      { name: 'at', label: recordTexts.at, type: 'date' },
      { name: 'contentHash', label: recordTexts.contentHash, type: 'text' },
      { name: 'changeNote', label: recordTexts.changeNote, type: 'textarea' },
      { name: 'changeClass', label: recordTexts.changeClass, type: 'select', options: changeClasses.map((value) => ({ value, label: words.changeClasses[value] })) },
    ],
  },
  {
    name: 'contributors',
    label: planTexts.contributors,
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    access: commandOnly,
    admin: readOnly,
  },
  {
    name: 'contentHash',
    label: planTexts.contentHash,
    type: 'text',
    access: commandOnly,
    admin: { ...readOnly, components: { Field: '/components/admin/Fingerprint#Fingerprint' } },
  },
]

/** What was sent for approval is told by the bar and the history. */
export const workflowFields = workflowField.map((field) => (field.type === 'group' ? notInLists(field) : field))
export const workflowFieldNames = workflowField.flatMap((field) => ('name' in field ? [field.name] : []))
