import { describe, expect, it } from 'vitest'
import { firstSentAt, isNewsTo, type PlanNews } from '../../../domain/reminders/news'
import { dueNotices, type ReminderFacts, type ReminderPlan } from '../../../domain/reminders/notices'
import type { ReminderPerson } from '../../../domain/reminders/recipients'
import { correctionSteps, reviewSteps, waitingSteps } from '../../../domain/reminders/steps'
import type { PlanAction } from '../../../domain/approval/vocabulary'

const steps = { review: reviewSteps, waiting: waitingSteps, correction: correctionSteps }
const person = (id: string, more: Partial<ReminderPerson> = {}): ReminderPerson => ({
  id, name: id, title: '', active: true, grants: [], mail: `${id}@fjordby.example`, wantsDigests: true, ...more,
})
const bente = person('bente', { grants: [{ permission: 'approver', department: null }] })
const plan: ReminderPlan = {
  id: 'p', title: 'Strømsvigt', slug: 'stroemsvigt', kind: 'responsePlan', state: 'approved', department: 'd',
  responsibleEditor: 'carl', contributors: ['anna'], nextReviewDate: null, submission: null, signers: ['approver'], correction: null,
}
const approved: PlanNews = {
  id: 'e1', about: 'approved', plan: 'p', at: '2027-01-31T09:00:00.000Z', by: { id: 'bente', name: 'Bente' }, to: ['anna'],
  reason: '', comments: [], number: '1.0', inForceFrom: null,
}
const told = (news: PlanNews, more: Partial<ReminderFacts> & { state?: ReminderPlan['state'] } = {}) =>
  dueNotices(
    { plans: [{ ...plan, state: more.state ?? 'approved' }], people: [person('anna'), bente, person('carl')], departments: [], news: [news], ...more },
    '2027-01-31',
    steps,
  ).map(({ about, urgent, to }) => `${about} ${to.as} ${to.name}${urgent ? ' at once' : ''}${to.declined ? ' declined' : ''}`)

describe('news of a plan', () => {
  it('is told at once to who sent it and who answers for it', () => {
    expect(told(approved)).toEqual(['approved author anna at once', 'approved author carl at once'])
  })

  it('is no news to who did it, and nobody hears it twice', () => {
    expect(told({ ...approved, by: { id: 'carl', name: 'Carl' }, to: ['anna', 'anna', 'carl'] })).toEqual(['approved author anna at once'])
  })

  it('waits for the day’s digest of who gathers mails, and is declined with the rest', () => {
    const people = [person('anna', { gathersMails: true }), person('carl', { wantsDigests: false })]
    expect(told(approved, { people })).toEqual(['approved author anna', 'approved author carl at once declined'])
  })

  it('is nothing to who has left, and nothing of a plan that is not there', () => {
    expect(told(approved, { people: [person('anna', { active: false }), person('carl', { mail: '' })] })).toEqual([])
    expect(told({ ...approved, plan: 'gone' })).toEqual([])
  })

  it('is over when the plan has moved on', () => {
    const sentBack: PlanNews = { ...approved, about: 'sentBack' }
    expect(told(sentBack, { state: 'sentBack' })).toHaveLength(2)
    expect(told(sentBack, { state: 'inReview' })).toEqual([])
  })

  it('of a new comment waits for the digest, and goes with the plan that is sent back', () => {
    expect(told({ ...approved, about: 'commented' }, { state: 'draft' })).toEqual(['commented author anna', 'commented author carl'])
    expect(told({ ...approved, about: 'commented' }, { state: 'sentBack' })).toEqual([])
    expect(told({ ...approved, about: 'answered' }, { state: 'sentBack' })).toEqual(['answered author anna at once', 'answered author carl at once'])
  })

  it('of a withdrawal waits for the digest of those who could have signed it', () => {
    const withdrawn: PlanNews = { ...approved, about: 'withdrawn', by: { id: 'anna', name: 'Anna' }, to: 'signers' }
    expect(told(withdrawn, { state: 'draft' })).toEqual(['withdrawn approvers bente'])
    expect(told(withdrawn, { state: 'inReview' })).toEqual([])
  })

  it('stands in “Mine opgaver” of the same people', () => {
    expect(['anna', 'bente', 'carl', 'dorte'].filter((id) => isNewsTo(id, approved, plan))).toEqual(['anna', 'carl'])
    expect(isNewsTo('anna', { ...approved, to: 'signers' }, { responsibleEditor: null })).toBe(false)
  })
})

describe('a submission', () => {
  const step = (action: PlanAction, hash: string, at: number) => ({ action, contentHash: hash, at: `2027-01-0${at}` })

  it.each([
    ['sent once', [step('submit', 'a', 1)], '2027-01-01'],
    ['withdrawn and sent again unchanged', [step('submit', 'a', 1), step('withdraw', 'a', 2), step('submit', 'a', 3)], '2027-01-01'],
    ['changed in between', [step('submit', 'a', 1), step('withdraw', 'a', 2), step('submit', 'b', 3)], '2027-01-03'],
    ['sent back in between', [step('submit', 'a', 1), step('sendBack', 'a', 2), step('submit', 'a', 3)], '2027-01-03'],
    ['decided upon', [step('submit', 'a', 1), step('recordDecision', 'a', 2)], '2027-01-01'],
    ['never sent', [step('takeOutOfUse', 'a', 1)], undefined],
  ])('that was %s is counted from %s', (_, timeline, expected) => {
    expect(firstSentAt(timeline)).toBe(expected)
  })

  it('is told to an approver once, and reminded of by the day it was sent again', () => {
    const keys = (at: string, firstAt: string, today: string) =>
      dueNotices({ plans: [{ ...plan, state: 'inReview', submission: { by: 'anna', at, firstAt } }], people: [bente], departments: [] }, today, steps)
        .map(({ key }) => key)
    const first = keys('2027-01-31T09:00:00.000Z', '2027-01-31T09:00:00.000Z', '2027-01-31')
    expect(keys('2027-02-10T09:00:00.000Z', '2027-01-31T09:00:00.000Z', '2027-02-10')).toEqual(first)
    expect(keys('2027-02-10T09:00:00.000Z', '2027-01-31T09:00:00.000Z', '2027-02-13')).toEqual(['waiting|p|2027-02-10T09:00:00.000Z|3|bente@fjordby.example'])
  })

  it('waits for the digest of an approver who gathers mails', () => {
    const world = { plans: [{ ...plan, state: 'inReview' as const, submission: { by: 'anna', at: '2027-01-31T09:00:00.000Z' } }], departments: [] }
    const urgent = (gathersMails: boolean) => dueNotices({ ...world, people: [{ ...bente, gathersMails }] }, '2027-01-31', steps).map((each) => each.urgent)
    expect([urgent(false), urgent(true)]).toEqual([[true], [false]])
  })
})
