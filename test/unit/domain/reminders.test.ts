import { describe, expect, it } from 'vitest'
import { dueNotices, type ReminderFacts, type ReminderPlan } from '../../../domain/reminders/notices'
import type { ReminderDepartment, ReminderPerson } from '../../../domain/reminders/recipients'
import { correctionSteps, parseSteps, reviewSteps, stepReached, waitingSteps } from '../../../domain/reminders/steps'
import type { Grant } from '../../../domain/approval/vocabulary'

const steps = { review: reviewSteps, waiting: waitingSteps, correction: correctionSteps }

const person = (id: string, grants: Grant[] = [], more: Partial<ReminderPerson> = {}): ReminderPerson => ({
  id, name: id, title: '', active: true, grants, mail: `${id}@fjordby.example`, wantsDigests: true, ...more,
})
const approver = (department: string | null): Grant => ({ permission: 'approver', department })
const box = (name: string) => ({ name, mail: `${name}@fjordby.example` })

const departments: ReminderDepartment[] = [
  { id: 'kommune', parent: null, name: 'Kommunen', head: box('direktør'), owner: box('ejer') },
  { id: 'sundhed', parent: 'kommune', name: 'Sundhed', head: box('leder'), owner: box('lokal-ejer') },
  { id: 'pleje', parent: 'sundhed', name: 'Pleje', head: null, owner: null },
]
const people = [
  person('anna'),
  person('bente', [approver('sundhed')]),
  person('bo', [approver(null)]),
  person('adam', [{ permission: 'administrator', department: null }]),
]
const plan = (more: Partial<ReminderPlan> = {}): ReminderPlan => ({
  id: 'p', title: 'Strømsvigt', slug: 'stroemsvigt', kind: 'responsePlan', state: 'approved', department: 'sundhed',
  responsibleEditor: 'anna', contributors: [], nextReviewDate: '2027-03-31', submission: null,
  signers: ['approver'], correction: null, ...more,
})
const facts = (more: Partial<ReminderFacts> & { plan?: Partial<ReminderPlan> } = {}): ReminderFacts => ({
  plans: [plan(more.plan)], people, departments, ...more,
})

/** `-60 anna` for each notice of the day. */
const told = (world: ReminderFacts, today: string) =>
  dueNotices(world, today, steps).map(({ step, to }) => `${step} ${to.mail.split('@')[0]}`)

