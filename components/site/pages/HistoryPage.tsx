import type { ReactNode } from 'react'
import { siteTexts, words } from '../../../messages'
import { dateText } from '../dates'
import { Approval } from '../parts/Approval'
import { Day } from '../parts/Day'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { PageHead } from '../parts/PageHead'
import { Signatures } from '../parts/Signatures'
import type { HistoryPageProps } from '../props'

const { history: texts } = siteTexts
type Revision = HistoryPageProps['revisions'][number]
type Event = HistoryPageProps['events'][number]

/** Every signature that the plan has been given, newest first: revisions, and what was signed without a new one. */
export function HistoryPage({ chrome, title, planHref, revisions, events, hasInternalPast }: HistoryPageProps) {
  const entries = [
    ...revisions.map((revision) => ({ at: revision.approvedAt, entry: <RevisionEntry revision={revision} /> })),
    ...events.map((event) => ({ at: event.at, entry: <EventEntry event={event} /> })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Document chrome={chrome} title={`${texts.title}: ${title}`} description={`${title}: ${texts.lead}`}>
      <PageHead over={texts.title} title={title} lead={texts.lead}>
        <p>
          <a href={planHref}>{texts.back}</a>
        </p>
      </PageHead>
      {entries.length === 0 && <p>{texts.none}</p>}
      <ol className="timeline unstyled-list">
        {entries.map(({ at, entry }) => (
          <li key={at}>{entry}</li>
        ))}
      </ol>
      {hasInternalPast && <p>{texts.internalPast}</p>}
    </Document>
  )
}

function RevisionEntry({ revision }: { revision: Revision }) {
  return (
    <>
      <h2>
        {siteTexts.plan.revision(revision.number)}{' '}
        {revision.inForce && <span className="badge badge-success">{texts.inForce}</span>}
        {isOutdated(revision) && <span className="badge badge-warning">{texts.outdated}</span>}
      </h2>
      <Facts>
        <Day iso={revision.approvedAt} />
        <span>{revision.changeClass === 'major' ? texts.majorChange : texts.minorChange}</span>
        {revision.urgent && <span>{texts.urgent}</span>}
      </Facts>
      <p>{revision.changeNote || texts.noNote}</p>
      <dl className="facts">
        <Fact term={words.preparedBy}>
          <Signatures by={revision.preparedBy} />
        </Fact>
        <Fact term={words.approvedBy}>
          <Approval {...revision} />
        </Fact>
        {revision.periods.length > 0 && <Fact term={texts.valid}>{revision.periods.map(periodText).join(texts.and)}</Fact>}
      </dl>
      {/* For whoever proves it; nobody reads it. */}
      <details className="checksum">
        <summary>{texts.contentHash}</summary>
        <code className="hash">{revision.contentHash}</code>
      </details>
    </>
  )
}

/** Has been in force, and is no longer; one that waits for its day is not outdated. */
const isOutdated = ({ inForce, periods }: Revision): boolean => !inForce && periods.length > 0 && periods.every(({ until }) => until)

const periodText = ({ from, until }: Revision['periods'][number]) =>
  texts.period(dateText(from), until ? dateText(until) : null)

function EventEntry({ event: { action, revision, at, by, comment } }: { event: Event }) {
  return (
    <>
      <h2>{siteTexts.news.actions[action](revision)}</h2>
      <Facts>
        <Day iso={at} />
      </Facts>
      {comment && <p>{comment}</p>}
      <dl className="facts">
        <Fact term={texts.by}>
          <Signatures by={[by]} />
        </Fact>
      </dl>
    </>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
