import { overviewTexts, siteTexts, words } from '../../../messages'
import { Document } from '../parts/Document'
import { MonthsAhead } from '../parts/MonthsAhead'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { ReviewMark } from '../parts/ReviewMark'
import { StandingTable } from '../parts/StandingTable'
import { groupAnchor } from '../lists'
import type { PlanItem, ReviewPageProps } from '../props'

const { review: texts } = siteTexts

/** How the plans stand and when each must be reviewed. The reader's browser marks those whose date has passed. */
export function ReviewPage({ chrome, part = null, departments, ...overview }: ReviewPageProps) {
  const isFirst = !part || part.at === 1
  return (
    <Document chrome={chrome} title={partTitle(texts.title, part)} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead}>
        {/* The script counts what it sees, which of a long list is a part. */}
        {!part && <p className="review-count" data-review-count hidden />}
      </PageHead>
      {departments.length === 0 && <p>{texts.none}</p>}
      {departments.length > 0 && isFirst && <Pictures {...overview} />}
      {departments.length > 0 && <h2>{texts.all}</h2>}
      <PartHead part={part} />
      {departments.map(({ number, department, calendarHref, plans }) => (
        <section key={department.href} id={part ? groupAnchor(number) : undefined}>
          <h3>
            <a href={department.href}>{department.label}</a>
          </h3>
          <Plans caption={texts.caption(department.label)} plans={plans} />
          <p className="subscribe">
            <a href={calendarHref}>{overviewTexts.calendar.department(department.label)}</a>
          </p>
        </section>
      ))}
      <NextPart part={part} />
    </Document>
  )
}

function Pictures({ asOf, standings, total, months, reportHref, calendarHref }: Omit<ReviewPageProps, 'chrome' | 'part' | 'departments'>) {
  const { calendar, report, months: monthTexts } = overviewTexts
  return (
    <>
      <section>
        <h2>{overviewTexts.title(asOf)}</h2>
        <p>{overviewTexts.help}</p>
        <StandingTable rows={standings} total={total} />
        <p className="subscribe">
          <a href={reportHref} download>
            {report.link}
          </a>
        </p>
      </section>
      <section>
        <h2>{monthTexts.title}</h2>
        <p>
          {monthTexts.help} {total.overdue > 0 && monthTexts.overdue(total.overdue)}
        </p>
        <MonthsAhead months={months} />
      </section>
      <section className="subscribe">
        <h2>{calendar.title}</h2>
        <p>{calendar.help}</p>
        <p>
          <a href={calendarHref}>{calendar.all}</a>
        </p>
      </section>
    </>
  )
}

/** Each cell repeats its heading in `data-title`, which small screens show when the table becomes a list. */
function Plans({ caption, plans }: { caption: string; plans: PlanItem[] }) {
  return (
    <table className="table table--responsive-headers">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.plan}</th>
          <th scope="col">{texts.kind}</th>
          <th scope="col">{texts.revision}</th>
          <th scope="col">{texts.due}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.href}>
            <td data-title={texts.plan}>
              <a href={plan.href}>{plan.title}</a>
            </td>
            <td data-title={texts.kind}>{words.kinds[plan.kind]}</td>
            <td data-title={texts.revision}>{plan.revision}</td>
            <td data-title={texts.due}>
              <ReviewMark due={plan.reviewDue} withLabel={false} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
