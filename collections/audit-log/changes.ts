/** What a save changed, in words: each watched field before and after. */
import type { CollectionSlug, PayloadRequest } from 'payload'
import { approvalTexts, auditTexts, emergencyTexts, planTexts, recordTexts, words } from '../../messages'
import type { ApprovalRule, Contact, Department, Emergency, Plan, Role, User } from '../../payload-types'
import { showPhone } from '../../domain/contact/phone'
import { idOf, idOrNull, type Reference } from '../ids'
import { asFact, one } from '../records'

/** A field by its label, and how its value reads. */
export type Watched<T> = [label: string, shown: (record: Partial<T>, req: PayloadRequest) => string | Promise<string>]

export interface Change {
  field: string
  before: string
  after: string
}

/** Characters that are told of a value: what a role is to do may be pages long. */
const longestValue = 5_000

/** A long value is told from a little before the place where it reads otherwise. */
function asTold(value: string, other: string): string {
  if (value.length <= longestValue) return value
  let same = 0
  while (same < value.length && value[same] === other[same]) same += 1
  const from = Math.max(0, same - 200)
  return `${from > 0 ? '…' : ''}${value.slice(from, from + longestValue)}${from + longestValue < value.length ? '…' : ''}`
}

/** @returns the watched fields that read otherwise; of a new record those that say something. */
export async function changesOf<T>(watched: readonly Watched<T>[], before: Partial<T>, after: Partial<T>, req: PayloadRequest) {
  const changes: Change[] = []
  // One by one: MongoDB takes no parallel calls in one transaction.
  for (const [field, shown] of watched) {
    const [was, is] = [await shown(before, req), await shown(after, req)]
    if (was !== is) changes.push({ field, before: asTold(was, is), after: asTold(is, was) })
  }
  return changes
}

/**
 * What a record says after a write. Payload hands its hooks only what the writer asked back (`select`), so that what is left out
 * would be told as taken away.
 * @param write the arguments of an afterChange hook
 */
export const writtenDoc = <T extends object>({ doc, data, previousDoc }: { doc: T; data: Partial<T>; previousDoc?: T }): T => ({
  ...previousDoc,
  ...data,
  ...doc,
})

/** @returns the name of a record that another refers to */
export async function nameOf(req: PayloadRequest, collection: CollectionSlug, reference: Reference | null | undefined): Promise<string> {
  const id = idOrNull(reference)
  if (!id) return ''
  const found = await one(asFact(req, 'only administrators read the log'), collection as 'users', id)
  const { name, title } = (found ?? {}) as { name?: string; title?: string }
  return (collection === 'plans' || collection === 'roles' ? title : name) ?? auditTexts.gone
}

async function namesOf<T>(list: readonly T[] | null | undefined, nameOne: (each: T) => Promise<string>): Promise<string> {
  const names: string[] = []
  for (const each of list ?? []) names.push(await nameOne(each))
  return names.join('; ')
}

const yesNo = (value: boolean | null | undefined): string =>
  value === undefined || value === null ? '' : value ? auditTexts.yes : auditTexts.no
const reach = (visibility: 'internal' | 'public', what: string, label?: string | null) =>
  auditTexts.reach(what, label ?? '', recordTexts[visibility])

export const watchedUser: readonly Watched<User>[] = [
  [recordTexts.name, ({ name }) => name ?? ''],
  [recordTexts.title, ({ title }) => title ?? ''],
  [auditTexts.fields.email, ({ email }) => email ?? ''],
  [
    recordTexts.grants.label,
    ({ grants }, req) =>
      namesOf(grants, async ({ permission, department, group }) => {
        const where = department ? await nameOf(req, 'departments', department) : auditTexts.wholeMunicipality
        return auditTexts.grant(words.permissions[permission], where, group ?? '')
      }),
  ],
  [
    approvalTexts.deputies.label,
    ({ deputies }, req) =>
      namesOf(deputies, async ({ deputy, from, until }) => auditTexts.deputy(await nameOf(req, 'users', deputy), from, until)),
  ],
  [recordTexts.department, ({ department }, req) => nameOf(req, 'departments', department)],
  [recordTexts.active, ({ active }) => yesNo(active)],
  [auditTexts.fields.identity, ({ identity }) => identity ?? ''],
]

