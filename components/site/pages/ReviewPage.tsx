import { siteTexts, words } from '../../../messages'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { ReviewMark } from '../parts/ReviewMark'
import type { PlanItem, ReviewPageProps } from '../props'

const { review: texts } = siteTexts

/** When each plan must be reviewed, by department. The reader's browser marks those whose date has passed. */
export function ReviewPage({ chrome, departments }: ReviewPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead}>
        <p className="review-count" data-review-count hidden />
      </PageHead>
      {departments.length === 0 && <p>{texts.none}</p>}
      {departments.map(({ department, plans }) => (
        <section key={department.href}>
          <h2>
            <a href={department.href}>{department.label}</a>
          </h2>
          <Plans caption={texts.caption(department.label)} plans={plans} />
        </section>
      ))}
    </Document>
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
