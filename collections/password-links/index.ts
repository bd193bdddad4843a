import type { CollectionConfig } from 'payload'
import { linkTexts } from '../../messages'
import { never } from '../access'

export const linkPurposes = ['invitation', 'forgotten'] as const

/**
 * Links by which somebody chooses their own password (docs/decisions/0060-a-link-to-ones-own-password.md). The link itself is nowhere in the
 * database, only its hash: not here, and not in the outbox, which administrators read.
 */
export const PasswordLinks: CollectionConfig<'password-links'> = {
  slug: 'password-links',
  labels: linkTexts.labels,
  admin: { hidden: true },
  access: { read: never, create: never, update: never, delete: never },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'user', type: 'text', required: true, index: true },
    { name: 'purpose', type: 'select', required: true, options: linkPurposes.map((value) => ({ value, label: linkTexts.purposes[value] })) },
    // Goes by mail; else it was shown to the administrator who asked for it.
    { name: 'byMail', type: 'checkbox', required: true },
    // Of the link that was handed out last; empty until a mail is on its way.
    { name: 'tokenHash', type: 'text', index: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'usedAt', type: 'date' },
  ],
}
