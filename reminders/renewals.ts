/** Whether those who are told of a review may themselves say that nothing is to be changed: the rules' own answer. */
import { createLocalReq, type Payload } from 'payload'
import { actorOf, departmentTree } from '../collections/actor'
import { approvalSettings } from '../collections/approval-rules/settings'
import { handsOf } from '../collections/credentials/hands'
import { wayOf } from '../collections/credentials/sign-in'
import { factsOf } from '../collections/plans/transition/load'
import { asFact, byIds } from '../collections/records'
import { standingRefusal } from '../domain/approval/guards'
import type { Notice } from '../domain/reminders/notices'
import { transitions } from '../domain/approval/transitions'
import { refusalText } from '../messages'
import type { PlannedMail } from './plan-mails'
import { itemsShown } from './shorten'

/** By the notice's key: the sentence why not; empty where the plan is simply another's to renew. */
export type Renewals = ReadonlyMap<string, string>

const review = transitions.find(({ action }) => action === 'reviewWithoutChanges')

/** @param mails only what they show is asked about */
export async function renewalsOf(payload: Payload, mails: readonly PlannedMail[], now: Date): Promise<Renewals> {
  const asked = mails.flatMap(({ notices }) => notices.filter(isOffer).slice(0, itemsShown))
  if (asked.length === 0 || !review) return new Map()
  const req = await createLocalReq({}, payload)
  const context = { departments: await departmentTree(req), settings: await approvalSettings(req), hands: await handsOf(req), now }
  const facts = asFact(req, 'what is asked for, and of whom, is a fact')
  const people = await byIds(facts, 'users', asked.flatMap(({ to }) => to.user ?? []))
  const users = new Map(people.map((user) => [user.id, user]))
  const plans = await byIds(facts, 'plans', asked.map(({ plan }) => plan.id))
  const refused = new Map<string, string>()
  for (const plan of plans) {
    const facts = await factsOf(req, plan)
    for (const { key, to } of asked.filter((notice) => notice.plan.id === plan.id)) {
      const user = users.get(to.user ?? '')
      const actor = actorOf(user)
      if (!user || !actor) continue
      // As if they signed in now.
      const signIn = { way: wayOf(user), provedAt: now.toISOString() }
      const reason = standingRefusal({ transition: review, plan: facts, actor, signIn, ...context })
      if (reason) refused.set(key, reason === 'not-permitted' ? '' : refusalText({ reason, action: review.action, state: facts.state }))
    }
  }
  return refused
}

const isOffer = ({ about, to, plan }: Notice) => about === 'review' && to.user !== null && plan.state === 'approved'
