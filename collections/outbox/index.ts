import type { CollectionConfig } from 'payload'
import { adminTexts, recordTexts, reminderTexts } from '../../messages'
import { administrators, never } from '../access'
import { unsubscribeEndpoints } from './unsubscribe'

const t = recordTexts.outbox
const { outbox: more } = reminderTexts
/** Characters. Far more than a mail is cut to (`reminders/shorten.ts`): what nobody typed is not to be refused here. */
const longestMail = 1_000_000
export const mailStates = ['pending', 'sent', 'written', 'failed'] as const
export const mailKinds = ['digest', 'submission', 'takenOver', 'account', 'failure', 'proof', 'heads', 'trouble', 'fault'] as const

/** Mail to send. Written before it is sent, with a unique key, so that nothing goes out twice. */
export const Outbox: CollectionConfig<'outbox'> = {
  slug: 'outbox',
  labels: adminTexts.collections.outbox,
  admin: {
    group: adminTexts.groups.system,
    useAsTitle: 'subject',
    defaultColumns: ['to', 'subject', 'state', 'attempts', 'error', 'sentAt', 'createdAt'],
    listSearchableFields: ['to', 'subject'],
    components: { beforeListTable: ['/components/admin/outbox/FailedMails#FailedMails'] },
    description: process.env.SMTP_URL ? more.help : more.noSmtp,
  },
  defaultSort: '-createdAt',
  access: { read: administrators, create: never, update: never, delete: never },
  disableDuplicate: true,
  endpoints: unsubscribeEndpoints,
  fields: [
    { name: 'key', label: t.key, type: 'text', required: true, unique: true, index: true },
    {
      name: 'kind',
      label: more.kind,
      type: 'select',
      required: true,
      options: mailKinds.map((value) => ({ value, label: more.kinds[value] })),
    },
    { name: 'to', label: t.to, type: 'text', required: true, index: true },
    { name: 'toName', label: more.toName, type: 'text' },
    { name: 'subject', label: t.subject, type: 'text', required: true },
    { name: 'text', label: t.text, type: 'textarea', required: true, maxLength: longestMail },
    { name: 'html', label: t.html, type: 'textarea', required: true, maxLength: longestMail },
    { name: 'unsubscribe', label: more.unsubscribe, type: 'text' },
    { name: 'messageId', label: t.messageId, type: 'text', required: true },
    {
      name: 'state',
      label: t.state,
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      options: mailStates.map((value) => ({ value, label: more.states[value] })),
    },
    { name: 'attempts', label: t.attempts, type: 'number', required: true, defaultValue: 0 },
    // Whoever sends a mail postpones its next attempt first: that is the lease.
    { name: 'nextAttemptAt', label: t.nextAttemptAt, type: 'date', required: true, index: true },
    { name: 'expiresAt', label: more.expiresAt, type: 'date', required: true },
    { name: 'lease', label: more.lease, type: 'text', admin: { hidden: true } },
    { name: 'sentAt', label: t.sentAt, type: 'date' },
    { name: 'error', label: t.error, type: 'textarea' },
  ],
}
