import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts, words } from '../../messages'
import { planActions } from '../../domain/approval/vocabulary'
import { appendOnly } from '../append-only'
import { shownAs } from '../shown-as'

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true }
const fingerprint = { components: { Field: '/components/admin/Fingerprint#Fingerprint' } }

/** The timeline of all plans: one chain, each event carrying the hash of the one before it. */
export const PlanEvents: CollectionConfig<'plan-events'> = {
  slug: 'plan-events',
  labels: adminTexts.collections['plan-events'],
  ...appendOnly,
  admin: {
    group: adminTexts.groups.records,
    useAsTitle: 'seq',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['actorName', 'comment', 'changeNote'],
    defaultColumns: ['seq', 'plan', 'action', 'actorName', 'at', 'comment'],
  },
  defaultSort: '-seq',
  fields: [
    { name: 'seq', label: recordTexts.revisionNumber, type: 'number', required: true, unique: true, index: true },
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    {
      name: 'action',
      label: recordTexts.action,
      type: 'select',
      required: true,
      index: true,
      options: planActions.map((value) => ({ value, label: words.actions[value] })),
    },
    { name: 'from', label: recordTexts.from, type: 'text', required: true, admin: { components: shownAs('state') } },
    { name: 'to', label: recordTexts.to, type: 'text', required: true, admin: { components: shownAs('state') } },
    { name: 'revision', label: recordTexts.revision, type: 'relationship', relationTo: 'plan-revisions' },
    { name: 'revisionNumber', label: recordTexts.revision, type: 'text', admin: hidden },
    // The actor as they were: the user may be renamed or leave.
    { name: 'actor', label: recordTexts.actor, type: 'text', required: true, admin: hidden },
    { name: 'actorName', label: recordTexts.name, type: 'text', required: true },
    { name: 'actorTitle', label: recordTexts.title, type: 'text' },
    { name: 'comment', label: recordTexts.comment, type: 'textarea' },
    { name: 'changeNote', label: recordTexts.changeNote, type: 'textarea' },
    { name: 'changeClass', label: recordTexts.changeClass, type: 'text', admin: { components: shownAs('changeClass') } },
    // What belongs to this action alone: a decision, a time, a successor, whom a deputy stood in for (domain/approval/events.ts).
    { name: 'details', label: approvalTexts.details, type: 'json', admin: hidden },
    // Text, not a date: the hash is reckoned over these very characters.
    { name: 'at', label: recordTexts.at, type: 'text', required: true, index: true, admin: { components: shownAs('moment') } },
    { name: 'contentHash', label: recordTexts.contentHash, type: 'text', required: true, admin: fingerprint },
    { name: 'previousHash', label: recordTexts.previousHash, type: 'text', admin: fingerprint },
    { name: 'hash', label: recordTexts.hash, type: 'text', required: true, admin: fingerprint },
  ],
}
