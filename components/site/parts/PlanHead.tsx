/** What an action card and the other plans have in common: what it is, whether it is in force, its foot on paper, its tree. */
import { siteTexts, words } from '../../../messages'
import { planKinds } from '../../../domain/approval/vocabulary'
import { dateText } from '../dates'
import type { PlanPageProps } from '../props'
import { Day } from './Day'
import { Facts } from './Facts'
import { PlanList } from './PlanList'
import { ReviewMark } from './ReviewMark'

const { plan: texts } = siteTexts

/** What must be told of each sheet, should it be found alone. */
export const printFootOf = ({ chrome, title, provenance }: PlanPageProps): string =>
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

/** For the tab, the bookmark and a shared link: "IT-nedbrud – indsatsplan", unless the title says the kind itself. */
export function titleOf({ title, kind }: Pick<PlanPageProps, 'title' | 'kind'>): string {
  const name = words.kinds[kind].toLowerCase()
  return title.toLowerCase().includes(name) ? title : `${title} – ${name}`
}

/** What it is. Whose it is stands in the trail above, and among the facts below. */
export function Over({ plan: { kind, crisisLevel, provenance } }: { plan: PlanPageProps }) {
  return (
    <>
      <span>{words.kinds[kind]}</span> {crisisLevel && <span>{crisisLevel}</span>}{' '}
      {provenance.awaitsApproval && <strong className="badge badge-warning">{texts.awaitsApproval}</strong>}
    </>
  )
}

/** The state of the plan in one line. */
export function Validity({ provenance }: Pick<PlanPageProps, 'provenance'>) {
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
          <p className="alert-text">{texts.awaitsApprovalText}</p>
        </div>
      )}
    </>
  )
}

/** The plan this one belongs under, and those under it, kind by kind; its action cards where no section has told of them. */
export function PlanTree({ plan: { parent, children, sections } }: { plan: PlanPageProps }) {
  const cardsAreTold = sections.some(({ actionCards }) => actionCards.length > 0)
  const below = planKinds
    .filter((kind) => kind !== 'actionCard' || !cardsAreTold)
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
