import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts } from '../../messages'
import { anyAuthor, never, peopleWithPermissions } from '../access'

/** Files that plans refer to by the hash of their bytes. A file is added, never changed: another file is another hash. */
export const Attachments: CollectionConfig<'attachments'> = {
  slug: 'attachments',
  labels: approvalTexts.collections.attachments,
  admin: {
    group: adminTexts.groups.plans,
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'mime', 'size', 'createdAt'],
  },
  access: { read: peopleWithPermissions, create: anyAuthor, update: never, delete: never },
  disableDuplicate: true,
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
