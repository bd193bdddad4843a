/** Reads what a Word document of a plan names: the records as they are today. */
import type { PayloadRequest } from 'payload'
import { idOf } from '../../../collections/ids'
import type { Named } from './named'

/** @param req whoever asks; what they may not read is not in the document */
export async function readNamed(req: PayloadRequest): Promise<Named> {
  const all = { depth: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const { docs: contacts } = await req.payload.find({ collection: 'contacts', ...all })
  const { docs: roles } = await req.payload.find({ collection: 'roles', ...all })
  const { docs: plans } = await req.payload.find({ collection: 'plans', select: { title: true }, ...all })
  const { docs: departments } = await req.payload.find({ collection: 'departments', select: { name: true }, ...all })
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
