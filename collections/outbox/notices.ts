import type { CollectionConfig } from 'payload'
import { adminTexts, reminderTexts } from '../../messages'
import { administrators, never } from '../access'

const t = reminderTexts.notices
const abouts = ['review', 'waiting', 'correction', 'reading', 'contactsChanged', 'sentBack', 'approved', 'inForce', 'outOfUse', 'withdrawn', 'commented', 'answered', 'mentioned', 'takenOver', 'account', 'undelivered', 'heads', 'trouble', 'fault'] as const

/** What people have been told, each once: the unique key is what it is about, the day, the step and the recipient. */
export const Notices: CollectionConfig<'notices'> = {
  slug: 'notices',
  labels: t.labels,
  admin: { group: adminTexts.groups.system, useAsTitle: 'key', defaultColumns: ['plan', 'about', 'due', 'step', 'recipient', 'createdAt'] },
  defaultSort: '-createdAt',
  access: { read: administrators, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'key', label: t.key, type: 'text', required: true, unique: true, index: true },
    {
      name: 'about',
      label: t.about,
      type: 'select',
      required: true,
      options: abouts.map((value) => ({ value, label: t.abouts[value] })),
    },
    { name: 'plan', label: t.plan, type: 'relationship', relationTo: 'plans', index: true },
    { name: 'due', label: t.due, type: 'text' },
    { name: 'step', label: t.step, type: 'number' },
    { name: 'recipient', label: t.recipient, type: 'text', required: true, index: true },
    { name: 'mail', label: t.mail, type: 'relationship', relationTo: 'outbox', required: true, index: true },
  ],
}
