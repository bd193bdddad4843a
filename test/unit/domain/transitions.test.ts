import { describe, expect, it } from 'vitest'
import { availableActions, decide, type Decision } from '../../../domain/approval/decide'
import type { PlanFacts, TransitionRequest } from '../../../domain/approval/facts'
import type { RefusalReason } from '../../../domain/approval/refusals'
import { parseTransitionRequest } from '../../../domain/approval/request'
import { nextRevision } from '../../../domain/approval/revision-number'
import { stateAfterEdit, transitions } from '../../../domain/approval/transitions'
import { planActions, planStates, type Actor, type PlanAction, type PlanState } from '../../../domain/approval/vocabulary'
import {
  administrator,
  anna,
  approvedPlan,
  bo,
  carl,
  departments,
  gone,
  grant,
  inForce,
  person,
  planFacts,
  request,
  rikke,
  settings,
  submittedPlan,
} from './fixtures'

const now = new Date('2026-11-22T10:00:00.000Z')
const minutes = { id: 'file-1', hash: 'hash-of-minutes', name: 'referat.pdf' }
const context = { departments, settings, now, problems: [], minutes, openComments: [], hands: [], credentials: null, signIn: { way: 'machine' } as const }

const outcome = (plan: PlanFacts, asked: TransitionRequest, actor: Actor, problems: typeof context.problems = []) =>
  decide(plan, asked, actor, { ...context, problems })

function decided(plan: PlanFacts, asked: TransitionRequest, actor: Actor): Decision {
  const result = outcome(plan, asked, actor)
  if (!result.ok) throw new Error(`Refused: ${result.reason}`)
  return result.decision
}

const submit = request('submit', { changeNote: ' Nye numre ', changeClass: 'minor' })
const sendBack = request('sendBack', { comment: ' Mangler mødested ' })
const approve = request('approve')
const review = request('reviewWithoutChanges', { contentHash: 'hash-1' })
const retire = (contentHash = 'hash-1') => request('takeOutOfUse', { contentHash, comment: 'Erstattet af ny plan' })

const decision = { body: 'Byrådet', date: '2026-11-17', caseNumber: '26/1234', minutes: 'file-1' }
const tomorrow = '2026-11-23T08:00:00.000Z'
const rita = person('rita', grant('registrar', 'health'))
const kai = person('kai', grant('corrector', 'health'))
const old = { id: 'revision-0', number: '0.9', contentHash: 'hash-0', approvedAt: '2024-01-15T09:00:00.000Z', writers: ['anna'] }
const upcoming = { id: 'revision-2', number: '1.1', contentHash: 'hash-2', approvedAt: '2026-11-20T10:00:00.000Z', writers: ['anna'], from: tomorrow }
const recorded = { body: 'Byrådet', date: '2026-11-17', caseNumber: '26/1234', recordedBy: 'rita', minutes }
const bodyDecides = { rules: [{ kind: 'responsePlan' as const, changeClass: 'minor' as const, road: 'body' as const, body: 'Byrådet' }], confirmDays: 7, providerSigns: false, longestMonths: settings.longestMonths }

