/** When plans are due, for calendar programs: one iCalendar feed (RFC 5545) for each department and one for all. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { publishingTexts, words } from '../../messages'
import type { Id } from '../../domain/approval/vocabulary'
import { digestOf } from '../disk/digest'
import { fileOf } from '../disk/site-folder'
import { paths } from '../pages/paths'
import { groupBy } from '../../domain/group'
import type { Output } from './output'
import { latestRevision, type Snapshot, type SnapshotDepartment, type SnapshotPlan } from '../snapshot/snapshot'

export interface Calendar {
  /** From the site's root, with a leading slash. */
  path: string
  text: string
}

interface Settings {
  municipality: string
  siteUrl: string | null
}

/** The output of the feeds. */
export const calendarFeeds: Output = {
  name: 'calendars',
  digest: ({ snapshot: { departments, plans }, settings: { municipality, siteUrl } }) =>
    digestOf([
      municipality,
      siteUrl,
      departments.map(({ id, slug, name, parent, formerSlugs = [] }) => [id, slug, name, parent, formerSlugs]),
      plans.map((plan) => [
        plan.id, plan.slug, plan.status, plan.nextReviewDate, plan.lastRevisedAt, latestRevision(plan).number,
        plan.content.title, plan.content.kind, plan.content.department,
      ]),
    ]),
  files: async ({ snapshot, settings }) =>
    calendars(snapshot, settings).map(({ path, text }) => ({ path: fileOf(path), content: text })),
}

/**
 * Pure: the same snapshot gives the same feeds, to the letter.
 * @returns the feed of all plans in force first, then those of the departments, each with the departments below it
 */
export function calendars({ departments, plans }: Pick<Snapshot, 'departments' | 'plans'>, settings: Settings): Calendar[] {
  const inForce = plans.filter(({ status, nextReviewDate }) => status === 'inForce' && nextReviewDate)
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const byDepartment = groupBy(inForce, ({ content }) => content.department)
  const below = groupBy(departments, ({ parent }) => parent)
  const taken = new Set(departments.map(({ slug }) => slug))
  const feed = (path: string, name: string, own: SnapshotPlan[]): Calendar => ({ path, text: textOf(name, own, names, settings) })
  return [
    feed(paths.calendar, publishingTexts.calendar.all(settings.municipality), inForce),
    ...departments.flatMap((department) => {
      const own = withThoseBelow(department.id, below).flatMap((id) => byDepartment.get(id) ?? [])
      // Calendar programs go on asking at the address they were given.
      const slugs = [department.slug, ...(department.formerSlugs ?? []).filter((slug) => !taken.has(slug))]
      return slugs.map((slug) => feed(paths.departmentCalendar(slug), publishingTexts.calendar.department(department.name), own))
    }),
  ]
}

function withThoseBelow(top: Id, below: ReadonlyMap<Id | null, SnapshotDepartment[]>): Id[] {
  const found = new Set([top])
  // A set is walked on while it grows.
  for (const parent of found) for (const { id } of below.get(parent) ?? []) found.add(id)
  return [...found]
}

function textOf(name: string, plans: SnapshotPlan[], departments: ReadonlyMap<Id, string>, { siteUrl }: Settings): string {
  const calendar = ical({
    name,
    prodId: { company: 'planvaerk', product: 'revision', language: 'DA' },
    method: ICalCalendarMethod.PUBLISH,
    // How often a calendar program may look for changes.
    ttl: 6 * 3600,
  })
  for (const plan of plans.toSorted((a, b) => a.nextReviewDate.localeCompare(b.nextReviewDate) || a.id.localeCompare(b.id))) {
    const { title, kind, department } = plan.content
    const revised = new Date(plan.lastRevisedAt)
    calendar.createEvent({
      // Never changes for a plan, so that the appointment moves when the date does.
      id: `plan-${plan.id}@planvaerk`,
      summary: publishingTexts.calendar.event(title),
      description: publishingTexts.calendar.about(words.kinds[kind], departments.get(department) ?? '', latestRevision(plan).number),
      // The generator words a day as it is in UTC.
      start: new Date(`${plan.nextReviewDate}T00:00:00Z`),
      allDay: true,
      stamp: revised,
      lastModified: revised,
      // Grows with each renewal: a program must not keep an older date.
      sequence: Math.floor(revised.getTime() / 60_000) - firstMinute,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: siteUrl ? siteUrl + paths.plan(plan.slug) : null,
    })
  }
  return `${calendar.toString()}\r\n`
}

const firstMinute = Date.UTC(2000, 0, 1) / 60_000
