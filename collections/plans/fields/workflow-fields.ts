/**
 * Fields that only the transition command writes. Access refuses them to everybody, and the hook
 * `keepWorkflowFields` restores them where access is overridden.
 */
import type { Field } from 'payload'
import { approvalTexts, parallelTexts, planTexts, recordTexts, words } from '../../../messages'
import { changeClasses, planStates } from '../../../domain/approval/vocabulary'
import { never } from '../../access'
import { formerSlugsField, publicFormerSlugsField } from '../../former-slugs'
import { notInLists } from '../../not-in-lists'
import { shownAs } from '../../shown-as'

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
      // Whom the sender asked to sign; others may all the same.
      { name: 'asked', label: approvalTexts.asked, type: 'relationship', relationTo: 'users' },
    ],
  },
  {
    // A body's decision, registered and waiting for somebody else to confirm it.
    name: 'decision',
    label: approvalTexts.decision,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'recordedBy', label: approvalTexts.recordedBy, type: 'relationship', relationTo: 'users' },
      { name: 'body', label: approvalTexts.body, type: 'text' },
      { name: 'date', label: approvalTexts.decidedOn, type: 'text' },
      { name: 'caseNumber', label: approvalTexts.caseNumber, type: 'text' },
      { name: 'minutes', label: approvalTexts.minutes, type: 'relationship', relationTo: 'attachments' },
    ],
  },
  {
    // Approved, not yet shown to readers; `from` is empty when it has been unscheduled.
    name: 'upcoming',
    label: approvalTexts.upcoming,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'revision', label: recordTexts.revision, type: 'relationship', relationTo: 'plan-revisions' },
      { name: 'from', label: approvalTexts.inForceFrom, type: 'text', index: true },
    ],
  },
  {
    // An urgent correction in force that nobody but its author has vouched for yet.
    name: 'correction',
    label: approvalTexts.correction,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'revision', label: recordTexts.revision, type: 'relationship', relationTo: 'plan-revisions' },
      { name: 'by', label: approvalTexts.correctedBy, type: 'relationship', relationTo: 'users' },
      { name: 'confirmBefore', label: approvalTexts.confirmBefore, type: 'text', index: true },
    ],
  },
  {
    // The draft an urgent correction interrupted: `{ state, content, contributors }`.
    name: 'parked',
    label: approvalTexts.parked,
    type: 'json',
    access: commandOnly,
    admin: { hidden: true },
  },
  {
    // Parts that an urgent correction and the draft changed differently (domain/compare/merge.ts).
    name: 'conflicts',
    label: approvalTexts.conflicts,
    type: 'json',
    access: commandOnly,
    admin: { hidden: true },
  },
  {
    // Who saved the content last, for the one whose save then comes too late.
    name: 'lastWritten',
    label: parallelTexts.lastWritten,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'by', label: parallelTexts.lastWrittenBy, type: 'relationship', relationTo: 'users' },
      { name: 'at', label: parallelTexts.lastWrittenAt, type: 'date' },
    ],
  },
  {
    // Whoever set these has a hand in a review that finds nothing to change (review-settings.ts).
    name: 'reviewSettings',
    label: planTexts.reviewSettings,
    type: 'group',
    access: commandOnly,
    admin: { hidden: true },
    fields: [
      { name: 'intervalSetBy', label: planTexts.intervalSetBy, type: 'relationship', relationTo: 'users' },
      { name: 'editorSetBy', label: planTexts.editorSetBy, type: 'relationship', relationTo: 'users' },
    ],
  },
  formerSlugsField,
  publicFormerSlugsField,
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
export const workflowFields = workflowField.map((field) => (field.type === 'group' || field.type === 'json' ? notInLists(field) : field))
export const workflowFieldNames = workflowField.flatMap((field) => ('name' in field ? [field.name] : []))