/** A request that each action accepts, a plan it accepts in that state, and somebody who may. */
const ordinary: Record<PlanAction, { asked: TransitionRequest; actor: Actor; more?: Partial<PlanFacts>; settings?: typeof settings }> = {
  submit: { asked: submit, actor: anna },
  withdraw: { asked: request('withdraw'), actor: anna },
  sendBack: { asked: sendBack, actor: bo },
  approve: { asked: approve, actor: bo },
  recordDecision: { asked: request('recordDecision', { decision }), actor: rita, settings: bodyDecides },
  confirmDecision: { asked: request('confirmDecision'), actor: bo },
  schedule: { asked: request('schedule', { inForceFrom: tomorrow }), actor: bo, more: { upcoming } },
  unschedule: { asked: request('unschedule'), actor: bo, more: { upcoming } },
  putInForce: { asked: request('putInForce'), actor: bo, more: { upcoming } },
  reviewWithoutChanges: { asked: review, actor: bo },
  beginCorrection: { asked: request('beginCorrection'), actor: kai },
  abandonCorrection: { asked: request('abandonCorrection'), actor: kai },
  publishCorrection: { asked: request('publishCorrection', { comment: 'Nummeret var forkert' }), actor: kai },
  confirmCorrection: {
    asked: request('confirmCorrection'),
    actor: bo,
    more: { correction: { writers: ['kai'], confirmBefore: '2026-11-29' } },
  },
  takeOutOfUse: { asked: retire('hash-2'), actor: bo },
  archive: { asked: request('archive', { comment: 'Findes ikke længere' }), actor: bo },
  reinstate: { asked: request('reinstate', { comment: 'Den nye var forkert', revision: 'revision-0' }), actor: bo },
}
const approved = { inForce, highestRevision: inForce, revisions: [inForce, old] }
const planIn: Record<PlanState, PlanFacts> = {
  draft: planFacts(approved),
  sentBack: planFacts({ ...approved, state: 'sentBack' }),
  inReview: submittedPlan(approved),
  decisionRecorded: submittedPlan({ ...approved, state: 'decisionRecorded', decision: recorded }),
  scheduled: planFacts({ ...approved, state: 'scheduled', upcoming, contributors: [] }),
  approved: approvedPlan({ revisions: [inForce, old] }),
  correcting: planFacts({ ...approved, state: 'correcting', parked: { state: 'inReview', changed: true } }),
  outOfUse: planFacts({ state: 'outOfUse', highestRevision: inForce, revisions: [inForce, old] }),
  archived: planFacts({ state: 'archived', highestRevision: inForce, revisions: [inForce, old] }),
}
/** The hash of what is signed, as the page shows it. */
const hashFor = (action: PlanAction, plan: PlanFacts): string => {
  const { about } = transitions.find((row) => row.action === action) ?? {}
  if (about === 'inForce') return plan.inForce?.contentHash ?? ''
  if (about === 'upcoming') return plan.upcoming?.contentHash ?? ''
  return about === 'chosen' ? old.contentHash : plan.contentHash
}
const askedOf = (action: PlanAction, plan: PlanFacts) => ({ ...ordinary[action].asked, contentHash: hashFor(action, plan) })

/** What stays as it is. */
const living: Partial<Record<PlanState, PlanState>> = {
  draft: 'draft',
  inReview: 'inReview',
  decisionRecorded: 'decisionRecorded',
  sentBack: 'sentBack',
}
/** The whole life of a plan: every action in every state. */
const life: Record<PlanAction, Partial<Record<PlanState, PlanState>>> = {
  submit: { draft: 'inReview', sentBack: 'inReview', outOfUse: 'inReview' },
  withdraw: { inReview: 'draft' },
  sendBack: { inReview: 'sentBack', decisionRecorded: 'sentBack' },
  approve: { inReview: 'approved' },
  recordDecision: { inReview: 'decisionRecorded' },
  confirmDecision: { decisionRecorded: 'approved' },
  schedule: { ...living, scheduled: 'scheduled', approved: 'scheduled' },
  unschedule: { ...living, scheduled: 'approved', approved: 'approved' },
  putInForce: { ...living, scheduled: 'approved', approved: 'approved' },
  reviewWithoutChanges: { approved: 'approved' },
  beginCorrection: {
    draft: 'correcting',
    inReview: 'correcting',
    decisionRecorded: 'correcting',
    sentBack: 'correcting',
    scheduled: 'correcting',
    approved: 'correcting',
  },
  abandonCorrection: { correcting: 'inReview' },
  publishCorrection: { correcting: 'draft' },
  confirmCorrection: { ...living, scheduled: 'scheduled', approved: 'approved' },
  takeOutOfUse: { draft: 'outOfUse', sentBack: 'outOfUse', scheduled: 'outOfUse', approved: 'outOfUse' },
  archive: { outOfUse: 'archived' },
  reinstate: { approved: 'approved', outOfUse: 'approved', archived: 'approved' },
}

