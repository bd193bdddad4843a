import type { CollectionConfig } from 'payload'
import { adminTexts, recordTexts } from '../../messages'
import { administrators, never } from '../access'

const t = recordTexts.outbox
const states = ['pending', 'sent', 'failed'] as const

/** Mail to send. Written before it is sent, with a unique key, so that nothing goes out twice. */
export const Outbox: CollectionConfig<'outbox'> = {
  slug: 'outbox',
  labels: adminTexts.collections.outbox,
  admin: { group: adminTexts.groups.system, useAsTitle: 'subject', defaultColumns: ['to', 'subject', 'state', 'sentAt'] },
  access: { read: administrators, create: never, update: never, delete: never },
  disableDuplicate: true,
  fields: [
    { name: 'key', label: t.key, type: 'text', required: true, unique: true, index: true },
    { name: 'to', label: t.to, type: 'text', required: true },
    { name: 'subject', label: t.subject, type: 'text', required: true },
    { name: 'text', label: t.text, type: 'textarea', required: true },
    { name: 'html', label: t.html, type: 'textarea' },
    { name: 'messageId', label: t.messageId, type: 'text', required: true },
    {
      name: 'state',
      label: t.state,
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      options: states.map((value) => ({ value, label: t.states[value] })),
    },
    { name: 'attempts', label: t.attempts, type: 'number', defaultValue: 0 },
    { name: 'nextAttemptAt', label: t.nextAttemptAt, type: 'date', index: true },
    { name: 'leasedUntil', label: t.leasedUntil, type: 'date' },
    { name: 'sentAt', label: t.sentAt, type: 'date' },
    { name: 'error', label: t.error, type: 'textarea' },
  ],
}
