import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts } from '../../messages'
import { never, peopleWithPermissions } from '../access'

/** What somebody had written when their save was refused because the plan had moved on: nothing typed is lost. */
export const RescuedTexts: CollectionConfig<'rescued-texts'> = {
  slug: 'rescued-texts',
  labels: approvalTexts.collections['rescued-texts'],
  admin: { group: adminTexts.groups.records, useAsTitle: 'at', hideAPIURL: true, defaultColumns: ['plan', 'userName', 'at'] },
  defaultSort: '-at',
  access: { read: peopleWithPermissions, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'plan', label: recordTexts.plan, type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'user', label: recordTexts.actor, type: 'relationship', relationTo: 'users', required: true },
    { name: 'userName', label: recordTexts.name, type: 'text', required: true },
    { name: 'at', label: recordTexts.at, type: 'date', required: true },
    // The hash and the content that the writer began from, and what they had made of it (workflow/content.ts).
    { name: 'baseHash', label: recordTexts.contentHash, type: 'text', required: true },
    { name: 'base', label: recordTexts.base, type: 'json' },
    { name: 'content', label: recordTexts.content, type: 'json', required: true },
  ],
}
