import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../../database'
import type { SignInRefusal } from '../../../messages'
import type { User } from '../../../payload-types'
import { fieldErrorsOf } from '../../errors'
import { asFact, one } from '../../records'
import { administers, anotherAdministrator, saidByGroups } from '../administrators'
import type { Person } from './claims'
import { grantsAfterSignIn } from './grants'
import type { GroupMap } from './groups'

export type Admission = { ok: true; user: string } | { ok: false; reason: SignInRefusal }

const refuse = (reason: SignInRefusal): Admission => ({ ok: false, reason })

/**
 * Lets in a person the OpenID provider vouches for: as the user with that identity, brought up to date; the first time
 * as a new user without permissions but those of their groups (docs/decisions/0010-sign-in.md).
 *
 * Two first sign-ins at once make one user: the identity is unique, and whoever comes second reads it again.
 * @returns the user's id, or why the person is not let in; nothing is written then
 */
export function admit(payload: Payload, person: Person, groupMap: GroupMap): Promise<Admission> {
  return inTransaction(
    payload,
    async (req) => {
      const { identity, groups } = person
      const known = await userWhere(payload, { identity }, req)
      if (known?.active === false) return refuse('inactive')

      const grants = await grantsAfterSignIn(known?.grants ?? [], { groups, groupMap, payload, req })
      return known ? update(payload, known, person, grants, req) : create(payload, person, grants, req)
    },
    { retryOn: (error) => fieldErrorsOf(error) !== null },
  )
}

async function create(payload: Payload, person: Person, grants: User['grants'], req: PayloadRequest): Promise<Admission> {
  const { identity, mail: email, mailVerified, name, title } = person
  if (!email) return refuse('mail-missing')
  if (!mailVerified) return refuse('mail-unverified')
  // Taking over the account that has the address would let whoever sets addresses at the provider be anybody here.
  if (await userWhere(payload, { email }, req)) return refuse('mail-taken')
  // The first user who is not an administrator would keep everybody from becoming one.
  if (!administers({ grants }) && !(await anotherAdministrator(req))) return refuse('no-administrator')

  const { id } = await payload.create({
    collection: 'users',
    // Payload wants a password; nobody ever knows this one, and no password opens a user with an identity.
    data: { identity, email, name, title, grants, active: true, password: randomBytes(32).toString('base64url') },
    depth: 0,
    // Nobody is signed in yet; the provider has vouched for the person.
    overrideAccess: true,
    req,
  })
  return { ok: true, user: id }
}

async function update(
  payload: Payload,
  known: User,
  person: Person,
  grants: User['grants'],
  req: PayloadRequest,
): Promise<Admission> {
  const changes = {
    ...(person.name !== known.name && { name: person.name }),
    ...(person.title && person.title !== known.title && { title: person.title }),
    ...(grants !== known.grants && { grants }),
    ...(await newMail(payload, known, person, req)),
  }
  if (Object.keys(changes).length > 0) {
    await payload.update({
      collection: 'users',
      id: known.id,
      data: changes,
      depth: 0,
      context: saidByGroups,
      // What the provider says about its own person, not an edit by anybody.
      overrideAccess: true,
      req,
    })
  }
  return { ok: true, user: known.id }
}

/** The address follows the provider's, unless somebody else has it here. */
async function newMail(payload: Payload, known: User, { mail, mailVerified }: Person, req: PayloadRequest) {
  if (!mail || !mailVerified || mail === known.email) return {}
  return (await userWhere(payload, { email: mail }, req)) ? {} : { email: mail }
}

async function userWhere(payload: Payload, facts: { identity: string } | { email: string }, req: PayloadRequest) {
  const where: Where = Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, { equals: value }]))
  return one(asFact(req, 'nobody is signed in yet'), 'users', where)
}