describe('the life of a plan', () => {
  const rows = planActions.flatMap((action) => planStates.map((state) => [action, state, life[action][state]] as const))

  it.each(rows)('%s from %s leads to %s', (action, state, to) => {
    const plan = { ...planIn[state], ...ordinary[action].more }
    const { actor, settings: own } = ordinary[action]
    const result = decide(plan, askedOf(action, plan), actor, { ...context, settings: own ?? settings })
    if (to) expect(result).toMatchObject({ ok: true, decision: { action, from: state, to } })
    else expect(result).toEqual({ ok: false, status: 409, reason: 'wrong-state', action, state })
  })

  it('has one row for each action', () => {
    expect(transitions.map(({ action }) => action)).toEqual(planActions)
  })

  it.each<[PlanState, string, string | null, PlanState]>([
    ['approved', 'hash-1', 'hash-1', 'approved'],
    ['approved', 'hash-2', 'hash-1', 'draft'],
    ['draft', 'hash-1', 'hash-1', 'approved'],
    ['draft', 'hash-2', 'hash-1', 'draft'],
    ['draft', 'hash-2', null, 'draft'],
    ['sentBack', 'hash-2', 'hash-1', 'sentBack'],
    ['sentBack', 'hash-1', 'hash-1', 'sentBack'],
    ['outOfUse', 'hash-2', null, 'outOfUse'],
    ['inReview', 'hash-2', 'hash-1', 'inReview'],
  ])('after a save: %s with %s over %s is %s', (state, hashNow, hashInForce, expected) => {
    expect(stateAfterEdit(state, hashNow, { inForce: hashInForce, upcoming: null })).toBe(expected)
  })

  it.each<[PlanState, string, string | null, PlanState]>([
    ['scheduled', 'hash-2', tomorrow, 'scheduled'],
    ['scheduled', 'hash-3', tomorrow, 'draft'],
    ['draft', 'hash-2', tomorrow, 'scheduled'],
    ['draft', 'hash-2', null, 'approved'],
    // What readers see now is behind what has been approved.
    ['draft', 'hash-1', tomorrow, 'draft'],
    ['correcting', 'hash-2', tomorrow, 'correcting'],
  ])('after a save: %s with %s, when hash-2 is to come at %s, is %s', (state, hashNow, from, expected) => {
    expect(stateAfterEdit(state, hashNow, { inForce: 'hash-1', upcoming: { contentHash: 'hash-2', from } })).toBe(expected)
  })
})

