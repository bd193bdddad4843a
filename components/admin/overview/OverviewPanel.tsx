/** How each department's plans stand, and the year ahead, on the dashboard: the site's own chart with links inwards. */
import Link from 'next/link'
import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { CountedPlan } from '../../../collections/plans/counts'
import { overviewTexts, qualityTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { monthsAhead, overviewOf, type Standing } from '../../../domain/overview'
import { StandingBar, StandingLegend, widestOf } from '../../site/parts/StandingBar'
import { dateText } from '../dates'
import { qualityPath } from '../quality/path'
import { countPlansInUse, titlesOf } from './read-plans'

const { parts, months: monthTexts, ...texts } = overviewTexts
/** Of each month, the nearest days; a large municipality has hundreds of plans in one. */
const shownPerMonth = 10
const columns = ['inForce', 'dueSoon', 'overdue', 'inReview'] as const

interface Props {
  payload: Payload
  user: User
  /** The calendar day in Denmark. */
  today: string
}

export async function OverviewPanel({ payload, user, today }: Props) {
  const { plans, departments } = await countPlansInUse(payload, user)
  const { departments: standings, total } = overviewOf(plans, today)
  const ahead = monthsAhead(plans, today)
  const months = ahead.map(({ month, plans: due }) => ({ month, count: due.length, shown: due.slice(0, shownPerMonth) }))
  const titles = await titlesOf(payload, user, months.flatMap(({ shown }) => shown.map(({ id }) => id)))
  const rows = departments.flatMap(({ id, name }) => {
    const standing = standings.get(id)
    return standing ? [{ id, name, standing }] : []
  })
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  const plansUrl = formatAdminURL({ adminRoute, path: '/collections/plans' })
  return (
    <section className="pv-panel pv-panel--wide">
      <h2>{texts.title(today)}</h2>
      {rows.length === 0 ? <p className="pv-hint">{texts.none}</p> : <Standings rows={rows} total={total} plansUrl={plansUrl} />}
      <Months months={months} titles={titles} overdue={total.overdue} plansUrl={plansUrl} />
      <p className="pv-links">
        <a href={formatAdminURL({ apiRoute, path: '/plan-report' })} download={texts.report.file}>
          {texts.report.link}
        </a>
        <Link href={formatAdminURL({ adminRoute, path: qualityPath })} prefetch={false}>
          {qualityTexts.fromDashboard}
        </Link>
      </p>
    </section>
  )
}

interface StandingsProps {
  rows: { id: string; name: string; standing: Standing }[]
  total: Standing
  plansUrl: string
}

function Standings({ rows, total, plansUrl }: StandingsProps) {
  const widest = widestOf(rows.map(({ standing }) => standing))
  return (
    <>
      <StandingLegend />
      <table className="pv-standings">
        <caption className="pv-visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.department}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {parts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, standing }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`${plansUrl}?where[or][0][and][0][department][equals]=${id}`} prefetch={false}>
                  {name}
                </Link>
                <StandingBar standing={standing} widest={widest} />
              </th>
              <Numbers standing={standing} />
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.total}</th>
            <Numbers standing={total} />
          </tr>
        </tbody>
      </table>
    </>
  )
}

/** A narrow screen shows each number's name before it. */
const Numbers = ({ standing }: { standing: Standing }) =>
  columns.map((column) => (
    <td key={column} data-title={parts[column]}>
      {standing[column]}
    </td>
  ))

interface MonthsProps {
  months: { month: string; count: number; shown: CountedPlan[] }[]
  titles: ReadonlyMap<string, string>
  overdue: number
  plansUrl: string
}

function Months({ months, titles, overdue, plansUrl }: MonthsProps) {
  return (
    <details className="pv-months">
      <summary>{monthTexts.title}</summary>
      {overdue > 0 && <p className="pv-hint">{monthTexts.overdue(overdue)}</p>}
      <ol>
        {months.map(({ month, count, shown }) => (
          <li key={month} className={count > 0 ? 'pv-months__busy' : undefined}>
            <strong>{monthTexts.name(month)}</strong>{' '}
            <span className="pv-hint">{count > 0 ? monthTexts.plans(count) : monthTexts.none}</span>
            {count > 0 && (
              <ul>
                {shown.map(({ id, nextReviewDate }) => (
                  <li key={id}>
                    {nextReviewDate && dateText(nextReviewDate)}{' '}
                    <Link href={`${plansUrl}/${id}`} prefetch={false}>
                      {titles.get(id)}
                    </Link>
                  </li>
                ))}
                {count > shown.length && (
                  <li>
                    <Link href={`${plansUrl}?${byReviewDay}`} prefetch={false}>
                      {monthTexts.more(count - shown.length)}
                    </Link>
                  </li>
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The list view cannot compare days: it shows all plans that have one, the nearest first. */
const byReviewDay = 'where[or][0][and][0][nextReviewDate][exists]=true&sort=nextReviewDate'
