import type { ReactNode } from 'react'
import { siteTexts, words } from '../../../messages'
import type { PlanPageProps } from '../props'
import { Approval } from './Approval'
import { Day } from './Day'
import { readerPlaces } from './places'
import { ReviewMark } from './ReviewMark'
import { Signatures } from './Signatures'

const { plan: texts } = siteTexts
const shownHashDigits = 12

/** Where the plan comes from: who wrote, who signed, when, and how to tell that nothing was changed since. */
export function Provenance({ plan: { chrome, provenance, title, department, historyHref, confirmHref } }: { plan: PlanPageProps }) {
  const { responsibleEditor, contentHash } = provenance
  const mail = responsibleEditor?.mail ?? chrome.ownerMail
  return (
    <section className="provenance" aria-labelledby="om-planen" data-pagefind-ignore>
      <h2 id="om-planen">{texts.about}</h2>
      <dl>
        <Fact term={siteTexts.search.otherKinds.department}>
          <a href={department.href}>{department.label}</a>
        </Fact>
        <Fact term={words.preparedBy}>
          <Signatures by={provenance.preparedBy} />
        </Fact>
        <Fact term={words.approvedBy}>
          <Approval {...provenance} />
        </Fact>
        <Fact term={provenance.awaitsApproval ? texts.publishedAt : words.approvedAt}>
          <Day iso={provenance.approvedAt} />
        </Fact>
        <Fact term={texts.validFrom}>
          <Day iso={provenance.validFrom} />
        </Fact>
        {provenance.validUntil && (
          <Fact term={texts.validUntil}>
            <Day iso={provenance.validUntil} />
          </Fact>
        )}
        <Fact term={words.lastRevised}>
          <Day iso={provenance.lastRevisedAt} />
        </Fact>
        <Fact term={words.lastUpdated}>
          <Day iso={provenance.updatedAt} />
        </Fact>
        {provenance.contactsUpdatedAt && (
          <Fact term={words.contactsUpdated}>
            <Day iso={provenance.contactsUpdatedAt} />
          </Fact>
        )}
        <Fact term={words.responsibleEditor}>
          {responsibleEditor ? <Signatures by={[responsibleEditor]} /> : texts.noEditor}
        </Fact>
        <Fact term={words.revision}>
          {provenance.revision} ({words.changeClasses[provenance.changeClass].toLowerCase()})
        </Fact>
        <Fact term={words.reviewDue}>
          <ReviewMark due={provenance.reviewDue} withLabel={false} />
        </Fact>
        <Fact term={texts.contentHash}>
          <code>{contentHash.slice(0, shownHashDigits)}</code> <span className="quiet">{texts.contentHashHelp}</span>
        </Fact>
      </dl>
      <ul className="unstyled-list actions">
        <li>
          <a href={historyHref}>{texts.history}</a>
        </li>
        {confirmHref && (
          <li>
            <a href={confirmHref}>{texts.confirmRead}</a>
          </li>
        )}
        {mail && (
          <li>
            {/* The script offers it at each section. */}
            <a
              href={feedbackLink(mail, title)}
              data-feedback={mail}
              data-report={chrome.edition === 'internal' ? readerPlaces.faults : undefined}
            >
              {responsibleEditor?.mail ? texts.feedback : siteTexts.footer.owner}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

const feedbackLink = (mail: string, title: string): string =>
  `mailto:${mail}?subject=${encodeURIComponent(texts.feedbackSubject(title))}`
