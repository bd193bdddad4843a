/** What the rules of quality are told, read on behalf of the signed-in user. */
import type { Payload } from 'payload'
import { actorOf } from '../../../collections/actor'
import { idOf, idOrNull } from '../../../collections/ids'
import { readLinkChecks, type LinkChecks } from '../../../collections/link-checks'
import { contentOf } from '../../../collections/plans/content/content'
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
  const asked = { depth: 0, pagination: false, overrideAccess: false, user } as const
  const plans = await payload.find({ collection: 'plans', showHiddenFields: true, sort: 'title', ...asked })
  const contacts = await payload.find({ collection: 'contacts', sort: 'name', ...asked })
  const roles = await payload.find({ collection: 'roles', sort: 'title', ...asked })
  const people = await payload.find({ collection: 'users', ...asked })
  const departments = await payload.find({ collection: 'departments', select: { parent: true }, ...asked })
  const links = await readLinkChecks(payload)
  const tried = (links?.outcomes ?? []).filter(({ outcome }) => outcome !== 'inside')
  const allSilent = tried.length > 0 && tried.every(({ outcome }) => outcome === 'unreachable')
  return {
    links,
    allSilent,
    facts: {
      plans: plans.docs.map(planOf),
      contacts: contacts.docs.map(contactOf),
      roles: roles.docs.map(({ id, title, holders }) => ({ id, title, holders: (holders ?? []).map(({ contact }) => idOf(contact)) })),
      people: people.docs.flatMap((each) => actorOf(each) ?? []),
      departments: departments.docs.map(({ id, parent }) => ({ id, parent: idOrNull(parent) })),
      actionCards: actionCards(plans.docs),
      links: new Map(allSilent ? [] : tried.map(({ url, outcome }) => [url, outcome])),
    },
  }
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

