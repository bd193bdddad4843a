import { siteTexts, words } from '../../../messages'
import { planKinds } from '../../../workflow/vocabulary'
import { dateText } from '../dates'
import { Attachments } from '../parts/Attachments'
import { CallFirst } from '../parts/CallFirst'
import { Day } from '../parts/Day'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { PageHead } from '../parts/PageHead'
import { PlanList } from '../parts/PlanList'
import { PlanSection, startsOpen } from '../parts/PlanSection'
import { Provenance } from '../parts/Provenance'
import { ReviewMark } from '../parts/ReviewMark'
import { Immediate } from '../parts/Steps'
import { TableOfContents } from '../parts/TableOfContents'
import { WhoLine } from '../parts/Who'
import type { PlanPageProps } from '../props'

const { plan: texts } = siteTexts

/** What must be told of each sheet, should it be found alone. */
const printFootOf = ({ chrome, title, provenance }: PlanPageProps): string =>
  texts.printFoot(
    chrome.municipality,
    title,
    provenance.revision,
    dateText(provenance.approvedAt),
    approverOf(provenance),
    dateText(provenance.reviewDue),
  )

const approverOf = ({ decision, approvedBy }: PlanPageProps['provenance']): string =>
  decision?.body ?? (approvedBy.map(({ name }) => name).join(', ') || texts.notApprovedYet.toLowerCase())

/** A plan, in the order it is needed: is it in force, whom to call, what to do at once, then the whole of it. */
export function PlanPage(plan: PlanPageProps) {
  const { chrome, title, summary, kind, sections, callFirst, provenance } = plan
  // An action card stands open and is short: its steps need no second place.
  const immediate = kind === 'actionCard' ? [] : (sections.find(({ key }) => key === 'actions')?.phases.immediate ?? [])
  return (
    <Document
      chrome={chrome}
      title={title}
      description={summary || `${words.kinds[kind]}: ${title}`}
      printFoot={printFootOf(plan)}
    >
      <PageHead over={<Over plan={plan} />} title={title} lead={summary}>
        <Validity provenance={provenance} />
        {plan.performedBy && (
          <div className="performed-by">
            <p className="meta">{texts.performedBy}</p>
            <WhoLine who={{ type: 'role', role: plan.performedBy }} note="" />
          </div>
        )}
      </PageHead>
      <div className={immediate.length > 0 ? 'first-minutes first-minutes--two' : 'first-minutes'} data-pagefind-ignore>
        <CallFirst chain={callFirst} parent={plan.parent} />
        <Immediate steps={immediate} />
      </div>
      <div className="with-contents">
        <TableOfContents sections={sections} withAttachments={plan.attachments.length > 0} />
        <div className="sections" data-sections>
          <p className="tools" hidden data-tools>
            <button className="button button-secondary" type="button" data-open-all>
              {texts.openAll}
            </button>
            <button className="button button-secondary" type="button" data-close-all>
              {texts.closeAll}
            </button>
            <button className="button button-secondary" type="button" data-print>
              {texts.print}
            </button>
          </p>
          {sections.map((section) => (
            <PlanSection key={section.anchor} section={section} open={startsOpen(kind, section)} />
          ))}
          <Attachments attachments={plan.attachments} />
          <PlanTree plan={plan} />
          <Provenance plan={plan} />
        </div>
      </div>
    </Document>
  )
}

function Over({ plan: { kind, department, crisisLevel } }: { plan: PlanPageProps }) {
  return (
    <>
      <span>{words.kinds[kind]}</span> <a href={department.href}>{department.label}</a>{' '}
      {crisisLevel && <span>{crisisLevel}</span>}
    </>
  )
}

/** The state of the plan in one line. */
function Validity({ provenance }: Pick<PlanPageProps, 'provenance'>) {
  const { revision, approvedAt, decision, reviewDue, awaitsApproval, validUntil } = provenance
  return (
    <>
      <Facts className="validity">
        <span className="badge badge-success">{texts.inForce}</span>
        <span>
          {texts.revision(revision)}, {awaitsApproval ? texts.corrected : texts.approved}{' '}
          {decision ? (
            <>
              {texts.approvedByBody(decision.body)} <Day iso={decision.date} />
            </>
          ) : (
            <Day iso={approvedAt} />
          )}
        </span>
        {validUntil && (
          <span>
            {texts.validUntil.toLowerCase()} <Day iso={validUntil} />
          </span>
        )}
        <ReviewMark due={reviewDue} />
      </Facts>
      {awaitsApproval && (
        <div className="alert alert-warning">
          <p className="alert-heading">{texts.awaitsApproval}</p>
          <p className="alert-text">{texts.awaitsApprovalText}</p>
        </div>
      )}
    </>
  )
}

/** The plan this one belongs under, and those under it, kind by kind. */
function PlanTree({ plan: { parent, children } }: { plan: PlanPageProps }) {
  const below = planKinds
    .map((kind) => ({ kind, plans: children.filter((child) => child.kind === kind) }))
    .filter(({ plans }) => plans.length > 0)
  return (
    <div data-pagefind-ignore>
      {parent && (
        <section aria-labelledby="hoerer-under">
          <h2 id="hoerer-under">{texts.above}</h2>
          <PlanList plans={[parent]} show={{ kind: true, department: true }} />
        </section>
      )}
      {below.map(({ kind, plans }) => (
        <section key={kind} aria-labelledby={`under-${kind}`}>
          <h2 id={`under-${kind}`}>{texts.below[kind]}</h2>
          <PlanList plans={plans} show={{ department: true }} />
        </section>
      ))}
    </div>
  )
}