describe('who may', () => {
  const chief = person('chief', grant('approver', 'municipality'))
  const editor = person('editor')
  const outsider = person('outsider', grant('approver', 'school'), grant('author', 'school'))
  const writingApprover = person('anna', grant('approver'), grant('author'), grant('administrator'))

  const rows: [PlanAction, PlanFacts, Actor, RefusalReason | null][] = [
    ['submit', planFacts(), anna, null],
    ['submit', planFacts(), carl, null],
    ['submit', planFacts(), bo, 'not-permitted'],
    ['submit', planFacts(), administrator, 'not-permitted'],
    ['submit', planFacts(), rikke, 'not-permitted'],
    ['submit', planFacts(), outsider, 'not-permitted'],
    ['submit', planFacts(), gone, 'inactive'],
    ['submit', planFacts({ department: null }), anna, 'not-permitted'],
    ['withdraw', submittedPlan(), anna, null],
    ['withdraw', submittedPlan(), carl, 'not-submitter'],
    ['withdraw', submittedPlan(), { ...anna, active: false }, 'inactive'],
    ['sendBack', submittedPlan(), bo, null],
    ['sendBack', submittedPlan(), anna, 'not-permitted'],
    ['sendBack', submittedPlan(), writingApprover, null],
    ['approve', submittedPlan(), bo, null],
    ['approve', submittedPlan(), chief, null],
    ['approve', submittedPlan(), outsider, 'not-permitted'],
    ['approve', submittedPlan(), anna, 'not-permitted'],
    ['approve', submittedPlan(), administrator, 'not-permitted'],
    ['approve', submittedPlan(), gone, 'inactive'],
    ['approve', submittedPlan(), writingApprover, 'four-eyes'],
    ['approve', submittedPlan({ contributors: ['bo', 'anna'] }), bo, 'four-eyes'],
    ['approve', submittedPlan({ contributors: [] }), writingApprover, 'four-eyes'],
    ['reviewWithoutChanges', approvedPlan(), bo, null],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'editor' }), editor, null],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'anna' }), editor, 'not-permitted'],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'gone' }), gone, 'inactive'],
    ['reviewWithoutChanges', approvedPlan(), anna, 'not-permitted'],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'editor', wroteInForce: ['editor'] }), editor, 'four-eyes'],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'editor', reviewSetBy: ['editor'] }), editor, 'four-eyes'],
    ['reviewWithoutChanges', approvedPlan({ responsibleEditor: 'editor', reviewSetBy: ['anna'], wroteInForce: ['anna'] }), editor, null],
    ['reviewWithoutChanges', approvedPlan({ wroteInForce: ['bo'] }), bo, 'four-eyes'],
    ['reviewWithoutChanges', approvedPlan({ reviewSetBy: ['bo'] }), bo, 'four-eyes'],
    ['takeOutOfUse', approvedPlan(), bo, null],
    ['takeOutOfUse', approvedPlan({ responsibleEditor: 'anna' }), anna, 'not-permitted'],
    ['takeOutOfUse', approvedPlan(), administrator, 'not-permitted'],
  ]

  it.each(rows.map(([action, plan, actor, reason]) => [action, actor.id, reason ?? 'allowed', plan, actor] as const))(
    '%s by %s: %s',
    (action, _who, expected, plan, actor) => {
      const result = outcome(plan, askedOf(action, plan), actor)
      expect(result.ok ? 'allowed' : result.reason).toBe(expected)
      if (!result.ok) expect(result.status).toBe(403)

      const button = availableActions(plan, actor, context).find((each) => each.action === action)
      expect(button?.reason ?? 'allowed', 'the button says what the command says').toBe(expected)
      expect(button?.allowed).toBe(result.ok)
    },
  )

  it('says 403 to those who may not, also in a state where nobody may', () => {
    expect(outcome(approvedPlan(), askedOf('approve', approvedPlan()), rikke)).toMatchObject({ status: 403 })
  })

  it('says 409 when the submitter withdraws twice', () => {
    expect(outcome(planFacts(), request('withdraw'), anna)).toMatchObject({ status: 409, reason: 'wrong-state' })
  })
})

