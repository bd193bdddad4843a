/**
 * Payload lets a user take over the editing of a document that another has open: the admin patches the document's row
 * in `payload-locked-documents`. Here that is told to the log.
 */
import type { CollectionAfterChangeHook, CollectionSlug, Payload } from 'payload'
import { adminTexts, approvalTexts, auditTexts } from '../../messages'
import type { PayloadLockedDocument } from '../../payload-types'
import { lockForOneself } from '../document-locks'
import { lockSeconds } from '../document-locks/may-edit'
import { idOf, idOrNull } from '../ids'
import { nameOf } from './changes'
import { recordAudit } from './record'

/** The collection is Payload's own, so its hooks are added when Payload has started. */
export function watchLocks({ collections }: Pick<Payload, 'collections'>): void {
  const hooks = collections['payload-locked-documents']?.config.hooks
  if (!hooks || hooks.afterChange.includes(auditTakeOver)) return
  hooks.beforeChange.push(lockForOneself)
  hooks.afterChange.push(auditTakeOver)
}

const auditTakeOver: CollectionAfterChangeHook<PayloadLockedDocument> = async ({ doc, previousDoc, operation, req }) => {
  const { user: by } = req
  const from = idOrNull(previousDoc?.user?.value)
  if (operation !== 'update' || !by || !from || from === String(by.id)) return doc
  if (Date.now() - new Date(previousDoc.updatedAt).getTime() > lockSeconds * 1000) return doc

  const { relationTo, value } = doc.document ?? {}
  const id = value ? idOf(value) : null
  const collection = relationTo as CollectionSlug | undefined
  const title = collection && id ? await nameOf(req, collection, id) : labelOf(doc.globalSlug)
  const name = await nameOf(req, 'users', from)
  await recordAudit(req, {
    kind: 'lock',
    text: auditTexts.lockTaken(title, name),
    plan: collection === 'plans' && id ? { id, title } : null,
    record: collection ? `${collection}/${id}` : (doc.globalSlug ?? undefined),
    details: { from, fromName: name, title },
  })
  return doc
}

const labelOf = (globalSlug: string | null | undefined): string =>
  globalSlug === 'approval-rules' ? approvalTexts.rules.label : adminTexts.groups.system
