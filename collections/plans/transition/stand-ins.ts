/** Who stands in for a role that nobody holds: the head of its department or of one above it, or who is on duty. */
import type { PayloadRequest } from 'payload'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Contact, Role } from '../../../payload-types'
import { idOf, idOrNull } from '../../ids'
import { asFact, byIds, one } from '../../records'

/** @returns the roles among those given that are vacant, and for which nobody who can be called stands in */
export async function rolesWithoutStandIn(req: PayloadRequest, roles: readonly Role[]): Promise<Set<Id>> {
  const held = roles.flatMap((role) => (role.holders ?? []).map(({ contact }) => idOf(contact)))
  const holders = await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), 'contacts', held)
  const active = new Set(holders.filter((contact) => contact.active !== false).map(({ id }) => String(id)))
  const vacant = roles.filter((role) => !(role.holders ?? []).some(({ contact }) => active.has(idOf(contact))))
  if (vacant.length === 0 || (await somebodyIsOnDuty(req))) return new Set()
  const alone = new Set<Id>()
  for (const role of vacant) if (!(await hasHead(req, idOrNull(role.department)))) alone.add(String(role.id))
  return alone
}

const canBeCalled = (contact: Contact | null): boolean => contact?.active !== false && (contact?.phones?.length ?? 0) > 0

async function somebodyIsOnDuty(req: PayloadRequest): Promise<boolean> {
  const { duty } = await req.payload.findGlobal({
    slug: 'emergency',
    depth: 0,
    overrideAccess: true, // whom readers can call is a fact, whoever asks
    req,
  })
  const id = idOrNull(duty)
  const contact = id ? await one(asFact(req, 'what is referred to is a fact, whoever asks'), 'contacts', id) : null
  return canBeCalled(contact)
}

async function hasHead(req: PayloadRequest, department: Id | null): Promise<boolean> {
  const found = department ? await one(asFact(req, 'what is referred to is a fact, whoever asks'), 'departments', department) : null
  if (!found) return false
  const head = idOrNull(found.head)
  const contact = head ? await one(asFact(req, 'what is referred to is a fact, whoever asks'), 'contacts', head) : null
  return canBeCalled(contact) || hasHead(req, idOrNull(found.parent))
}