describe('what a request must hold', () => {
  const rows: [string, PlanFacts, TransitionRequest, Actor, number, RefusalReason][] = [
    ['submit another content', planFacts(), { ...submit, contentHash: 'old' }, anna, 409, 'stale'],
    ['withdraw another content', submittedPlan(), request('withdraw', { contentHash: 'old' }), anna, 409, 'stale'],
    ['send back another content', submittedPlan(), { ...sendBack, contentHash: 'old' }, bo, 409, 'stale'],
    ['approve another content', submittedPlan(), { ...approve, contentHash: 'old' }, bo, 409, 'stale'],
    ['review another content', approvedPlan(), { ...review, contentHash: 'old' }, bo, 409, 'stale'],
    ['retire another content', approvedPlan(), retire('old'), bo, 409, 'stale'],
    [
      'approve what was changed since it was submitted',
      submittedPlan({ contentHash: 'hash-3' }),
      { ...approve, contentHash: 'hash-3' },
      bo,
      409,
      'changed-since-submission',
    ],
    ['approve what nobody submitted', submittedPlan({ submission: null }), approve, bo, 409, 'no-submission'],
    [
      'review what is not the revision in force',
      approvedPlan({ contentHash: 'hash-9' }),
      { ...review, contentHash: 'hash-9' },
      bo,
      409,
      'differs-from-revision',
    ],
    ['retire what was never approved', planFacts(), retire('hash-2'), bo, 409, 'nothing-in-force'],
    ['submit without a note', planFacts(), { ...submit, changeNote: '' }, anna, 422, 'change-note-required'],
    [
      'submit with a blank note',
      planFacts(),
      { ...submit, changeNote: ' \u00A0\n' },
      anna,
      422,
      'change-note-required',
    ],
    ['submit without a class', planFacts(), { ...submit, changeClass: null }, anna, 422, 'change-class-required'],
    ['send back without a reason', submittedPlan(), { ...sendBack, comment: '' }, bo, 422, 'comment-required'],
    ['send back with a blank reason', submittedPlan(), { ...sendBack, comment: ' \t' }, bo, 422, 'comment-required'],
    ['retire without a reason', approvedPlan(), { ...retire(), comment: ' ' }, bo, 422, 'comment-required'],
    [
      'make a weighty change light',
      submittedPlan({ submission: { by: 'anna', contentHash: 'hash-2', changeNote: 'x', changeClass: 'major' } }),
      { ...approve, changeClass: 'minor' },
      bo,
      422,
      'change-class-lowered',
    ],
  ]

  it.each(rows)('refuses to %s', (_what, plan, asked, actor, status, reason) => {
    expect(outcome(plan, asked, actor)).toMatchObject({
      ok: false,
      status,
      reason,
      action: asked.action,
      state: plan.state,
    })
  })

  it.each([
    ['submit', planFacts(), submit, anna],
    ['approve', submittedPlan(), approve, bo],
  ] as const)('refuses to %s what is incomplete, and lists why', (_action, plan, asked, actor) => {
    const problems = [{ field: 'title', issue: 'missing' } as const]
    const result = decide(plan, asked, actor, { ...context, problems })
    expect(result).toMatchObject({ ok: false, status: 422, reason: 'incomplete', problems })
  })

  it('lets an incomplete plan be withdrawn, sent back, reviewed and retired', () => {
    const problems = [{ field: 'title', issue: 'missing' } as const]
    for (const [action, plan] of [
      ['withdraw', submittedPlan()],
      ['sendBack', submittedPlan()],
      ['reviewWithoutChanges', approvedPlan()],
      ['takeOutOfUse', approvedPlan()],
    ] as const) {
      expect(decide(plan, askedOf(action, plan), ordinary[action].actor, { ...context, problems }).ok).toBe(true)
    }
  })

  it.each([
    ['withdraw', anna],
    ['sendBack', bo],
  ] as const)('leaves %s as the way out of a plan altered in review', (action, actor) => {
    const altered = submittedPlan({ contentHash: 'hash-3' })
    expect(outcome(altered, askedOf(action, altered), actor).ok).toBe(true)
  })
})

describe('conflicts that nobody has settled', () => {
  it('hold up a submission and an approval, but not an urgent correction nor a return', () => {
    const refused = (action: PlanAction, state: PlanState) => {
      const plan = { ...planIn[state], conflicts: 1 }
      const result = outcome(plan, askedOf(action, plan), ordinary[action].actor)
      return result.ok ? null : result.reason
    }
    expect(refused('submit', 'draft')).toBe('unsettled-conflicts')
    expect(refused('approve', 'inReview')).toBe('unsettled-conflicts')
    expect(refused('publishCorrection', 'correcting')).toBeNull()
    expect(refused('reinstate', 'approved')).toBeNull()
  })
})

