import { afterEach, describe, expect, it } from 'vitest'
import { calendars } from '../../../publishing/outputs/calendar'
import type { SnapshotPlan } from '../../../publishing/snapshot/snapshot'
import { department, plan, snapshot } from './fixtures'

const settings = { municipality: 'Fjordby Kommune', siteUrl: 'https://beredskab.fjordby.example' }
const tree = [department('health'), department('nursing', { parent: 'health' }), department('technical')]

const due = (id: string, nextReviewDate: string, where: string, more: Partial<SnapshotPlan> = {}) =>
  plan(id, { department: where, title: `Plan ${id}` }, { nextReviewDate, ...more })
const feeds = (...plans: SnapshotPlan[]) =>
  new Map(calendars(snapshot(plans, { departments: tree }), settings).map(({ path, text }) => [path, text]))

const all = '/kalender/alle.ics'
const of = (slug: string) => `/kalender/afdelinger/${slug}.ics`
const lines = (text = '', name: string) => text.split('\r\n').filter((line) => line.startsWith(name))
const uids = (text: string | undefined) => lines(text, 'UID:')
const slugs = tree.map(({ slug }) => slug)

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('calendar feeds', () => {
  it('are one for all and one for each department, with those below it', () => {
    const made = feeds(due('a', '2027-01-31', 'health'), due('b', '2027-02-28', 'nursing'), due('c', '2027-03-31', 'technical'))
    expect([...made.keys()]).toEqual([all, ...slugs.map(of)])
    expect([all, ...slugs.map(of)].map((path) => uids(made.get(path)).map((uid) => uid.slice(9, 10)).join(''))).toEqual(['abc', 'ab', 'b', 'c'])
  })

  it('leave out plans that are not in force', () => {
    expect(uids(feeds(due('a', '2027-01-31', 'health', { status: 'outOfUse' })).get(all))).toEqual([])
  })

  it.each(['UTC', 'Europe/Copenhagen', 'America/Los_Angeles', 'Pacific/Auckland'])('name the day itself on a server in %s', (server) => {
    process.env.TZ = server
    expect(lines(feeds(due('a', '2027-01-31', 'health')).get(all), 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20270131'])
  })

  it('keep the appointment and move it when the plan has been gone through', () => {
    const [before, after] = [
      due('a', '2027-01-31', 'health', { lastRevisedAt: '2026-01-31T10:00:00.000Z' }),
      due('a', '2028-01-30', 'health', { lastRevisedAt: '2027-01-30T10:00:00.000Z' }),
    ].map((each) => feeds(each).get(all))
    expect(uids(after)).toEqual(uids(before))
    expect(uids(before)).toEqual(['UID:plan-a@planvaerk'])
    expect(lines(after, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20280130'])
    const sequence = (text: string | undefined) => Number(lines(text, 'SEQUENCE:')[0]?.split(':')[1])
    expect(sequence(after)).toBeGreaterThan(sequence(before))
    expect(sequence(after)).toBeLessThan(2 ** 31)
  })

  it('are the same for the same snapshot, and whole lines of RFC 5545', () => {
    const plans = [due('b', '2027-01-31', 'health'), due('a', '2027-01-31', 'health', { slug: 'meget-lang-adresse-'.repeat(6) })]
    const text = feeds(...plans).get(all) ?? ''
    expect(feeds(...plans.toReversed()).get(all)).toBe(text)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  })
})
