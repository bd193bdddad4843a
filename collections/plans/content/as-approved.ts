/** Copies the contacts and roles that a content names, for the revision that is being frozen. */
import type { PayloadRequest } from 'payload'
import type { ContactAsApproved, FactsAsApproved, RoleAsApproved } from '../../../domain/content/as-approved'
import type { PlanContent } from '../../../domain/content/content'
import { contentReferences } from '../../../domain/content/references'
import type { Contact, Role } from '../../../payload-types'
import { idOf } from '../../ids'
import { asFact, byIds } from '../../records'

export async function factsAsApproved(req: PayloadRequest, content: PlanContent): Promise<FactsAsApproved> {
  const named = contentReferences(content)
  const roles = await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), 'roles', named.roles)
  const holders = roles.flatMap((role) => (role.holders ?? []).map(({ contact }) => idOf(contact)))
  const contacts = await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), 'contacts', [...named.contacts, ...holders])
  return { contacts: contacts.map(contactAsApproved).sort(byId), roles: roles.map(roleAsApproved).sort(byId) }
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

const contactAsApproved = ({ id, name, title, phones, mails, other }: Contact): ContactAsApproved => ({
  id: String(id),
  name,
  title: title ?? '',
  phones: (phones ?? []).map(({ number, label, visibility }) => ({ number, label: label ?? '', visibility })),
  mails: (mails ?? []).map(({ address, visibility }) => ({ address, visibility })),
  other: other ?? '',
})

const roleAsApproved = ({ id, title, holders }: Role): RoleAsApproved => ({
  id: String(id),
  title,
  holders: (holders ?? []).map(({ contact, deputy }) => ({ contact: idOf(contact), deputy: deputy === true })),
})
