import { describe, expect, it } from 'vitest'
import type { PlanPageProps, SitePage } from '../../../components/site/props'
import { contactsSeenOn, datePages } from '../../../publishing/pages/last-updated'
import type { Manifest } from '../../../publishing/release/manifest'
import { pagesOf } from '../../../publishing/pages'
import type { SnapshotContact } from '../../../publishing/snapshot/snapshot'
import { plan, settings, snapshot } from './fixtures'

const now = '2026-05-01T08:00:00.000Z'
const named = plan('power', {
  alarmChain: [{ who: { to: 'contacts', id: 'anna' }, note: '' }, { who: { to: 'roles', id: 'leader' }, note: '' }],
})
/** The municipality with one contact changed. */
const taken = (id = '', change: Partial<SnapshotContact> = {}) => {
  const base = snapshot([named])
  return { ...base, contacts: base.contacts.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}
const planPage = (pages: SitePage[]) => {
  const found = pages.find((page) => page.template === 'plan')
  if (found?.template !== 'plan') throw new Error('no plan page')
  return found.props
}
const shown = (from: ReturnType<typeof taken>) => pagesOf(from, settings)

/** The release before, as far as dates go. */
const releaseOf = (props: PlanPageProps, buildId = 'b'): Manifest => {
  const { contentHash, revision, updatedAt } = props.provenance
  const record = { contentHash, revision, updatedAt, seen: 'x', contactsSeen: contactsSeenOn(props), contactsUpdatedAt: null }
  return { buildId, pages: [{ path: '/planer/power/', plan: record }] } as unknown as Manifest
}
const dateAfter = (from: ReturnType<typeof taken>, before = releaseOf(planPage(shown(taken())))) =>
  planPage(datePages(shown(from), before, 'b', now).pages).provenance.contactsUpdatedAt

describe('“Kontaktoplysninger opdateret den”', () => {
  it('is when a reader saw a number of the plan change', () => {
    expect(dateAfter(taken('anna', { phones: [{ number: '+4595010099', label: '' }] }))).toBe(now)
  })

  it('is not moved by a save that changes nothing readers see, nor by where the contact works', () => {
    expect(dateAfter(taken('anna', { updatedAt: now }))).toBeUndefined()
    expect(dateAfter(taken('anna', { department: null }))).toBeUndefined()
  })

  it('is not moved by a new revision or another build', () => {
    const changed = taken('anna', { name: 'Anna Holm' })
    const before = releaseOf(planPage(shown(taken())))
    const record = before.pages[0]?.plan
    if (!record) throw new Error('no record')
    expect(dateAfter(changed, { ...before, buildId: 'other' })).toBeUndefined()
    expect(dateAfter(changed, { ...before, pages: [{ ...before.pages[0], plan: { ...record, contentHash: 'older' } }] } as Manifest)).toBeUndefined()
  })
})
