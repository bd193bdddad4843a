/** Tells the audit log of a user that is made or changed, and which credentials that touches. */
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { auditTexts } from '../../messages'
import type { User } from '../../payload-types'
import { changesOf, watchedUser } from '../audit-log/changes'
import { recordAudit } from '../audit-log/record'
import { sentence } from '../audit-log/watch'
import { changedParts } from './parts'

/** By user: a password is gone from the record when the save is told. */
const passwordsIn = (req: PayloadRequest): Set<string> => {
  const context = req.context as { passwordsSet?: Set<string> }
  return (context.passwordsSet ??= new Set())
}

export const notePassword: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
  const id = String(originalDoc?.id ?? '')
  if (operation === 'update' && data.password) passwordsIn(req).add(id)
  return data
}

export const auditUser: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
  const isNew = operation === 'create'
  const setsPassword = passwordsIn(req).delete(String(doc.id))
  const before: Partial<User> = isNew ? {} : previousDoc
  const changes = await changesOf(watchedUser, before, doc, req)
  if (!isNew && setsPassword) {
    const { password, passwordBefore, passwordAfter } = auditTexts.fields
    changes.push({ field: password, before: passwordBefore, after: passwordAfter })
  }
  if (!isNew && changes.length === 0) return doc
  const what = isNew ? 'created' : 'changed'
  const credentials = isNew ? ['account'] : changedParts(before, doc, setsPassword)
  await recordAudit(req, {
    kind: 'permission',
    text: [auditTexts[what](auditTexts.subjects.users, doc.name), ...changes.map(sentence)].join(' '),
    record: `users/${doc.id}`,
    details: {
      what,
      name: doc.name,
      changes,
      ...(credentials.length > 0 && { credentials }),
      // Nobody here did it: the municipality's login says so of its own person.
      ...(req.context.saidByGroups === true && { byProvider: true }),
      // Whoever takes over a mail address would also take what tells of it.
      ...(!isNew && before.email !== doc.email && { formerMail: before.email }),
    },
  })
  return doc
}