describe('a review due on 31 March 2027', () => {
  it.each([
    ['2027-01-29', []],
    ['2027-01-30', ['-60 anna']],
    ['2027-02-28', ['-60 anna']],
    ['2027-03-01', ['-30 anna']],
    ['2027-03-24', ['-7 anna']],
    ['2027-03-30', ['-7 anna']],
    ['2027-03-31', ['0 anna']],
    ['2027-04-13', ['0 anna']],
    ['2027-04-14', ['14 anna', '14 leder']],
    ['2027-04-30', ['30 anna', '30 leder', '30 ejer']],
    ['2028-04-30', ['30 anna', '30 leder', '30 ejer']],
  ])('on %s tells %j', (today, expected) => {
    expect(told(facts(), today)).toEqual(expected)
  })

  it.each<[string, Partial<ReminderPlan>, ReminderPerson[]]>([
    ['nobody is responsible', { responsibleEditor: null }, people],
    ['the editor is gone', { responsibleEditor: 'gone' }, people],
    ['the editor is not active', {}, [person('anna', [], { active: false })]],
  ])('goes straight to the head when %s', (_, changes, who) => {
    const notices = dueNotices(facts({ plan: changes, people: who }), '2027-01-30', steps)
    expect(notices.map(({ to }) => to)).toEqual([
      { name: 'leder', mail: 'leder@fjordby.example', as: 'head', standsIn: true, escalation: true, declined: false, user: null },
    ])
  })

  it.each([
    ['the nearest head above', 'pleje', departments, ['14 anna', '14 leder']],
    ['the contingency owner where no head can be written to', 'pleje', departments.map((each) => ({ ...each, head: null })), ['14 anna', '14 ejer']],
    ['an administrator where there is neither', 'pleje', departments.map((each) => ({ ...each, head: null, owner: null })), ['14 anna', '14 adam']],
    ['an administrator where the plan has no department', null, [], ['14 anna', '14 adam']],
  ])('tells %s', (_, department, tree, expected) => {
    expect(told(facts({ plan: { department }, departments: tree }), '2027-04-14')).toEqual(expected)
  })

  it('tells one person once, whatever the address looks like', () => {
    const head = { ...departments[1]!, head: { name: 'Anna', mail: ' Anna@Fjordby.example' } }
    expect(told(facts({ departments: [departments[0]!, head] }), '2027-04-14')).toEqual(['14 anna'])
  })

  it('respects who does not want digests, until it is an escalation', () => {
    const world = facts({ people: [person('anna', [], { wantsDigests: false })] })
    expect(dueNotices(world, '2027-03-31', steps).map(({ to }) => to.declined)).toEqual([true])
    expect(dueNotices(world, '2027-04-14', steps).map(({ to }) => to.declined)).toEqual([false, false])
  })

  it('is not due while nothing is in force', () => {
    expect(told(facts({ plan: { nextReviewDate: null, state: 'outOfUse' } }), '2027-04-14')).toEqual([])
  })

  it('has other keys when the date moves, and the same keys when nothing does', () => {
    const keys = (date: string) => dueNotices(facts({ plan: { nextReviewDate: date } }), '2027-04-14', steps).map(({ key }) => key)
    expect(keys('2027-03-31')).toEqual(['review|p|2027-03-31|14|anna@fjordby.example', 'review|p|2027-03-31|14|leder@fjordby.example'])
    expect(keys('2027-03-30')).not.toContain(keys('2027-03-31')[0])
    expect(keys('2027-03-31')).toEqual(keys('2027-03-31'))
  })
})

describe('a submission of 1 February 2027, at 23:30 in Denmark', () => {
  const submitted = { state: 'inReview', nextReviewDate: null, contributors: ['anna'], submission: { by: 'anna', at: '2027-02-01T22:30:00.000Z' } } as const

  it.each([
    ['2027-02-01', ['0 bente', '0 bo']],
    ['2027-02-03', ['0 bente', '0 bo']],
    ['2027-02-04', ['3 bente', '3 bo']],
    ['2027-02-08', ['7 bente', '7 bo']],
    ['2027-02-15', ['14 bente', '14 bo', '14 leder', '14 ejer']],
  ])('on %s tells %j', (today, expected) => {
    expect(told(facts({ plan: submitted }), today)).toEqual(expected)
  })

  it('is told at once only on its first step', () => {
    const urgent = (today: string) => dueNotices(facts({ plan: submitted }), today, steps).map((notice) => notice.urgent)
    expect(urgent('2027-02-01')).toEqual([true, true])
    expect(urgent('2027-02-04')).toEqual([false, false])
  })

  it('does not ask those who wrote it', () => {
    expect(told(facts({ plan: { ...submitted, contributors: ['anna', 'bente'] } }), '2027-02-01')).toEqual(['0 bo'])
  })

  it('goes to the head when nobody may sign it', () => {
    expect(told(facts({ plan: { ...submitted, contributors: ['bo', 'bente'] } }), '2027-02-01')).toEqual(['0 leder'])
  })

  it('is told first to the one whom the author asked, if they may sign it, and to all when it has waited', () => {
    const asking = (asked: string) => ({ plan: { ...submitted, submission: { ...submitted.submission, asked } } })
    expect(told(facts(asking('bo')), '2027-02-01')).toEqual(['0 bo'])
    expect(told(facts(asking('bo')), '2027-02-04')).toEqual(['3 bente', '3 bo'])
    expect(told(facts(asking('anna')), '2027-02-01')).toEqual(['0 bente', '0 bo'])
  })

  it('is over when it was decided', () => {
    expect(told(facts({ plan: { ...submitted, state: 'sentBack' } }), '2027-02-08')).toEqual([])
  })
})

