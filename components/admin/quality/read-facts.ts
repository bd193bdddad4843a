/** What the rules of quality are told, read on behalf of the signed-in user. */
import type { Payload } from 'payload'
import { actorOf } from '../../../collections/actor'
import { idOf, idOrNull } from '../../../collections/ids'
import { readLinkChecks, type LinkChecks } from '../../../collections/link-checks'
import { contentOf } from '../../../collections/plans/content/content'
import { all, asUser } from '../../../collections/records'
import type { Contact, Plan, User } from '../../../payload-types'
import { isOver, type QualityContact, type QualityFacts, type QualityPlan } from '../../../domain/quality'
import type { Id } from '../../../domain/approval/vocabulary'

export interface Quality {
  facts: QualityFacts
  links: LinkChecks | null
  /** Not one web server answered, which says more of our network than of the links. */
  allSilent: boolean
}

export async function readQuality(payload: Payload, user: User): Promise<Quality> {
  const asked = asUser(payload, user)
  const plans = await plansInTurns(payload, user)
  const contacts = await all(asked, 'contacts', { sort: 'name' })
  const roles = await all(asked, 'roles', { sort: 'title' })
  const people = await all(asked, 'users')
  const departments = await all(asked, 'departments', { select: { parent: true } })
  const links = await readLinkChecks(payload)
  const tried = (links?.outcomes ?? []).filter(({ outcome }) => outcome !== 'inside')
  const allSilent = tried.length > 0 && tried.every(({ outcome }) => outcome === 'unreachable')
  return {
    links,
    allSilent,
    facts: {
      plans: plans.map(planOf),
      contacts: contacts.map(contactOf),
      roles: roles.map(({ id, title, holders }) => ({ id, title, holders: (holders ?? []).map(({ contact }) => idOf(contact)) })),
      people: people.flatMap((each) => actorOf(each) ?? []),
      departments: departments.map(({ id, parent }) => ({ id, parent: idOrNull(parent) })),
      actionCards: actionCards(plans),
      links: new Map(allSilent ? [] : tried.map(({ url, outcome }) => [url, outcome])),
    },
  }
}

/** Whole plans at a time: while they are read, the server answers nobody else. */
const atOnce = 100

/** Their texts must be read: some at a time, and others get their turn in between. */
async function plansInTurns(payload: Payload, user: User): Promise<Plan[]> {
  const plans: Plan[] = []
  const { docs: titles } = await payload.db.find<Pick<Plan, 'id'>>({ collection: 'plans', pagination: false, select: { title: true }, sort: 'title' })
  for (let start = 0; start < titles.length; start += atOnce) {
    const ids = titles.slice(start, start + atOnce).map(({ id }) => id)
    // Which of them the user may see is told by the rules of access.
    plans.push(...(await all(asUser(payload, user), 'plans', { where: { id: { in: ids } }, sort: 'title', showHiddenFields: true })))
    await new Promise((next) => setImmediate(next))
  }
  return plans
}

const planOf = (plan: Plan): QualityPlan => ({
  id: plan.id,
  state: plan.state,
  isInForce: Boolean(plan.inForce),
  content: contentOf(plan),
  responsibleEditor: idOrNull(plan.responsibleEditor),
  contributors: (plan.contributors ?? []).map(idOf),
  lastExercised: plan.lastExercised ?? null,
})

const contactOf = ({ id, name, type, active, phones, mails, other }: Contact): QualityContact => ({
  id,
  name,
  type,
  active: active !== false,
  numbers: (phones ?? []).map(({ number }) => number),
  mails: mails?.length ?? 0,
  other: other ?? '',
})

function actionCards(plans: readonly Plan[]): Map<Id, number> {
  const cards = new Map<Id, number>()
  for (const { kind, state, parent } of plans) {
    const above = idOrNull(parent)
    if (kind === 'actionCard' && above && !isOver(state)) cards.set(above, (cards.get(above) ?? 0) + 1)
  }
  return cards
}

