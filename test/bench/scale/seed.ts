/**
 * Fills an empty database with N generated plans, all approved: written by the database's adapter with the same records,
 * hashes and chain as the command writes, since the command itself would take an hour for 10,000.
 */
import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { contentOf } from '../../../collections/plans/content/content'
import { inTransaction } from '../../../database'
import { richText } from '../../../demo/richtext'
import { contentHash, eventHash, revisionHash, type RevisionRecord } from '../../../domain/content/hash'
import type { EventDraft } from '../../../domain/approval/events'
import type { Plan, User } from '../../../payload-types'
import { contact, contactKeys, plan as planOf, role, roleKeys } from './corpus'

type Data = Record<string, unknown>
const inBatch = 100
const now = '2026-11-01T08:00:00.000Z'

export async function seed(payload: Payload, count: number): Promise<void> {
  const author = await payload.create({
    collection: 'users',
    data: { name: 'Forfatter', title: 'Planlægger', email: 'forfatter@fjordby.example', password: randomUUID(), active: true, grants: [{ permission: 'author', department: null }] } as never,
    overrideAccess: true, // a bench has no user yet
    depth: 0,
  })
  const approver = await payload.create({
    collection: 'users',
    data: { name: 'Godkender', title: 'Chef', email: 'godkender@fjordby.example', password: randomUUID(), active: true, grants: [{ permission: 'approver', department: null }] } as never,
    overrideAccess: true, // as above
    depth: 0,
  })
  const raw = async (req: PayloadRequest, collection: CollectionSlug, data: Data): Promise<string> =>
    String((await payload.db.create({ collection, data: withIds({ createdAt: now, updatedAt: now, ...data }) as Data, req })).id)

  const departments: string[] = []
  const contacts = new Map<string, string>()
  const roles = new Map<string, string>()
  await inTransaction(payload, async (req) => {
    for (let k = 0; k < Math.max(1, Math.ceil(count / 100)); k += 1) {
      const parent = k % 10 === 0 ? null : (departments[k - (k % 10)] ?? null)
      departments.push(await raw(req, 'departments', { slug: `afdeling-${k}`, name: `Afdeling ${k}`, shortName: `Afd ${k}`, parent }))
    }
    for (const key of contactKeys(count)) {
      const { name, title, phone, mail, open } = contact(key)
      const visibility = open ? 'public' : 'internal'
      const block = key.startsWith('b') ? Number(key.slice(1).split('-')[0]) : null
      const department = block === null ? null : (departments[Math.floor(block / 2)] ?? null)
      const reach = { phones: [{ number: phone, label: '', visibility }], mails: [{ address: mail, visibility }] }
      contacts.set(key, await raw(req, 'contacts', { type: 'function', name, title, department, ...reach, other: key, active: true }))
    }
    for (const key of roleKeys(count)) {
      const { title, holders } = role(key)
      const held = holders.map((holder, at) => ({ contact: contacts.get(holder), deputy: at > 0 }))
      roles.set(key, await raw(req, 'roles', { slug: `rolle-${key}`, title, department: null, holders: held }))
    }
  })

  let seq = 0
  let previousHash: string | null = null
  const sign = ({ id, name, title }: User) => ({ user: String(id), name, title: title ?? '' })
  const signEvent = async (req: PayloadRequest, draft: EventDraft & Data, revisionId: string | null): Promise<void> => {
    const hash = eventHash(draft, previousHash)
    const { reason, revision, ...kept } = draft
    seq += 1
    await raw(req, 'plan-events', { ...kept, seq, comment: reason, revision: revisionId, revisionNumber: revision, previousHash, hash })
    previousHash = hash
  }
  for (let start = 0; start < count; start += inBatch) {
    await inTransaction(payload, async (req) => {
      for (let i = start; i < Math.min(start + inBatch, count); i += 1) {
        const { approved } = planOf(i)
        const data = dataOf(i, { departments, contacts, roles, editor: author.id })
        const content = contentOf(data as Partial<Plan>)
        const hash = contentHash(content)
        const approvedAt = `${approved}T09:00:00.000Z`
        const plan = await raw(req, 'plans', { ...data, state: 'approved', contentHash: hash, formerSlugs: [], contributors: [] })
        const shared = { plan, reason: '', changeNote: 'Første udgave.', changeClass: 'major', contentHash: hash }
        const by = ({ id, name, title }: User) => ({ actor: String(id), actorName: name, actorTitle: title ?? '' })
        const submitted = { ...shared, ...by(author), action: 'submit', from: 'draft', to: 'inReview', revision: null, at: `${approved}T08:00:00.000Z`, details: null }
        await signEvent(req, submitted as never, null)
        const record = {
          plan, number: '1.0', major: 1, minor: 0, changeClass: 'major', changeNote: 'Første udgave.', contributors: [sign(author)],
          submittedBy: sign(author), approvedBy: sign(approver), onBehalfOf: null, decision: null, urgent: false,
          facts: { contacts: [], roles: [] }, base: null, approvedAt, contentHash: hash,
        }
        const revision = await raw(req, 'plan-revisions', { ...record, content })
        const nextReviewDate = `${Number(approved.slice(0, 4)) + 1}${approved.slice(4)}`
        const details = { revisionRecord: revisionHash(record as unknown as RevisionRecord), nextReviewDate }
        await signEvent(req, { ...shared, ...by(approver), action: 'approve', from: 'inReview', to: 'approved', revision: '1.0', at: approvedAt, details } as never, revision)
        await payload.db.updateOne({ collection: 'plans', id: plan, data: { inForce: revision, lastRevisedAt: approvedAt, nextReviewDate }, req, returning: false })
      }
    })
  }
}