describe('who signs', () => {
  const submitted = { state: 'inReview', nextReviewDate: null, submission: { by: 'anna', at: '2027-02-01T10:00:00.000Z' } } as const
  const rita = person('rita', [{ permission: 'registrar', department: 'sundhed' }])

  it('is the registrar where a body decides, and either of them once the decision is recorded', () => {
    const world = (plan: Partial<ReminderPlan>) => facts({ plan: { ...submitted, ...plan }, people: [...people, rita] })
    expect(told(world({ signers: ['registrar'] }), '2027-02-01')).toEqual(['0 rita'])
    const recorded = world({ state: 'decisionRecorded', signers: ['approver', 'registrar'] })
    expect(told(recorded, '2027-02-01')).toEqual(['0 bente', '0 bo', '0 rita'])
  })

  it('is also the deputy of one who may, unless the deputy wrote it', () => {
    const standIn = person('dorte', [], { standsInFor: [people[1]!] })
    const world = facts({ plan: { ...submitted, department: 'sundhed' }, people: [people[1]!, standIn] })
    expect(told(world, '2027-02-01')).toEqual(['0 bente', '0 dorte'])
    expect(told({ ...world, plans: [plan({ ...submitted, contributors: ['dorte'] })] }, '2027-02-01')).toEqual(['0 bente'])
  })
})

describe('an urgent correction to be confirmed by 10 February 2027', () => {
  const corrected = { nextReviewDate: null, contributors: ['bo'], correction: { writers: ['bente'], confirmBefore: '2027-02-10' } }

  it.each([
    ['2027-02-03', ['-60 bo']],
    ['2027-02-08', ['-2 bo']],
    ['2027-02-10', ['0 bo']],
    ['2027-02-11', ['1 bo', '1 leder', '1 ejer']],
  ])('on %s tells %j: not those who wrote it, but those who write the draft', (today, expected) => {
    expect(told(facts({ plan: corrected }), today)).toEqual(expected)
  })

  it('is told at once when it is published', () => {
    expect(dueNotices(facts({ plan: corrected }), '2027-02-03', steps).map(({ urgent }) => urgent)).toEqual([true])
  })
})

describe('steps as data', () => {
  it.each([
    ['-60:editor 14:editor,head', [{ day: -60, to: ['editor'] }, { day: 14, to: ['editor', 'head'] }]],
    ['  +14:head   0:editor ', [{ day: 0, to: ['editor'] }, { day: 14, to: ['head'] }]],
    ['', null],
    ['14', null],
    ['14:chef', null],
    ['14:editor,', null],
    ['14:editor 14:head', null],
    ['soon:editor', null],
  ])('reads %j', (text, expected) => {
    expect(parseSteps(text)).toEqual(expected)
  })

  it('takes the last step reached, in whatever order they are written', () => {
    const mixed = [...reviewSteps].reverse()
    expect([-61, -60, -8, -7, 13, 500].map((day) => stepReached(mixed, day)?.day)).toEqual([undefined, -60, -30, -7, 0, 30])
  })
})

describe('a plan that people are asked to read', () => {
  const asking = (missing: string[]) => facts({ plan: { nextReviewDate: null, reading: { major: 2, number: '2.1', missing } } })

  it('tells each who has not confirmed it, once for the major revision, in the digest', () => {
    const notices = dueNotices(asking(['anna', 'adam']), '2027-01-01', steps)
    expect(notices.map(({ key, urgent }) => [key, urgent])).toEqual([
      ['reading|p|revision 2|anna@fjordby.example', false],
      ['reading|p|revision 2|adam@fjordby.example', false],
    ])
    const later = dueNotices(asking(['anna', 'adam']), '2027-06-01', steps)
    expect(later.map(({ key }) => key)).toEqual(notices.map(({ key }) => key))
  })

  it('leaves alone those who have left or have confirmed', () => {
    const gone = { ...asking(['anna']), people: [person('anna', [], { active: false })] }
    expect(dueNotices(gone, '2027-01-01', steps)).toEqual([])
    expect(dueNotices(asking([]), '2027-01-01', steps)).toEqual([])
  })
})
