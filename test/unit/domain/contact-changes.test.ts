import { describe, expect, it } from 'vitest'
import { contactChanges, firstDayTold, type ContactLine } from '../../../domain/reminders/contact-changes'
import { dueNotices, type ReminderFacts, type ReminderPlan } from '../../../domain/reminders/notices'
import type { ReminderPerson } from '../../../domain/reminders/recipients'

const [anna, adam] = [{ id: 'anna', name: 'Anna' }, { id: 'adam', name: 'Adam' }]
const number = (before: string, after: string) => ({ field: 'Telefonnumre', before, after })
const line = (more: Partial<ContactLine> = {}): ContactLine => ({
  record: 'contacts/vagt', name: 'Vagten', at: '2027-03-01T10:00:00.000Z', by: adam, changes: [number('1', '2')], ...more,
})
const showing = (record: string) => (record === 'contacts/vagt' ? ['p', 'q'] : [])

describe('what a contact went through', () => {
  it('in a day is one change, from the first value to the last', () => {
    const lines = [line(), line({ at: '2027-03-01T12:00:00.000Z', name: 'Vagtcentralen', by: anna, changes: [number('2', '3')] })]
    expect(contactChanges(lines, showing)).toEqual([
      { record: 'contacts/vagt', name: 'Vagtcentralen', day: '2027-03-01', by: [adam, anna], changes: [number('1', '3')], plans: ['p', 'q'] },
    ])
  })

  it('on two days in Denmark is two changes, whatever UTC says', () => {
    const lines = [line(), line({ at: '2027-03-01T23:30:00.000Z', changes: [number('2', '3')] })]
    expect(contactChanges(lines, showing).map(({ day }) => day)).toEqual(['2027-03-01', '2027-03-02'])
  })

  it.each([
    ['was changed back', [line(), line({ changes: [number('2', '1')] })]],
    ['is shown by no plan', [line({ record: 'contacts/ingen' })]],
    ['changed nothing an owner is told of', [line({ changes: [] })]],
  ])('is told to nobody when it %s', (_, lines) => {
    expect(contactChanges(lines, showing)).toEqual([])
  })

  it('is made up for after two weeks without a run, not longer', () => {
    expect(firstDayTold('2027-03-20')).toBe('2027-03-06')
  })
})

describe('who hears of it', () => {
  const person = (id: string, more: Partial<ReminderPerson> = {}): ReminderPerson => ({
    id, name: id, title: '', active: true, grants: [], mail: `${id}@fjordby.example`, wantsDigests: true, ...more,
  })
  const plan = (id: string, responsibleEditor: string | null): ReminderPlan => ({
    id, title: id, slug: id, kind: 'responsePlan', state: 'approved', department: null, responsibleEditor, contributors: [],
    nextReviewDate: null, submission: null, signers: ['approver'], correction: null,
  })
  const told = (more: Partial<ReminderFacts> = {}, lines = [line()]) => {
    const people = [person('anna'), person('adam'), person('bo')]
    const plans = [plan('p', 'anna'), plan('q', 'anna'), plan('r', 'bo')]
    const facts = { plans, people, departments: [], contactChanges: contactChanges(lines, showing), ...more }
    return dueNotices(facts, '2027-03-02', { review: [], waiting: [], correction: [] })
  }

  it('is the responsible editor of the plans that show it, once for all of them', () => {
    expect(told()).toMatchObject([
      { key: 'contactsChanged|contacts/vagt|2027-03-01|anna@fjordby.example', urgent: false, to: { as: 'editor', declined: false }, contact: { shownIn: [{ id: 'p' }, { id: 'q' }] } },
    ])
  })

  it('is not who made the change, unless somebody else changed it too', () => {
    expect(told({}, [line({ by: anna })])).toEqual([])
    expect(told({}, [line({ by: anna }), line({ changes: [number('2', '3')] })])).toHaveLength(1)
    expect(told({}, [line({ by: null })])).toHaveLength(1)
  })

  it('is nobody who has left, or who is not responsible', () => {
    expect(told({ people: [person('anna', { active: false }), person('bo')] })).toEqual([])
  })

  it('may decline, since it is no escalation', () => {
    expect(told({ people: [person('anna', { wantsDigests: false })] })).toMatchObject([{ to: { declined: true } }])
  })
})
