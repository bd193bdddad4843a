import { describe, expect, it } from 'vitest'
import { publicEdition } from '../../../publishing/public-edition'
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

  it('has the roles that a public plan names, those that their tasks name, and everybody who holds them', () => {
    const open = plan('open', {
      visibility: 'public',
      sections: [{ key: 'situation', heading: null, text: { body: text('Ring til ', inline('roleRef', 'leader')) }, phases: {} }],
    })
    const edition = publicEdition(
      snapshot([open], {
        departments: [department('care')],
        contacts: ['anna', 'bo', 'carla', 'dan'].map((id) => contact(id, unreachable)),
        roles: [
          role('leader', { holders: [{ contact: 'anna', deputy: false }], tasks: text('Afløses af ', inline('roleRef', 'deputy')) }),
          // Two that name each other must not go round for ever.
          role('deputy', { holders: [{ contact: 'bo', deputy: true }], tasks: text(inline('roleRef', 'leader'), inline('contactRef', 'carla')) }),
          role('other', { holders: [{ contact: 'dan', deputy: false }] }),
        ],
      }),
    )
    expect(names(edition.roles)).toEqual(['deputy', 'leader'])
    expect(names(edition.contacts)).toEqual(['anna', 'bo', 'carla'])
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
})
