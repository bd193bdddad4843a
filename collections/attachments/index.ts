import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, attachmentTexts } from '../../messages'
import { never, peopleWithPermissions } from '../access'
import { Refusal } from '../errors'
import { attachmentEndpoints } from './endpoints'
import { isStoring } from './store'

// Access rules alone do not make a record read-only: `overrideAccess: true` passes them. Hooks that throw do.
const refuseChange: CollectionBeforeChangeHook = async ({ operation, req, data }) => {
  if (operation !== 'create') throw new Refusal(attachmentTexts.frozen, 403)
  if (!(await isStoring(req))) throw new Refusal(attachmentTexts.onlyByUpload, 403)
  return data
}

const refuseDelete: CollectionBeforeDeleteHook = () => {
  throw new Refusal(attachmentTexts.frozen, 403)
}

/**
 * Files that plans refer to by the hash of their bytes. A file is added, never changed: another file is another hash.
 * Why this is no upload collection of Payload's: docs/decisions.
 */
export const Attachments: CollectionConfig<'attachments'> = {
  slug: 'attachments',
  labels: approvalTexts.collections.attachments,
  admin: {
    group: adminTexts.groups.plans,
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'mime', 'size', 'createdAt'],
  },
  access: { read: peopleWithPermissions, create: never, update: never, delete: never },
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  disableDuplicate: true,
  endpoints: attachmentEndpoints,
  fields: [
    { name: 'name', label: approvalTexts.fileName, type: 'text', required: true, maxLength: 160 },
    { name: 'hash', label: approvalTexts.fileHash, type: 'text', required: true, unique: true, index: true },
    { name: 'mime', label: approvalTexts.fileType, type: 'text', required: true },
    { name: 'size', label: approvalTexts.fileSize, type: 'number', required: true },
    { name: 'width', label: approvalTexts.width, type: 'number' },
    { name: 'height', label: approvalTexts.height, type: 'number' },
    { name: 'uploadedBy', label: approvalTexts.uploadedBy, type: 'relationship', relationTo: 'users' },
  ],
}
