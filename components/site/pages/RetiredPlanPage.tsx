import { siteTexts, words } from '../../../messages'
import { Day } from '../parts/Day'
import { Document } from '../parts/Document'
import { PlanInline } from '../parts/InlineReference'
import { PageHead } from '../parts/PageHead'
import type { RetiredPlanPageProps } from '../props'

const { retired: texts } = siteTexts

/** The address of a plan taken out of use: it says so, why, and where to go. Nothing of the old plan is shown. */
export function RetiredPlanPage(page: RetiredPlanPageProps) {
  const { chrome, title, kind, department, takenOutAt, archivedAt, reason, successor, historyHref } = page
  return (
    <Document chrome={chrome} title={`${title} (${(archivedAt ? texts.archivedLabel : texts.label).toLowerCase()})`}>
      <PageHead
        over={
          <>
            <span>{words.kinds[kind]}</span> <a href={department.href}>{department.label}</a>
          </>
        }
        title={title}
      >
        <div className="alert alert-warning">
          <h2 className="alert-heading">{texts.heading}</h2>
          <p className="alert-text">
            {texts.text} <Day iso={takenOutAt} />.
            {archivedAt && (
              <>
                {' '}
                {texts.archived} <Day iso={archivedAt} />.
              </>
            )}
          </p>
        </div>
        <dl className="facts">
          {reason && (
            <div>
              <dt>{texts.reason}</dt>
              <dd>{reason}</dd>
            </div>
          )}
          <div>
            <dt>{texts.successor}</dt>
            <dd>{successor ? <PlanInline plan={successor} withKind /> : texts.noSuccessor}</dd>
          </div>
        </dl>
        <p>
          <a href={historyHref}>{siteTexts.plan.history}</a>
        </p>
      </PageHead>
    </Document>
  )
}
