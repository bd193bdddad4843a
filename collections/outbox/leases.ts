import type { CollectionConfig } from 'payload'
import { reminderTexts } from '../../messages'
import { never } from '../access'

/** Which server does what only one may do, and until when it may be trusted to be alive. */
export const Leases: CollectionConfig<'leases'> = {
  slug: 'leases',
  labels: reminderTexts.leases.labels,
  admin: { hidden: true },
  access: { read: never, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
    // The last day whose daily work is done, in Europe/Copenhagen.
    { name: 'dayDone', type: 'text' },
  ],
}
