import { siteTexts } from '../../../messages'
import type { DecisionView, SignatureView } from '../props'
import { Day } from './Day'
import { Signatures } from './Signatures'

const { plan: texts } = siteTexts

/** Who approved: a person, a body with the day and number of its decision, or nobody yet. */
export function Approval({ approvedBy, decision }: { approvedBy: SignatureView[]; decision: DecisionView | null }) {
  if (decision) {
    return (
      <>
        {decision.body} {texts.decidedOn} <Day iso={decision.date} /> ({texts.caseNumber(decision.caseNumber)}),{' '}
        {texts.confirmedBy} <Signatures by={approvedBy} />
      </>
    )
  }
  return approvedBy.length > 0 ? <Signatures by={approvedBy} /> : texts.notApprovedYet
}