describe('a decision', () => {
  it('to submit keeps who, what and why', () => {
    const decision = decided(planFacts(), submit, anna)
    expect(decision.submission).toEqual({
      by: 'anna',
      contentHash: 'hash-2',
      changeNote: 'Nye numre',
      changeClass: 'minor',
    })
    expect(decision).toMatchObject({ revision: null, review: null, asksForRelease: false, force: 'same' })
  })

  it('to approve freezes, numbers, sets the review and asks for a release', () => {
    const decision = decided(submittedPlan({ inForce, highestRevision: inForce }), approve, bo)
    expect(decision).toEqual({
      action: 'approve',
      from: 'inReview',
      to: 'approved',
      submission: null,
      onBehalfOf: null,
      decision: null,
      revision: { number: '1.1', major: 1, minor: 1, changeClass: 'minor', changeNote: 'Nye numre', urgent: false },
      force: 'frozen',
      upcoming: 'same',
      correction: 'same',
      workingCopy: 'same',
      successor: undefined,
      review: { lastRevisedAt: '2026-11-22T10:00:00.000Z', nextReviewDate: '2027-11-22' },
      asksForRelease: true,
      event: {
        plan: 'plan-1',
        action: 'approve',
        from: 'inReview',
        to: 'approved',
        actor: 'bo',
        actorName: 'Navn bo',
        actorTitle: 'Titel bo',
        reason: '',
        changeNote: 'Nye numre',
        changeClass: 'minor',
        revision: '1.1',
        contentHash: 'hash-2',
        at: '2026-11-22T10:00:00.000Z',
        details: null,
      },
    })
  })

  it('to send back or withdraw clears the submission and keeps the reason', () => {
    expect(decided(submittedPlan(), sendBack, bo)).toMatchObject({
      submission: null,
      asksForRelease: false,
      event: { reason: 'Mangler mødested' },
    })
    expect(decided(submittedPlan(), request('withdraw'), anna)).toMatchObject({
      submission: null,
      asksForRelease: false,
    })
  })

  it('to review without changes renews the date and makes no revision', () => {
    expect(decided(approvedPlan(), review, bo)).toMatchObject({
      force: 'same',
      revision: null,
      asksForRelease: true,
      event: { revision: '1.0', reason: '' },
      review: { lastRevisedAt: '2026-11-22T10:00:00.000Z', nextReviewDate: '2027-11-22' },
    })
  })

  it('to take out of use ends the force of the revision and says which', () => {
    expect(decided(approvedPlan(), retire(), bo)).toMatchObject({
      force: 'nothing',
      review: null,
      asksForRelease: true,
      event: { revision: '1.0', reason: 'Erstattet af ny plan' },
    })
  })

  it.each<[string, Partial<PlanFacts>, TransitionRequest['changeClass'], string, string]>([
    ['a first revision', {}, null, '1.0', 'major'],
    ['a first revision called weighty', {}, 'major', '1.0', 'major'],
    ['a light change', { highestRevision: { major: 2, minor: 9 } }, null, '2.10', 'minor'],
    ['a light change, confirmed', { highestRevision: { major: 2, minor: 9 } }, 'minor', '2.10', 'minor'],
    ['a change the approver finds weighty', { highestRevision: { major: 2, minor: 9 } }, 'major', '3.0', 'major'],
    ['a plan that was out of use', { inForce: null, highestRevision: { major: 1, minor: 3 } }, null, '1.4', 'minor'],
    ['facts without a highest number', { inForce, highestRevision: null }, null, '1.1', 'minor'],
  ])('numbers %s', (_what, facts, changeClass, number, expectedClass) => {
    const { revision } = decided(submittedPlan(facts), { ...approve, changeClass }, bo)
    expect(revision).toMatchObject({ number, changeClass: expectedClass })
  })

  it('numbers a weighty submission x+1.0', () => {
    expect(nextRevision({ major: 1, minor: 4 }, 'major')).toEqual({ number: '2.0', major: 2, minor: 0 })
  })

  it.each<[Partial<PlanFacts>, string]>([
    [{ reviewIntervalMonths: 3 }, '2027-02-22'],
    [{ reviewIntervalMonths: null }, '2027-11-22'],
    [{ reviewIntervalMonths: null, kind: 'masterPlan' }, '2030-11-22'],
    // However long an interval was written before there was a longest.
    [{ reviewIntervalMonths: 60 }, '2028-11-22'],
    [{ reviewIntervalMonths: 60, kind: 'masterPlan' }, '2030-11-22'],
  ])('with %j is to be reviewed on %s', (facts, day) => {
    expect(decided(submittedPlan(facts), approve, bo).review?.nextReviewDate).toBe(day)
  })
})

