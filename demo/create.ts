/**
 * Makes Fjordby Kommune in an empty database. Facts are put in place by the machine; plans are written, submitted,
 * signed and sent back by the people of the demo through the real command, dated over the year before `now`.
 *
 * A run that was interrupted is finished by the next: the facts come in one transaction, and each plan goes on
 * from its last event.
 */
import type { Payload } from 'payload'
import { inTransaction } from '../database/transaction'
import { demoTexts } from '../messages'
import { eventsOf, happen, outlinePlans } from './create/plans'
import {
  appointHeads,
  createContacts,
  createDepartments,
  createRoles,
  createUsers,
  describeRoles,
  type Login,
} from './create/records'
import { history } from './editions'
import { plans } from './plans'
import type { ReferenceKind, Resolve } from './richtext'
import type { DemoPlan } from './types'

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
export async function createDemo(payload: Payload, { password, log = () => {}, now }: DemoOptions): Promise<{ logins: Login[] }> {
  log(demoTexts.facts)
  const { department, people, logins, ids } = await inTransaction(payload, async (req) => {
    const department = await createDepartments(req)
    const contact = await createContacts(req, department)
    await appointHeads(req, department, contact)
    const role = await createRoles(req, department, contact)
    const { user, logins } = await createUsers(req, department, password)
    return { department, people: user, logins, ids: { contact, role } }
  })

  log(demoTexts.outline(plans.length))
  const resolve = await inTransaction(payload, async (req) => {
    const plan = await outlinePlans(req, department, people, now)
    const resolve = resolver({ kontakt: ids.contact, rolle: ids.role, plan })
    await describeRoles(req, ids.role, resolve)
    return resolve
  })

  await liveThroughTheYear(payload, { people, resolve, log, now })
  return { logins }
}

type Year = Omit<Parameters<typeof happen>[2], 'id'> & Required<Pick<DemoOptions, 'log' | 'now'>>

async function liveThroughTheYear(payload: Payload, { people, resolve, log, now }: Year): Promise<void> {
  const done = new Map<DemoPlan, number>()
  for (const plan of plans) done.set(plan, await eventsOf(payload, plan, resolve('plan', plan.slug)))

  const happenings = history(plans, now)
  log(demoTexts.history(happenings.length))
  for (const happening of happenings) {
    const before = done.get(happening.plan) ?? 0
    done.set(happening.plan, before - 1)
    if (before > 0) continue
    await happen(payload, happening, { id: resolve('plan', happening.plan.slug), people, resolve })
  }
}

const resolver =
  (ids: Record<ReferenceKind, Record<string, string>>): Resolve =>
  (kind, key) => {
    const id = ids[kind][key]
    if (!id) throw new Error(`The demo names {${kind}:${key}}, which is not there.`)
    return id
  }
