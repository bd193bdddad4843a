/**
 * Makes Fjordby Kommune in an empty database. Facts are put in place by the machine; plans are written, submitted,
 * signed and sent back by the people of the demo through the real command, dated over the year before `now`.
 *
 * A run that was interrupted is finished by the next: facts that are there are kept, and each plan
 * goes on from its last event.
 */
import type { Payload } from 'payload'
import { inTransaction } from '../database/transaction'
import { demoTexts } from '../messages'
import { storeFiles } from './create/files'
import { eventsSoFar, happen, outlinePlans } from './create/plans'
import {
  appointHeads,
  createContacts,
  createDepartments,
  createRoles,
  createUsers,
  type Login,
} from './create/records'
import { history } from './editions'
import { plans } from './plans'
import type { ReferenceKind, Resolve } from './richtext'

export type { Login } from './create/records'

export interface DemoOptions {
  /** For all demo users; without it each gets a random one. */
  password?: string
  /** Told what is being done, one Danish line at a time. */
  log?: (line: string) => void
  /** The day from which the demo's dates are counted back. */
  now: Date
}

/**
 * @param payload on a migrated database without other content
 * @returns the demo users with the passwords that hold from now on
 * @throws when the database or the rules refuse something
 */
export async function createDemo(
  payload: Payload,
  { password, log = () => {}, now }: DemoOptions,
): Promise<{ logins: Login[] }> {
  log(demoTexts.facts)
  const { department, contact, people, logins } = await inTransaction(payload, async (req) => {
    const department = await createDepartments(req)
    const contact = await createContacts(req, department)
    await appointHeads(req, department, contact)
    return { department, contact, ...(await createUsers(req, department, password)) }
  })

  await payload.updateGlobal({
    slug: 'approval-rules',
    data: { rules: [{ kind: 'masterPlan', changeClass: 'major', road: 'body', body: 'Byrådet' }], confirmDays: 7 },
    overrideAccess: true, // the machine sets the scene
  })
  await payload.updateGlobal({
    slug: 'emergency',
    data: { duty: contact.krisestabsvagten },
    overrideAccess: true, // as above
  })
  const bilag = await storeFiles(payload, people.forfatter)

  log(demoTexts.outline(plans.length))
  const plan = await inTransaction(payload, (req) => outlinePlans(req, department, people, now))
  const known = { kontakt: contact, plan, bilag }
  const rolle = await inTransaction(payload, (req) => createRoles(req, department, contact, resolver(known)))

  await liveThroughTheYear(payload, { people, resolve: resolver({ ...known, rolle }), log, now })
  return { logins }
}

type Year = Omit<Parameters<typeof happen>[2], 'id'> & Required<Pick<DemoOptions, 'log' | 'now'>>

async function liveThroughTheYear(payload: Payload, { people, resolve, log, now }: Year): Promise<void> {
  const toSkip = await eventsSoFar(payload)
  const happenings = history(plans, now)
  log(demoTexts.history(happenings.length))
  for (const happening of happenings) {
    const id = resolve('plan', happening.plan.slug)
    const earlier = toSkip.get(id) ?? 0
    toSkip.set(id, earlier - 1)
    if (earlier <= 0) await happen(payload, happening, { id, people, resolve })
  }
}

const resolver =
  (ids: Partial<Record<ReferenceKind | 'bilag', Record<string, string>>>): Resolve =>
  (kind, key) => {
    const id = ids[kind]?.[key]
    if (!id) throw new Error(`The demo names {${kind}:${key}}, which is not there.`)
    return id
  }
