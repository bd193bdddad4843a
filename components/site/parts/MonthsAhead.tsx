import { overviewTexts } from '../../../messages'
import type { ReviewPageProps } from '../props'
import { Day } from './Day'

const texts = overviewTexts.months

/** The year ahead, month by month; a month without reviews is a line, so that the distance is seen. */
export function MonthsAhead({ months }: Pick<ReviewPageProps, 'months'>) {
  return (
    <ol className="months unstyled-list">
      {months.map(({ month, count, plans }) => (
        <li key={month} className={plans.length > 0 ? 'months__busy' : undefined}>
          <h3>
            <time dateTime={month}>{texts.name(month)}</time>
            <span className="quiet"> {count > 0 ? texts.plans(count) : texts.none}</span>
          </h3>
          {plans.length > 0 && (
            <ul className="unstyled-list">
              {plans.map(({ title, href, department, reviewDue }) => (
                <li key={href}>
                  <Day iso={reviewDue} /> <a href={href}>{title}</a> <span className="quiet">{department}</span>
                </li>
              ))}
              {count > plans.length && <li className="quiet">{texts.more(count - plans.length)}</li>}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
