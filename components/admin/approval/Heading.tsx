/** Which plan it is, who sent it and why, and what it is compared with. */
import { approvalViewTexts, compareTexts, words } from '../../../messages'
import { momentText, dateText } from '../dates'
import type { ApprovalCase } from './load'

const texts = approvalViewTexts

export function Heading({ asked, planUrl }: { asked: ApprovalCase; planUrl: string }) {
  const { plan, revision, before, after, nameOf } = asked
  const isWaiting = !revision && isInReview(asked)
  return (
    <div className="pv-approval__head">
      <p className="pv-hint">
        {words.kinds[after.kind]} · {nameOf('departments', after.department)}
        {revision && ` · ${texts.revisionHeading(revision.number)}`}
      </p>
      <h1>{after.title}</h1>
      <dl className="pv-facts">
        {!revision && (
          <Fact term={texts.state}>
            <span className={`pv-state pv-state--${plan.state}`}>{words.states[plan.state]}</span>
          </Fact>
        )}
        {isWaiting && <Waiting asked={asked} />}
        {revision && (
          <>
            <Fact term={texts.approved}>{texts.submittedBy(revision.approvedBy?.name ?? '', momentText(revision.approvedAt))}</Fact>
            <Fact term={texts.changeNote}>{revision.changeNote}</Fact>
          </>
        )}
        <Fact term={compareTexts.facts.visibility}>{compareTexts.visibility[after.visibility ?? 'internal']}</Fact>
        <Fact term={texts.comparedWith}>
          {before
            ? texts.revision(before.number, dateText(before.approvedAt), before.approvedBy?.name ?? '')
            : revision
              ? texts.noneBefore
              : texts.noneInForce}
        </Fact>
      </dl>
      {!revision && !isWaiting && (
        <p className="pv-notice">{before ? texts.notInReview.withRevision(before.number) : texts.notInReview.without}</p>
      )}
      <p>
        <a href={planUrl}>{texts.editPlan}</a>
      </p>
    </div>
  )
}

const isInReview = ({ plan: { state } }: ApprovalCase) => state === 'inReview' || state === 'decisionRecorded'

function Waiting({ asked: { plan, submittedBy } }: { asked: ApprovalCase }) {
  const { submission } = plan
  const changeClass = submission?.changeClass
  return (
    <>
      <Fact term={texts.submitted}>{texts.submittedBy(submittedBy, submission?.at ? momentText(submission.at) : '')}</Fact>
      {changeClass && <Fact term={texts.proposedClass}>{texts.classHelp[changeClass]}</Fact>}
      <Fact term={texts.changeNote}>{submission?.changeNote}</Fact>
    </>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
