/** What an author is told before a plan is sent: who gets it, and what was written the last time. */
import type { PayloadRequest, Where } from 'payload'
import type { StandingContext } from '../../../domain/approval/decide'
import type { PlanFacts } from '../../../domain/approval/facts'
import { changeClasses, type ChangeClass, type Id, type PlanAction } from '../../../domain/approval/vocabulary'
import { approversOf, type Approver } from './approvers'
import { asFact, one } from '../../records'

export interface Submitting {
  /** The first revision has no change to tell of, and is always number 1.0. */
  isFirst: boolean
  /** Of the latest round, if the plan has not been approved since. */
  lastRound: { changeNote: string; changeClass: ChangeClass } | null
  /** Who could sign it, as the class of the change leads to them. */
  receivers: Record<ChangeClass, Approver[]>
}

/** After these the change that was told of is over. */
const endings: readonly PlanAction[] = ['submit', 'approve', 'confirmDecision', 'reinstate', 'takeOutOfUse']

export async function submittingOf(
  req: PayloadRequest,
  plan: PlanFacts,
  sender: Id,
  context: Omit<StandingContext, 'signIn'>,
): Promise<Submitting> {
  const receiversOf = (changeClass: ChangeClass) => {
    const submission = { by: sender, contentHash: plan.contentHash, changeNote: '', changeClass }
    return approversOf(req, { ...plan, state: 'inReview', submission }, context)
  }
  return {
    isFirst: !plan.highestRevision && !plan.inForce,
    lastRound: await lastRoundOf(req, plan.id),
    receivers: { major: await receiversOf('major'), minor: await receiversOf('minor') },
  }
}

async function lastRoundOf(req: PayloadRequest, plan: Id): Promise<Submitting['lastRound']> {
  const ended: Where = { and: [{ plan: { equals: plan } }, { action: { in: [...endings] } }] }
  const latest = await one(asFact(req, "what the author wrote in the plan's own timeline"), 'plan-events', ended, {
    sort: '-seq',
  })
  const changeClass = changeClasses.find((each) => each === latest?.changeClass)
  return latest?.action === 'submit' && changeClass ? { changeNote: latest.changeNote ?? '', changeClass } : null
}
