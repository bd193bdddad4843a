/** A municipality of the largest size: no rule may need a walk through everything for each of everything. */
import { describe, expect, it } from 'vitest'
import { contactChanges, type ContactChange } from '../../../domain/reminders/contact-changes'
import { dueNotices, type ReminderFacts, type ReminderPlan } from '../../../domain/reminders/notices'
import { correctionSteps, reviewSteps, waitingSteps } from '../../../domain/reminders/steps'
import { planMails } from '../../../reminders/plan-mails'

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
/** Six branches, each fifty deep. */
const departments = numbers(300).map((number) => ({
  id: `d${number}`, parent: number % 50 === 0 ? null : `d${number - 1}`, name: `Afdeling ${number}`, head: null, owner: null,
}))
const people = numbers(2_000).map((number) => ({
  id: `u${number}`, name: `Bruger ${number}`, title: '', active: true, mail: `u${number}@fjordby.example`, wantsDigests: true,
  grants: number % 100 === 0 ? [{ permission: 'approver' as const, department: `d${(number / 100) * 10}` }] : [],
}))
const plans = numbers(2_000).map((number): ReminderPlan => ({
  id: `p${number}`, title: `Plan ${number}`, slug: `plan-${number}`, kind: 'responsePlan', state: 'inReview', department: `d${number % 300}`,
  responsibleEditor: `u${number}`, contributors: [], signers: ['approver'], correction: null, nextReviewDate: '2027-01-31',
  submission: { by: `u${number}`, at: '2027-01-20T10:00:00.000Z' },
}))
const steps = { review: reviewSteps, waiting: waitingSteps, correction: correctionSteps }
const told = { today: '2027-01-31', keys: new Set<string>(), digests: new Set<string>() }

describe('two thousand plans, two thousand users, departments fifty deep', () => {
  it('are reminded of, each once', () => {
    const notices = dueNotices({ plans, people, departments }, '2027-01-31', steps)
    expect(notices.filter(({ about }) => about === 'review')).toHaveLength(2_000)
    expect(notices.filter(({ about }) => about === 'waiting').length).toBeGreaterThan(2_000)
    expect(planMails(notices, told).mails).toHaveLength(2_000)
  })

  it('hear of a thousand contacts that every plan shows', () => {
    const lines = numbers(1_000).map((number) => ({
      record: `contacts/${number}`, name: `Kontakt ${number}`, at: '2027-01-30T10:00:00.000Z', by: null, changes: [{ field: 'Mail', before: '', after: 'a@b.example' }],
    }))
    const ids = plans.slice(0, 50).map(({ id }) => id)
    const changes: ContactChange[] = contactChanges(lines, () => ids)
    const facts: ReminderFacts = { plans, people, departments, contactChanges: changes }
    const notices = dueNotices(facts, '2027-01-31', steps).filter(({ about }) => about === 'contactsChanged')
    expect(notices).toHaveLength(50_000)
    expect(planMails(notices, told).mails).toHaveLength(50)
  })
})
