/** Hooks that tell the log what was changed in the records that decide who may do what, and whom plans lead to. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { auditTexts, emergencyTexts } from '../../messages'
import type { ApprovalRule, Emergency as EmergencySettings } from '../../payload-types'
import type { AuditKind } from '.'
import { changesOf, watchedContact, watchedDepartment, watchedEmergency, watchedRole, watchedRules, watchedUser, writtenDoc, type Change, type Watched } from './changes'
import { recordAudit, type AuditLine } from './record'

type Subject = keyof typeof auditTexts.subjects
type Named = { id: string; name?: string; title?: string | null }

const watchedIn: Record<Subject, { kind: AuditKind; fields: readonly Watched<never>[] }> = {
  users: { kind: 'permission', fields: watchedUser },
  contacts: { kind: 'contact', fields: watchedContact },
  roles: { kind: 'contact', fields: watchedRole },
  departments: { kind: 'contact', fields: watchedDepartment },
}

/** Tells of a new record with what it says, and of a change that reads otherwise than before; of nothing else. */
export const auditChange =
  (subject: Subject): CollectionAfterChangeHook =>
  async (write) => {
    const { doc, previousDoc, operation, req } = write
    const isNew = operation === 'create'
    const after: Named = writtenDoc(write)
    const changes = await changesOf<never>(watchedIn[subject].fields, (isNew ? {} : previousDoc) as never, after as never, req)
    if (isNew || changes.length > 0) await tell(req, subject, after, isNew ? 'created' : 'changed', changes)
    return doc
  }

/** Tells of a record that is gone with what it said last. */
export const auditDelete =
  (subject: Subject): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const changes = await changesOf<never>(watchedIn[subject].fields, doc as never, {} as never, req)
    await tell(req, subject, doc as Named, 'deleted', changes)
  }

function tell(req: PayloadRequest, subject: Subject, doc: Named, what: 'created' | 'changed' | 'deleted', changes: Change[]) {
  const name = (subject === 'roles' ? doc.title : doc.name) ?? ''
  return recordAudit(req, {
    kind: watchedIn[subject].kind,
    text: [auditTexts[what](auditTexts.subjects[subject], name), ...changes.map(sentence)].join(' '),
    record: `${subject}/${doc.id}`,
    details: { what, name, changes },
  })
}

/** What decides about a plan beside its content. */
export const tellChanges = (plan: { id: string; title: string }, what: 'created' | 'changed', changes: Change[]): AuditLine => ({
  kind: 'plan',
  text: [auditTexts[what](auditTexts.plan, plan.title), ...changes.map(sentence)].join(' '),
  plan: { id: String(plan.id), title: plan.title },
  record: `plans/${plan.id}`,
  details: { what, name: plan.title, changes },
})

export const sentence = ({ field, before, after }: Change): string =>
  before && after ? auditTexts.change(field, before, after) : before ? auditTexts.change(field, before, '') : auditTexts.is(field, after)

export const auditEmergency: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const changes = await changesOf(watchedEmergency, (previousDoc ?? {}) as EmergencySettings, doc as EmergencySettings, req)
  if (changes.length > 0) {
    const text = [emergencyTexts.changed, ...changes.map(sentence)].join(' ')
    await recordAudit(req, { kind: 'rules', text, record: 'emergency', details: { what: 'changed', changes } })
  }
  return doc
}

export const auditRules: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const changes = await changesOf(watchedRules, (previousDoc ?? {}) as ApprovalRule, doc as ApprovalRule, req)
  if (changes.length > 0) {
    const text = [auditTexts.rulesChanged, ...changes.map(sentence)].join(' ')
    await recordAudit(req, { kind: 'rules', text, record: 'approval-rules', details: { what: 'changed', changes } })
  }
  return doc
}
