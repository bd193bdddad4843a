import type { Access, CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, parallelTexts, recordTexts } from '../../messages'
import { actingIn, has, never } from '../access'

/** What somebody wrote and has not saved is theirs; an administrator may help them find it. */
const ownersAndAdministrators: Access = ({ req }) =>
  has(req, 'administrator') || (actingIn(req) ? { user: { equals: req.user?.id } } : false)

/** What somebody had written when their save was refused because the plan had moved on: nothing typed is lost. */
export const RescuedTexts: CollectionConfig<'rescued-texts'> = {
  slug: 'rescued-texts',
  labels: approvalTexts.collections['rescued-texts'],
  admin: { group: adminTexts.groups.records, useAsTitle: 'at', hideAPIURL: true, defaultColumns: ['plan', 'userName', 'at'] },
  defaultSort: '-at',
  access: { read: ownersAndAdministrators, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'user', label: recordTexts.actor, type: 'relationship', relationTo: 'users', required: true },
    { name: 'userName', label: recordTexts.name, type: 'text', required: true },
    { name: 'at', label: recordTexts.at, type: 'date', required: true },
    // The hash and the content that the writer began from, and what they had made of it (domain/content/content.ts).
    { name: 'baseHash', label: recordTexts.contentHash, type: 'text', required: true },
    { name: 'base', label: recordTexts.base, type: 'json' },
    { name: 'content', label: recordTexts.content, type: 'json', required: true },
    // What its owner did with it; empty while it waits.
    {
      name: 'outcome',
      label: parallelTexts.outcome,
      type: 'select',
      options: (['merged', 'putAway'] as const).map((value) => ({ value, label: parallelTexts.outcomes[value] })),
    },
    { name: 'settledAt', label: parallelTexts.settledAt, type: 'date' },
  ],
}
