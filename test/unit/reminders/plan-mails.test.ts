import { describe, expect, it } from 'vitest'
import { planMails } from '../../../reminders/plan-mails'
import type { Notice } from '../../../domain/reminders/notices'

const notice = (key: string, mail: string, more: { urgent?: boolean; declined?: boolean } = {}): Notice =>
  ({
    key,
    about: more.urgent ? 'waiting' : 'review',
    urgent: more.urgent ?? false,
    to: { name: mail, mail, user: null, declined: more.declined ?? false, escalation: false, standsIn: false, as: 'editor' },
  }) as Notice

const told = (more: { keys?: string[]; digests?: string[] } = {}) => ({
  today: '2027-01-31',
  keys: new Set(more.keys),
  digests: new Set(more.digests),
})

const shown = ({ mails, skipped }: ReturnType<typeof planMails>) => ({
  mails: mails.map(({ kind, to, notices }) => `${kind} ${to.mail}: ${notices.map(({ key }) => key).join(' ')}`),
  skipped: skipped.map(({ notice: { key }, why }) => `${key} ${why}`),
})

describe('the mails of a run', () => {
  const three = [notice('1', 'a'), notice('2', 'b'), notice('3', 'a')]

  it('gather all of a person in one digest, named by the day', () => {
    const planned = planMails(three, told())
    expect(shown(planned)).toEqual({ mails: ['digest a: 1 3', 'digest b: 2'], skipped: [] })
    expect(planned.mails.map(({ key }) => key)).toEqual(['digest|2027-01-31|a', 'digest|2027-01-31|b'])
  })

  it('leave out what has been told and who has declined', () => {
    expect(shown(planMails([...three, notice('4', 'c', { declined: true })], told({ keys: ['1'] })))).toEqual({
      mails: ['digest a: 3', 'digest b: 2'],
      skipped: ['1 told', '4 declined'],
    })
  })

  it('keep the rest of the day for tomorrow, but not what is urgent', () => {
    expect(shown(planMails([...three, notice('4', 'a', { urgent: true })], told({ digests: ['a'] })))).toEqual({
      mails: ['submission a: 4', 'digest b: 2'],
      skipped: ['1 one-a-day', '3 one-a-day'],
    })
  })

  it('say what is urgent in the digest when there is one to write anyway', () => {
    expect(shown(planMails([...three, notice('4', 'a', { urgent: true })], told())).mails).toEqual(['digest a: 1 3 4', 'digest b: 2'])
  })

  it('between the runs of the day are only the urgent ones', () => {
    expect(shown(planMails([...three, notice('4', 'a', { urgent: true })], told(), 'urgent'))).toEqual({
      mails: ['submission a: 4'],
      skipped: [],
    })
  })

  it('have the same key for the same urgent notices, in whatever order', () => {
    const urgent = [notice('4', 'a', { urgent: true }), notice('5', 'a', { urgent: true })]
    const keys = [urgent, urgent.toReversed()].map((each) => planMails(each, told()).mails[0]?.key)
    expect(keys[0]).toBe(keys[1])
  })
})
