import type { CollectionConfig } from 'payload'
import { signInTexts } from '../../messages'
import { never } from '../access'

/**
 * Wrong tries of passwords, counted in the database so that several servers count together. Who and where is kept as a
 * keyed hash: what strangers type into a login is now and then a password in the wrong field.
 */
export const SignInDelays: CollectionConfig<'sign-in-delays'> = {
  slug: 'sign-in-delays',
  labels: signInTexts.delays,
  admin: { hidden: true },
  access: { read: never, create: never, update: never, delete: never },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'tries', type: 'number', required: true },
    // When the last wrong try was, and when the next is looked at.
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'until', type: 'date', required: true },
  ],
}
