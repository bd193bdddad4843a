/** Reads what a Word document of a plan names: the records as they are today. */
import type { PayloadRequest } from 'payload'
import { idOf } from '../../../collections/ids'
import { all, asUser } from '../../../collections/records'
import type { Named } from './named'

/** @param req whoever asks; what they may not read is not in the document */
export async function readNamed(req: PayloadRequest): Promise<Named> {
  const contacts = await all(asUser(req), 'contacts')
  const roles = await all(asUser(req), 'roles')
  const plans = await all(asUser(req), 'plans', { select: { title: true } })
  const departments = await all(asUser(req), 'departments', { select: { name: true } })
  return {
    contacts: new Map(
      contacts.map(({ id, name, title, phones, mails }) => [
        id,
        {
          name,
          title: title ?? '',
          phones: (phones ?? []).map(({ number }) => number),
          mails: (mails ?? []).map(({ address }) => address),
        },
      ]),
    ),
    roles: new Map(roles.map(({ id, title, holders }) => [id, { title, holders: (holders ?? []).map(({ contact }) => idOf(contact)) }])),
    plans: new Map(plans.map(({ id, title }) => [id, title])),
    departments: new Map(departments.map(({ id, name }) => [id, name])),
  }
}