/** The adapter gives rows of arrays no ids of their own. Frozen content and texts are left as they are. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => (isRow(each) ? { id: randomUUID().replaceAll('-', '').slice(0, 24), ...(withIds(each) as Data) } : withIds(each)))
  if (typeof value !== 'object' || value === null || 'root' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asIs.has(key) ? (each as unknown) : withIds(each)]))
}
const asIs = new Set(['content', 'facts', 'contributors', 'details', 'who', 'submittedBy', 'approvedBy'])
const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && !('id' in value) && !('root' in value)

interface Known {
  departments: string[]
  contacts: ReadonlyMap<string, string>
  roles: ReadonlyMap<string, string>
  editor: string
}

function dataOf(i: number, { departments, contacts, roles, editor }: Known): Data {
  const { sections, phases, ...plan } = planOf(i)
  const text = (name: keyof typeof sections) => {
    const { paragraphs, items } = sections[name]
    return richText([...paragraphs, items.map((item) => `- ${item}`).join('\n')].filter(Boolean).join('\n\n'), () => '')
  }
  const steps = (list: (typeof phases)['immediate']) =>
    list.map((step) => ({ text: step.text, role: step.role && roles.get(step.role), contact: step.contact && contacts.get(step.contact) }))
  const who = (key: string) => ({ who: /^[rs]/.test(key) ? { relationTo: 'roles', value: roles.get(key) } : { relationTo: 'contacts', value: contacts.get(key) } })
  const [first = '', second = ''] = plan.contacts
  return {
    title: plan.title, slug: plan.slug, kind: 'responsePlan', department: departments[plan.department], summary: plan.summary,
    crisisLevel: plan.level, visibility: plan.open ? 'public' : 'internal', responsibleEditor: editor, reviewIntervalMonths: 12,
    sections: {
      situation: text('situation'), alerting: text('alerting'), tasks: text('tasks'), leadership: text('leadership'),
      staffing: { body: text('staffing') }, communication: { internal: text('communication') }, otherMatters: text('otherMatters'),
      actions: {
        body: text('actions'),
        immediate: steps(phases.immediate),
        shortly: steps(phases.shortly),
        followUp: steps(phases.followUp),
      },
      alarmChain: [who(first), who(second), who(plan.roles[0] ?? '')],
      contactGroups: [
        { heading: 'Egne', members: [...plan.contacts.slice(0, 5), ...plan.roles.slice(1)].map(who) },
        { heading: 'Lokale', members: plan.contacts.slice(5).map(who) },
      ],
      freeSections: [{ heading: 'Genopretning', body: text('free') }],
      noActionCards: true,
    },
  }
}
