/** What contacts and roles went through on the days that are over, from the audit log, and which plans show them. */
import { createLocalReq, type Payload } from 'payload'
import { idOf, idOrNull } from '../collections/ids'
import { frozenContents } from '../collections/plans/content/named'
import { all, asFact } from '../collections/records'
import { recordTexts } from '../messages'
import type { AuditLog } from '../payload-types'
import { contactChanges, firstDayTold, type ContactChange, type ContactLine, type FieldChange } from '../domain/reminders/contact-changes'
import { copenhagenInstant } from '../domain/reminders/due'
import { contentReferences } from '../domain/content/references'
import type { Id } from '../domain/approval/vocabulary'
import { addTo } from '../domain/group'

/** What an owner wants to know of; the log tells more, as who is on leave and in which department. */
const told: ReadonlySet<string> = new Set<string>([
  recordTexts.name,
  recordTexts.role,
  recordTexts.phones.label,
  recordTexts.mails.label,
  recordTexts.holders.label,
])

const facts = (payload: Payload) => asFact(payload, 'what changed and where it is shown is a fact, whoever may read it')

/** @param today in Europe/Copenhagen; its own changes are told tomorrow, all at once */
export async function readContactChanges(payload: Payload, today: string): Promise<ContactChange[]> {
  const docs = await all(facts(payload), 'audit-log', {
    where: {
      and: [
        { kind: { equals: 'contact' } },
        { at: { greater_than_equal: copenhagenInstant(`${firstDayTold(today)}T00:00`) } },
        { at: { less_than: copenhagenInstant(`${today}T00:00`) } },
      ],
    },
    sort: ['at', 'seq'],
  })
  const lines = docs.flatMap(lineOf)
  if (lines.length === 0) return []
  const showing = await plansByRecord(payload)
  return contactChanges(lines, (record) => showing.get(record) ?? [])
}

function lineOf({ record, details, at, person, personName }: AuditLog): ContactLine[] {
  const { what, name, changes } = details as { what?: string; name?: string; changes?: FieldChange[] }
  const isShown = record?.startsWith('contacts/') || record?.startsWith('roles/')
  // What is new is shown by no plan yet, and what plans show cannot be deleted.
  if (!record || !isShown || what !== 'changed') return []
  const by = person ? { id: person, name: personName ?? '' } : null
  return [{ record, name: name ?? '', at, by, changes: (changes ?? []).filter(({ field }) => told.has(field)) }]
}

/** By `contacts/<id>` and `roles/<id>`: the plans whose revision in force shows it; contacts also as holders of a role. */
async function plansByRecord(payload: Payload): Promise<Map<string, Id[]>> {
  const plans = await all(facts(payload), 'plans', { where: { inForce: { exists: true } }, select: { inForce: true } })
  const revisions = plans.flatMap(({ inForce }) => idOrNull(inForce) ?? [])
  const contents = await frozenContents(await createLocalReq({}, payload), revisions)
  const roles = await all(facts(payload), 'roles', { select: { holders: true } })
  const holders = new Map(roles.map(({ id, holders: held }) => [String(id), (held ?? []).map(({ contact }) => idOf(contact))]))

  const showing = new Map<string, Id[]>()
  for (const { id, inForce } of plans) {
    const content = contents.get(idOrNull(inForce) ?? '')
    if (!content) continue
    const named = contentReferences(content)
    const contacts = [...named.contacts, ...named.roles.flatMap((role) => holders.get(role) ?? [])]
    const records = new Set([...contacts.map((each) => `contacts/${each}`), ...named.roles.map((each) => `roles/${each}`)])
    for (const record of records) addTo(showing, record, String(id))
  }
  return showing
}
