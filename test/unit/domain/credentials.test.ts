import { describe, expect, it } from 'vitest'
import { availableActions, decide, type DecisionContext } from '../../../domain/approval/decide'
import { handDays, type CredentialPart, type Hand, type SignIn } from '../../../domain/approval/credentials'
import type { PlanFacts, TransitionRequest } from '../../../domain/approval/facts'
import { transitions } from '../../../domain/approval/transitions'
import type { Actor, PlanAction } from '../../../domain/approval/vocabulary'
import { approvedPlan, bo, departments, grant, inForce, person, planFacts, request, settings, submittedPlan } from './fixtures'

const now = new Date('2026-11-22T10:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString()
const hand = (by: string, on: string, days: number, ...parts: CredentialPart[]): Hand => ({
  by,
  on,
  at: daysAgo(days),
  parts: parts.length > 0 ? parts : ['password'],
})

const minutes = { id: 'file-1', hash: 'h', name: 'referat.pdf' }
const context: DecisionContext = {
  departments,
  settings,
  now,
  problems: [],
  minutes,
  openComments: [],
  hands: [],
  credentials: null,
  signIn: { way: 'machine' },
}
const inReview = submittedPlan({ inForce: { ...inForce, approvedAt: daysAgo(100) } })
const reasonOf = (plan: PlanFacts, asked: TransitionRequest, actor: Actor, more: Partial<DecisionContext>) => {
  const result = decide(plan, asked, actor, { ...context, ...more })
  return result.ok ? 'allowed' : result.reason
}

describe('a signer whose credentials a writer has had a hand on', () => {
  const approve = request('approve')

  it.each<[string, PlanFacts, Hand[], string]>([
    ['nobody', inReview, [], 'allowed'],
    ['a writer, since the revision in force', inReview, [hand('anna', 'bo', 99)], 'writers-hand'],
    ['a writer, before the revision in force', inReview, [hand('anna', 'bo', 101)], 'allowed'],
    ['a writer, before a revision of yesterday, but in these days', submittedPlan({ inForce: { ...inForce, approvedAt: daysAgo(1) } }), [hand('anna', 'bo', handDays - 1)], 'writers-hand'],
    ['a writer, ever, where nothing is in force', submittedPlan(), [hand('anna', 'bo', 5000)], 'writers-hand'],
    ['the one who sent it', submittedPlan({ contributors: [], submission: { ...submittedPlan().submission!, by: 'erik' } }), [hand('erik', 'bo', 2)], 'writers-hand'],
    ['somebody who wrote nothing', inReview, [hand('iben', 'bo', 2)], 'allowed'],
    ['a writer on somebody else', inReview, [hand('anna', 'erik', 2)], 'allowed'],
    ['somebody whom a writer made first', inReview, [hand('anna', 'iben', 5), hand('iben', 'bo', 2)], 'writers-hand'],
    ['somebody whom a writer changed only later', inReview, [hand('iben', 'bo', 5), hand('anna', 'iben', 2)], 'allowed'],
    ['a writer, who only set a deputy', inReview, [hand('anna', 'bo', 2, 'deputies')], 'allowed'],
  ])('by %s', (_, plan, hands, expected) => {
    expect(reasonOf(plan, approve, bo, { hands })).toBe(expected)
    const button = availableActions(plan, bo, { ...context, hands }).find(({ action }) => action === 'approve')
    expect(button?.reason ?? 'allowed', 'the button says what the command says').toBe(expected)
  })

  it.each([
    ['the deputy', [hand('anna', 'dorte', 2)]],
    ['the one stood in for', [hand('anna', 'bo', 2)]],
    ['who stands in', [hand('anna', 'bo', 2, 'deputies')]],
  ])('holds for a deputy when it is about %s', (_, hands) => {
    const dorte = { ...person('dorte'), standsInFor: [bo] }
    expect(reasonOf(inReview, approve, dorte, {})).toBe('allowed')
    expect(reasonOf(inReview, approve, dorte, { hands })).toBe('writers-hand')
  })

  it('may not confirm an urgent correction by whoever published it, though nothing older is in force', () => {
    const plan = approvedPlan({
      inForce: { ...inForce, approvedAt: daysAgo(1), writers: ['kai'] },
      correction: { writers: ['kai'], confirmBefore: '2026-11-29' },
      revisions: [{ ...inForce, id: 'revision-0', approvedAt: daysAgo(400) }],
    })
    const confirm = request('confirmCorrection', { contentHash: 'hash-1' })
    expect(reasonOf(plan, confirm, bo, {})).toBe('allowed')
    expect(reasonOf(plan, confirm, bo, { hands: [hand('kai', 'bo', 200)] })).toBe('writers-hand')
  })

  it('may not vouch for what is in force, wait to come or came before, when a writer of that holds them', () => {
    const upcoming = { ...inForce, id: 'revision-2', from: null, writers: ['anna'] }
    const plan = approvedPlan({ upcoming, wroteInForce: ['anna'], revisions: [inForce, { ...inForce, id: 'revision-0' }] })
    const hands = [hand('anna', 'bo', 2)]
    const asked: [PlanAction, Partial<TransitionRequest>][] = [
      ['reviewWithoutChanges', {}],
      ['takeOutOfUse', { comment: 'x' }],
      ['putInForce', {}],
      ['reinstate', { comment: 'x', revision: 'revision-0' }],
    ]
    for (const [action, more] of asked) {
      const wish = request(action, { contentHash: 'hash-1', ...more })
      expect([action, reasonOf(plan, wish, bo, {})]).toEqual([action, 'allowed'])
      expect([action, reasonOf(plan, wish, bo, { hands })]).toEqual([action, 'writers-hand'])
    }
  })
})

describe('a signer who has had a hand on the credentials of a writer', () => {
  const approve = request('approve')
  const decided = submittedPlan({
    state: 'decisionRecorded',
    inForce: inReview.inForce,
    decision: { body: 'Byrådet', date: '2026-11-20', caseNumber: '1', recordedBy: 'regina', minutes },
  })

  it.each<[string, PlanFacts, Hand[], string]>([
    ['of nobody', inReview, [], 'allowed'],
    ...(['account', 'password', 'mail', 'identity'] as const).map((part): [string, PlanFacts, Hand[], string] => [`${part} of a writer`, inReview, [hand('bo', 'anna', 2, part)], 'hand-on-writer']),
    ['permissions and deputies of a writer', inReview, [hand('bo', 'anna', 2, 'permissions', 'deputies')], 'allowed'],
    ['of a writer, before the revision in force', inReview, [hand('bo', 'anna', 101)], 'allowed'],
    ['of a writer, before a revision of yesterday, but in these days', submittedPlan({ inForce: { ...inForce, approvedAt: daysAgo(1) } }), [hand('bo', 'anna', handDays - 1)], 'hand-on-writer'],
    ['of a writer, ever, where nothing is in force', submittedPlan(), [hand('bo', 'anna', 5000, 'account')], 'hand-on-writer'],
    ['of the one who sent it', submittedPlan({ contributors: [], submission: { ...submittedPlan().submission!, by: 'erik' } }), [hand('bo', 'erik', 2)], 'hand-on-writer'],
    ['of somebody who wrote nothing', inReview, [hand('bo', 'iben', 2)], 'allowed'],
    ['through somebody they made', inReview, [hand('bo', 'iben', 5, 'account'), hand('iben', 'anna', 2)], 'hand-on-writer'],
    ['through somebody they only gave a permission', inReview, [hand('bo', 'iben', 5, 'permissions'), hand('iben', 'anna', 2)], 'allowed'],
    ['through somebody whom they changed only later', inReview, [hand('iben', 'anna', 5), hand('bo', 'iben', 2)], 'allowed'],
    ['of a writer who has chosen a password since, which tells nobody who chose it', inReview, [hand('bo', 'anna', 5), hand('anna', 'anna', 4)], 'hand-on-writer'],
  ])('%s', (_, plan, hands, expected) => {
    expect(reasonOf(plan, approve, bo, { hands })).toBe(expected)
    const button = availableActions(plan, bo, { ...context, hands }).find(({ action }) => action === 'approve')
    expect(button?.reason ?? 'allowed', 'the button says what the command says').toBe(expected)
  })

  it('may send it back, and somebody else may sign', () => {
    const hands = [hand('bo', 'anna', 2)]
    expect(reasonOf(inReview, request('sendBack', { comment: 'x' }), bo, { hands })).toBe('allowed')
    expect(reasonOf(inReview, approve, person('britt', grant('approver')), { hands })).toBe('allowed')
  })

  it.each(['bo', 'dorte'])('holds for a deputy when it is %s who had it', (by) => {
    const dorte = { ...person('dorte'), standsInFor: [bo] }
    expect(reasonOf(inReview, approve, dorte, {})).toBe('allowed')
    expect(reasonOf(inReview, approve, dorte, { hands: [hand(by, 'anna', 2)] })).toBe('hand-on-writer')
  })

  it('confirms no decision that somebody recorded whose password they set', () => {
    const confirm = request('confirmDecision')
    expect(reasonOf(decided, confirm, bo, {})).toBe('allowed')
    expect(reasonOf(decided, confirm, bo, { hands: [hand('bo', 'regina', 2)] })).toBe('hand-on-writer')
  })

  it('confirms no urgent correction that could be theirs', () => {
    const plan = approvedPlan({
      inForce: { ...inForce, approvedAt: daysAgo(1), writers: ['kai'] },
      correction: { writers: ['kai'], confirmBefore: '2026-11-29' },
      revisions: [{ ...inForce, id: 'revision-0', approvedAt: daysAgo(400) }],
    })
    const confirm = request('confirmCorrection', { contentHash: 'hash-1' })
    expect(reasonOf(plan, confirm, bo, {})).toBe('allowed')
    expect(reasonOf(plan, confirm, bo, { hands: [hand('bo', 'kai', 200)] })).toBe('hand-on-writer')
  })

  it('renews no review of what could be theirs: a hand counts from before it was approved', () => {
    const before = { ...inForce, id: 'revision-0', number: '1.0', approvedAt: daysAgo(900) }
    const now = { ...inForce, number: '2.0', major: 2, minor: 0, approvedAt: daysAgo(200) }
    const plan = approvedPlan({ inForce: now, wroteInForce: ['anna'], revisions: [now, before] })
    const review = request('reviewWithoutChanges', { contentHash: 'hash-1' })
    for (const [days, expected] of [[100, 'hand-on-writer'], [800, 'hand-on-writer'], [1000, 'allowed']] as const) {
      expect([days, reasonOf(plan, review, bo, { hands: [hand('bo', 'anna', days)] })]).toEqual([days, expected])
    }
  })
})

describe('a writer', () => {
  const plan = approvedPlan({ wroteInForce: ['bo'] })
  const retire = request('takeOutOfUse', { contentHash: 'hash-1', comment: 'x' })

  it('is in nobody’s hand by having written: where four eyes are not asked for, they may', () => {
    expect(reasonOf(plan, retire, bo, {})).toBe('allowed')
    expect(reasonOf(approvedPlan({ wroteInForce: ['bo', 'anna'] }), retire, bo, { hands: [hand('anna', 'bo', 2)] })).toBe('writers-hand')
  })

  it('publishes an urgent correction in their own name, whoever made their user', () => {
    const kai = person('kai', grant('corrector'))
    const correcting = planFacts({ state: 'correcting', inForce, contributors: ['kai', 'anna'], parked: { state: 'approved', changed: false } })
    const publish = request('publishCorrection', { comment: 'x' })
    expect(reasonOf(correcting, publish, kai, { hands: [hand('anna', 'kai', 2)] })).toBe('allowed')
  })
})

describe('what signs', () => {
  it('is everything that somebody vouches for, or that readers are told of', () => {
    expect(transitions.filter(({ signs }) => !signs).map(({ action }) => action)).toEqual([
      'submit',
      'withdraw',
      'sendBack',
      'beginCorrection',
      'abandonCorrection',
    ])
  })

  const minutesAgo = (count: number, way: 'password' | 'provider' = 'password'): SignIn => ({
    way,
    provedAt: new Date(now.getTime() - count * 60 * 1000).toISOString(),
  })

  it.each<[SignIn, 'password' | 'provider' | null]>([
    [minutesAgo(0), null],
    [minutesAgo(15), null],
    [minutesAgo(15.1), 'password'],
    [minutesAgo(15.1, 'provider'), 'provider'],
    [minutesAgo(-60), 'password'],
    [{ way: 'machine' }, null],
  ])('with %j asks for %s', (signIn, proof) => {
    expect(reasonOf(inReview, request('approve'), bo, { signIn })).toBe(proof ? 'proof-required' : 'allowed')
    const offered = availableActions(inReview, bo, { ...context, signIn })
    expect(offered.find(({ action }) => action === 'approve')).toMatchObject({ allowed: true, proof })
    expect(offered.find(({ action }) => action === 'sendBack')).toMatchObject({ allowed: true, proof: null })
  })

  it('is closed to local users where the municipality’s login must vouch for them', () => {
    const strict = { settings: { ...settings, providerSigns: true } }
    expect(reasonOf(inReview, request('approve'), bo, { ...strict, signIn: minutesAgo(0) })).toBe('provider-signs')
    expect(reasonOf(inReview, request('approve'), bo, { ...strict, signIn: minutesAgo(0, 'provider') })).toBe('allowed')
    expect(reasonOf(inReview, request('sendBack', { comment: 'x' }), bo, { ...strict, signIn: minutesAgo(0) })).toBe('allowed')
  })

  it('seals when and by whom the signer’s credentials were last changed', () => {
    const credentials = { changedAt: daysAgo(3), by: { user: 'iben', name: 'Iben' }, parts: ['mail' as const] }
    const result = decide(inReview, request('approve'), bo, { ...context, credentials })
    expect(result).toMatchObject({ ok: true, decision: { event: { details: { credentials } } } })
    const submit = decide(submittedPlan({ state: 'draft' }), request('submit', { changeNote: 'x', changeClass: 'minor' }), person('anna', grant('author')), { ...context, credentials })
    expect(submit).toMatchObject({ ok: true, decision: { event: { details: null } } })
  })
})