export const watchedContact: readonly Watched<Contact>[] = [
  [recordTexts.contactType, ({ type }) => (type ? recordTexts.contactTypes[type] : '')],
  [recordTexts.name, ({ name }) => name ?? ''],
  [recordTexts.title, ({ title }) => title ?? ''],
  [recordTexts.department, ({ department }, req) => nameOf(req, 'departments', department)],
  [
    recordTexts.phones.label,
    ({ phones }) =>
      (phones ?? [])
        .map(({ number, label, hours, visibility }) => reach(visibility, showPhone(number), [label, hours].filter(Boolean).join(', ')))
        .join('; '),
  ],
  [recordTexts.mails.label, ({ mails }) => (mails ?? []).map(({ address, visibility }) => reach(visibility, address)).join('; ')],
  [recordTexts.other, ({ other }) => other ?? ''],
  [recordTexts.active, ({ active }) => yesNo(active)],
]

export const watchedRole: readonly Watched<Role>[] = [
  [recordTexts.role, ({ title }) => title ?? ''],
  [recordTexts.department, ({ department }, req) => nameOf(req, 'departments', department)],
  [
    recordTexts.holders.label,
    ({ holders }, req) =>
      namesOf(holders, async ({ contact, deputy }) => {
        const name = await nameOf(req, 'contacts', idOf(contact))
        return deputy ? auditTexts.deputyHolder(name) : name
      }),
  ],
  [auditTexts.fields.slug, ({ slug }) => slug ?? ''],
  [recordTexts.tasks, ({ tasks }) => (tasks ? plainText(tasks.root) : '')],
]

/** The words of a text, without their marks. */
const plainText = (node: { text?: unknown; children?: unknown[] }): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map((child) => plainText(child as typeof node)).join(' ').trim()

export const watchedDepartment: readonly Watched<Department>[] = [
  [recordTexts.name, ({ name }) => name ?? ''],
  [recordTexts.shortName, ({ shortName }) => shortName ?? ''],
  [recordTexts.parent, ({ parent }, req) => nameOf(req, 'departments', parent)],
  [recordTexts.head, ({ head }, req) => nameOf(req, 'contacts', head)],
  [recordTexts.contingencyOwner, ({ contingencyOwner }, req) => nameOf(req, 'contacts', contingencyOwner)],
  [auditTexts.fields.slug, ({ slug }) => slug ?? ''],
]

export const watchedPlan: readonly Watched<Plan>[] = [
  [planTexts.responsibleEditor, ({ responsibleEditor }, req) => nameOf(req, 'users', responsibleEditor)],
  [planTexts.reviewInterval, ({ reviewIntervalMonths }) => String(reviewIntervalMonths ?? '')],
  [auditTexts.fields.slug, ({ slug }) => slug ?? ''],
]

export const watchedEmergency: readonly Watched<Emergency>[] = [
  [emergencyTexts.underWay, ({ underWay }) => underWay?.text ?? ''],
  [emergencyTexts.plan, ({ underWay }, req) => nameOf(req, 'plans', underWay?.plan)],
  [emergencyTexts.everybody, ({ underWay }) => yesNo(underWay?.everybody)],
  [emergencyTexts.duty, ({ duty }, req) => nameOf(req, 'contacts', duty)],
  [emergencyTexts.events, async ({ events }, req) => (await Promise.all((events ?? []).map((plan) => nameOf(req, 'plans', plan)))).join('; ')],
]

export const watchedRules: readonly Watched<ApprovalRule>[] = [
  [
    approvalTexts.rules.rows.label,
    ({ rules }) =>
      (rules ?? [])
        .map(({ kind, changeClass, road, body }) => {
          const by = road === 'body' && body ? body : approvalTexts.rules.roads[road]
          return auditTexts.rule(words.kinds[kind], words.changeClasses[changeClass], by)
        })
        .join('; '),
  ],
  [approvalTexts.rules.confirmDays, ({ confirmDays }) => String(confirmDays ?? '')],
  [approvalTexts.rules.longestAdoptedMonths, ({ longestAdoptedMonths }) => String(longestAdoptedMonths ?? '')],
  [approvalTexts.rules.longestOtherMonths, ({ longestOtherMonths }) => String(longestOtherMonths ?? '')],
]
