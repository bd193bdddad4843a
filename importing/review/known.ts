/** What Planværk has that an import may mean: departments where the person writes, plans it may be an edition of, contacts. */
import type { PayloadRequest } from 'payload'
import { authoredDepartments } from '../../collections/access'
import { idOf } from '../../collections/ids'
import type { Choice, ContactUse, ShownContact } from '../../collections/imports/review'
import { all, asUser } from '../../collections/records'
import { showPhone } from '../../domain/contact/phone'
import type { Id, PlanState } from '../../domain/approval/vocabulary'
import type { Contact } from '../../payload-types'
import { sameContact } from '../known-people'
import { sameWords } from '../text'
import type { ImportedContact } from '../types'
import { allLines } from './outline'
import type { ReviewState } from './state'

export interface Edition {
  id: Id
  title: string
  department: Id
  state: PlanState
}

export interface Known {
  departments: Choice[]
  /** Plans of the departments where the person writes. */
  plans: Edition[]
  contacts: Contact[]
}

export const closedStates: readonly PlanState[] = ['inReview', 'decisionRecorded', 'archived', 'correcting']

export async function readKnown(req: PayloadRequest): Promise<Known> {
  const mine = await authoredDepartments(req)
  const isMine = (id: Id) => mine === 'all' || mine.includes(id)
  const departments = await all(asUser(req), 'departments', { sort: 'name', select: { name: true } })
  const facts = { title: true, department: true, state: true } as const
  const plans = await all(asUser(req), 'plans', { sort: 'title', select: facts })
  const contacts = await all(asUser(req), 'contacts')
  return {
    departments: departments.filter(({ id }) => isMine(id)).map(({ id, name }) => ({ value: id, label: name })),
    plans: plans
      .map(({ id, title, department, state }) => ({ id, title, department: idOf(department), state }))
      .filter(({ department }) => isMine(department)),
    contacts,
  }
}

/**
 * @returns the plan that the import is an edition of: as somebody has said, or else the one of that title in the department, unless it
 *   is being written in: whose draft goes, somebody must say
 */
export function editionOf({ edition, title, department }: ReviewState, { plans }: Known): Edition | null {
  if (edition === null) return null
  if (edition !== undefined) return plans.find(({ id }) => id === edition) ?? null
  return plans.find((plan) => plan.department === department && sameWords(plan.title, title) && !isWritten(plan)) ?? null
}

const isWritten = ({ state }: Edition): boolean => state === 'draft' || state === 'sentBack'

export function shownContacts({ plan, uses }: ReviewState, { contacts }: Known): ShownContact[] {
  const lines = allLines(plan.sections)
  return plan.contacts.map((found, place) => {
    const known = found.vacant ? null : sameContact({ known: contacts, contacts: [...contacts] }, found)
    const status = statusOf(found, known)
    return {
      place,
      name: found.vacant ? (found.title ?? found.name) : found.name,
      title: found.vacant ? '' : [found.title, found.department].filter(Boolean).join(', '),
      phones: found.phones.map(({ number }) => showPhone(number)),
      mails: found.mails,
      roles: found.roles,
      lines: [...new Set(lines.flatMap((line) => (line.contacts.includes(place) ? [line.line] : [])))],
      status,
      known: known && { name: known.name, phones: (known.phones ?? []).map(({ number }) => showPhone(number)) },
      use: uses.get(place) ?? defaultUse(status),
    }
  })
}

const defaultUse = (status: ShownContact['status']): ContactUse => (status === 'new' || status === 'role' ? 'new' : 'known')

function statusOf(found: ImportedContact, known: Contact | null): ShownContact['status'] {
  if (found.vacant) return 'role'
  if (!known) return 'new'
  if (!sameWords(known.name, found.name)) return 'otherName'
  const has = (number: string) => (known.phones ?? []).some((phone) => phone.number === number)
  return found.phones.length === 0 || found.phones.some(({ number }) => has(number)) ? 'known' : 'otherNumber'
}
