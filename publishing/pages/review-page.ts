/** `/revision/`: how the plans stand, the year ahead, and every plan by department. */
import type { ReviewPageProps, SitePage } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import { monthsAhead, overviewOf } from '../../domain/overview'
import type { Snapped } from './chrome'
import { byName } from './directory'
import { partCrumb, partsOf, sizes } from './parts'
import { paths } from './paths'
import type { Views } from './views'

/** Of a month, when all plans are too many for a page. */
const firstOfAMonth = 5

export function reviewPages({ directory, chrome }: Snapped, views: Views): SitePage[] {
  // Counted on the day of the release. The day is on the page, so that a new one asks for a new release.
  const asOf = directory.day
  const plans = directory.plansInForce.map((plan) => ({ ...plan, department: plan.content.department }))
  const { departments: standings, total } = overviewOf(plans, asOf)
  const shownOfAMonth = plans.length > sizes.list.whole ? firstOfAMonth : Infinity
  const overview: Omit<ReviewPageProps, 'chrome' | 'part' | 'departments'> = {
    asOf,
    total,
    standings: directory.departments.flatMap(({ id }) => {
      const standing = standings.get(id)
      return standing ? [{ department: views.department(id), standing }] : []
    }),
    months: monthsAhead(plans, asOf).map(({ month, plans: due }) => ({
      month,
      count: due.length,
      plans: due.slice(0, shownOfAMonth).map(({ content, slug, nextReviewDate }) => ({
        title: content.title,
        href: paths.plan(slug),
        department: directory.department(content.department).name,
        reviewDue: nextReviewDate,
      })),
    })),
    reportHref: paths.report,
    calendarHref: paths.calendar,
  }
  const inDepartments = directory.departments
    .map(({ id, slug }) => ({
      department: views.department(id),
      calendarHref: paths.departmentCalendar(slug),
      plans: directory
        .plansIn(id)
        .map(views.planItem)
        .sort((a, b) => a.reviewDue.localeCompare(b.reviewDue) || byName(({ title }: typeof a) => title)(a, b)),
    }))
    .filter((department) => department.plans.length > 0)
  const groups = inDepartments.map(({ department, plans: rows }) => ({ label: department.label, rows }))
  const trail = [{ label: publishingTexts.crumbs.review, href: paths.review }]
  return partsOf(paths.review, groups, null).map(({ path, part, groups: own }) => ({
    path,
    template: 'review',
    props: {
      chrome: chrome(path, [...trail, ...partCrumb(path, part)]),
      ...overview,
      // The pictures stand on the first page alone.
      ...(part && part.at > 1 && { standings: [], months: [] }),
      ...(part && { part }),
      departments: own.flatMap(({ number, rows }) => ({ ...inDepartments[number - 1]!, number, plans: rows })),
    },
  }))
}
