import { describe, expect, it } from 'vitest'
import { publicEdition } from '../../../publishing/snapshot/public-edition'
import { approval, contact, department, inline, plan, role, snapshot, text } from './fixtures'

const names = (records: { id: string }[]) => records.map(({ id }) => id).toSorted()
const unreachable = { phones: [], mails: [] }

describe('the public edition', () => {
  it('has the plans that were approved as public, and what happened to them, and no word of the others', () => {
    const open = plan('open', { visibility: 'public' })
    const closed = plan('closed', { title: 'Hemmelig' })
    const edition = publicEdition(snapshot([open, closed], { events: [approval(open), approval(closed)] }))
    expect(names(edition.plans)).toEqual(['open'])
    expect(names(edition.events)).toEqual(['event-open'])
    expect(edition.unshown).toEqual([{ id: 'closed', kind: 'responsePlan', why: 'internalOnly' }])
    expect(JSON.stringify(edition)).not.toContain('Hemmelig')
  })

  it('has the roles that a public plan names, without what they are to do, and everybody who holds them', () => {
    const open = plan('open', {
      visibility: 'public',
      sections: [{ key: 'situation', heading: null, text: { body: text('Ring til ', inline('roleRef', 'leader')) }, phases: {} }],
    })
    const edition = publicEdition(
      snapshot([open], {
        departments: [department('care')],
        contacts: ['anna', 'bo', 'dan'].map((id) => contact(id, unreachable)),
        roles: [
          role('leader', { holders: [{ contact: 'anna', deputy: false }], tasks: text('Ring til ', inline('contactRef', 'bo')) }),
          role('other', { holders: [{ contact: 'dan', deputy: false }] }),
        ],
      }),
    )
    expect(edition.roles).toMatchObject([{ id: 'leader', tasks: null }])
    expect(names(edition.contacts)).toEqual(['anna'])
  })

  it('has the heads of departments, and whoever has a public number, and nobody else', () => {
    const edition = publicEdition(
      snapshot([], {
        departments: [department('care', { head: 'head', contingencyOwner: 'owner' })],
        contacts: [
          contact('head', unreachable),
          contact('owner', unreachable),
          contact('desk', { mails: [] }),
          contact('gone', { active: false }),
          contact('inside', unreachable),
        ],
      }),
    )
    expect(names(edition.contacts)).toEqual(['desk', 'head', 'owner'])
  })

  it('tells nobody an editor’s mail, nor that somebody is asked to read a plan', () => {
    const [shown] = publicEdition(snapshot([plan('open', { visibility: 'public' }, { mustBeRead: true })])).plans
    expect(shown).toMatchObject({ mustBeRead: false, responsibleEditor: { name: 'Carl Eng', mail: null } })
  })

  describe('of a plan that was for employees before', () => {
    const open = plan('open', { visibility: 'public' })
    const [now] = open.revisions
    if (!now) throw new Error('The plan has no revision.')
    const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T10:00:00.000Z`
    const periods = (from: number, until: number | null) => [{ from: day(from), until: until ? day(until) : null }]
    const revisions = [
      { ...now, number: '3.0', periods: periods(20, null) },
      { ...now, id: 'inside', number: '2.0', visibility: 'internal' as const, periods: periods(10, 20) },
      { ...now, id: 'first', number: '1.0', periods: periods(1, 10) },
    ]
    const whole = { ...open, revisions }
    const event = (id: string, at: number, revision: string | null) => approval(open, { id, at: day(at), revision, action: 'reviewWithoutChanges' })
    const edition = publicEdition(
      snapshot([whole], {
        events: [event('a', 1, '1.0'), event('b', 5, null), event('c', 10, '2.0'), event('d', 15, null), event('e', 15, '3.0'), event('f', 25, null)],
      }),
    )

    it('has the revisions that were public themselves, and says that there are others', () => {
      expect(edition.plans[0]?.revisions.map(({ number }) => number)).toEqual(['3.0', '1.0'])
      expect(edition.plans[0]?.hasInternalPast).toBe(true)
    })

    it('has the events of public times about public revisions', () => {
      expect(names(edition.events)).toEqual(['a', 'b', 'f'])
    })
  })
})
