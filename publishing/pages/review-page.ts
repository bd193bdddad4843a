/** `/revision/`: how the plans stand, the year ahead, and every plan by department. */
import type { Chrome, SitePage } from '../../components/site/props'
import { monthsAhead, overviewOf } from '../../domain/overview'
import type { Snapped } from './chrome'
import { byName } from './directory'
import { paths } from './paths'
import type { Views } from './views'

export function reviewPage({ directory }: Snapped, views: Views, chrome: Chrome): SitePage {
  // Counted on the day of the release. The day is on the page, so that a new one asks for a new release.
  const asOf = directory.day
  const plans = directory.plansInForce.map((plan) => ({ ...plan, department: plan.content.department }))
  const { departments: standings, total } = overviewOf(plans, asOf)
  return {
    path: paths.review,
    template: 'review',
    props: {
      chrome,
      asOf,
      total,
      standings: directory.departments.flatMap(({ id }) => {
        const standing = standings.get(id)
        return standing ? [{ department: views.department(id), standing }] : []
      }),
      months: monthsAhead(plans, asOf).map(({ month, plans: due }) => ({
        month,
        plans: due.map(({ content, slug, nextReviewDate }) => ({
          title: content.title,
          href: paths.plan(slug),
          department: directory.department(content.department).name,
          reviewDue: nextReviewDate,
        })),
      })),
      reportHref: paths.report,
      calendarHref: paths.calendar,
      departments: directory.departments
        .map(({ id, slug }) => ({
          department: views.department(id),
          calendarHref: paths.departmentCalendar(slug),
          plans: directory
            .plansIn(id)
            .map(views.planItem)
            .sort((a, b) => a.reviewDue.localeCompare(b.reviewDue) || byName(({ title }: typeof a) => title)(a, b)),
        }))
        .filter((department) => department.plans.length > 0),
    },
  }
}