describe('the buttons', () => {
  it.each<[PlanState, PlanAction[]]>([
    ['draft', ['submit', 'beginCorrection', 'takeOutOfUse']],
    ['sentBack', ['submit', 'beginCorrection', 'takeOutOfUse']],
    ['inReview', ['withdraw', 'sendBack', 'approve', 'beginCorrection']],
    ['decisionRecorded', ['sendBack', 'confirmDecision', 'beginCorrection']],
    ['scheduled', ['schedule', 'unschedule', 'putInForce', 'beginCorrection', 'takeOutOfUse']],
    ['approved', ['reviewWithoutChanges', 'beginCorrection', 'takeOutOfUse', 'reinstate']],
    ['correcting', ['abandonCorrection', 'publishCorrection']],
    ['outOfUse', ['submit', 'archive', 'reinstate']],
    ['archived', ['reinstate']],
  ])('of a plan in %s are %s', (state, actions) => {
    expect(availableActions(planIn[state], carl, context).map(({ action }) => action)).toEqual(actions)
  })

  it('say why they cannot be pressed, and what they will ask for', () => {
    expect(availableActions(planFacts(), carl, context)).toEqual([
      expect.objectContaining({ action: 'submit', allowed: true, reason: null, needs: ['changeNote', 'changeClass'] }),
      expect.objectContaining({ action: 'takeOutOfUse', allowed: false, reason: 'nothing-in-force', needs: ['comment'] }),
    ])
  })
})

describe('the door', () => {
  const nothingMore = { inForceFrom: null, decision: null, revision: null, successor: undefined }
  const whole = { action: 'submit', contentHash: 'h', comment: 'c', changeNote: 'n', changeClass: 'major' }

  it('takes a whole request and leaves out what it does not know', () => {
    expect(parseTransitionRequest({ ...whole, state: 'approved' })).toEqual({ ok: true, request: { ...whole, ...nothingMore } })
  })

  it('takes what is absent as empty', () => {
    expect(parseTransitionRequest({ action: 'approve', contentHash: 'h', comment: null })).toEqual({
      ok: true,
      request: { action: 'approve', contentHash: 'h', comment: '', changeNote: '', changeClass: null, ...nothingMore },
    })
  })

  it.each<[unknown, RefusalReason]>([
    [null, 'malformed-request'],
    ['approve', 'malformed-request'],
    [{ ...whole, comment: 7 }, 'malformed-request'],
    [{ ...whole, contentHash: ['h'] }, 'malformed-request'],
    [{}, 'unknown-action'],
    [{ ...whole, action: 'publish' }, 'unknown-action'],
    [{ ...whole, action: 'toString' }, 'unknown-action'],
    [{ ...whole, contentHash: undefined }, 'no-content-hash'],
    [{ ...whole, contentHash: ' ' }, 'no-content-hash'],
    [{ ...whole, changeClass: 'huge' }, 'unknown-change-class'],
    [{ ...whole, changeClass: 1 }, 'unknown-change-class'],
  ])('refuses %j: %s', (body, reason) => {
    expect(parseTransitionRequest(body)).toMatchObject({ ok: false, status: 400, reason })
  })
})
