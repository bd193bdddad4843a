import type { ReactNode } from 'react'
import { siteTexts, words } from '../../../messages'
import { dateText } from '../dates'
import type { RevisionView } from '../props'
import { Approval } from './Approval'
import { Day } from './Day'
import { Facts } from './Facts'
import { Signatures } from './Signatures'

const { history: texts } = siteTexts

/** When and how, in one line. */
export const RevisionLine = ({ revision: { approvedAt, changeClass, urgent } }: { revision: RevisionView }) => (
  <Facts>
    <Day iso={approvedAt} />
    <span>{changeClass === 'major' ? texts.majorChange : texts.minorChange}</span>
    {urgent && <span>{texts.urgent}</span>}
  </Facts>
)

/** Who wrote and signed a revision, and when readers had it. */
export const RevisionFacts = ({ revision }: { revision: RevisionView }) => (
  <dl className="facts">
    <Fact term={words.preparedBy}>
      <Signatures by={revision.preparedBy} />
    </Fact>
    <Fact term={words.approvedBy}>
      <Approval {...revision} />
    </Fact>
    {revision.periods.length > 0 && <Fact term={texts.valid}>{revision.periods.map(periodText).join(texts.and)}</Fact>}
  </dl>
)

/** For whoever proves it; nobody reads it. */
export const Checksum = ({ hash }: { hash: string }) => (
  <details className="checksum">
    <summary>{texts.contentHash}</summary>
    <code className="hash">{hash}</code>
  </details>
)

const periodText = ({ from, until }: RevisionView['periods'][number]) =>
  texts.period(dateText(from), until ? dateText(until) : null)

export const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
