/** The names behind a comparison's references, read on behalf of the person who looks. */
import type { CollectionSlug, Payload } from 'payload'
import { compareTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import type { PlanContent } from '../../../domain/content/content'
import { contentReferences } from '../../../domain/content/references'
import type { Id } from '../../../domain/approval/vocabulary'
import type { Named, NameOf } from '../../compare/name-of'
import { asUser, byIds } from '../../../collections/records'

/** @returns the name of everything the contents refer to; what is gone says so. */
export async function namesOf(payload: Payload, user: User, contents: readonly PlanContent[]): Promise<NameOf> {
  const named = contents.map(contentReferences)
  const [contacts, roles, plans, departments] = await Promise.all([
    read(payload, user, 'contacts', named.flatMap((each) => each.contacts), ({ name }) => name),
    read(payload, user, 'roles', named.flatMap((each) => each.roles), ({ title }) => title),
    read(payload, user, 'plans', named.flatMap((each) => each.plans), ({ title }) => title),
    read(payload, user, 'departments', contents.map(({ department }) => department), ({ name }) => name),
  ])
  const all = { contacts, roles, plans, departments }
  return (to, id) => all[to].get(id) ?? compareTexts.noLink
}

type Titled = { id: Id; name: string; title: string }

async function read(
  payload: Payload,
  user: User,
  collection: Named,
  ids: Id[],
  name: (record: Titled) => string,
): Promise<Map<Id, string>> {
  const docs = await byIds(asUser(payload, user), collection as CollectionSlug, [...new Set(ids)].filter(Boolean))
  return new Map((docs as unknown as Titled[]).map((record) => [String(record.id), name(record)]))
}
