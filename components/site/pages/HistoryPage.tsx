import { siteTexts } from '../../../messages'
import { Changed } from '../parts/Compared'
import { Day } from '../parts/Day'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { Checksum, Fact, RevisionFacts, RevisionLine } from '../parts/Revision'
import { Signatures } from '../parts/Signatures'
import type { HistoryPageProps, Names } from '../props'

const { history: texts } = siteTexts
type Revision = HistoryPageProps['revisions'][number]
type Event = HistoryPageProps['events'][number]

/** Every signature that the plan has been given, newest first: revisions with what they changed, and what was signed without a new one. */
export function HistoryPage({ chrome, title, planHref, part = null, revisions, events, names = {}, hasInternalPast }: HistoryPageProps) {
  const entries = [
    ...revisions.map((revision) => ({ at: revision.approvedAt, entry: <RevisionEntry revision={revision} names={names} /> })),
    ...events.map((event) => ({ at: event.at, entry: <EventEntry event={event} /> })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Document chrome={chrome} title={partTitle(`${texts.title}: ${title}`, part)} description={`${title}: ${texts.lead}`}>
      <PageHead over={texts.title} title={title} lead={texts.lead}>
        <p className="off-paper">
          <a href={planHref}>{texts.back}</a>
        </p>
      </PageHead>
      <PartHead part={part} />
      {entries.length === 0 && <p>{texts.none}</p>}
      <ol className="timeline unstyled-list">
        {entries.map(({ at, entry }) => (
          <li key={at}>{entry}</li>
        ))}
      </ol>
      <NextPart part={part} />
      {hasInternalPast && <p>{texts.internalPast}</p>}
    </Document>
  )
}

function RevisionEntry({ revision, names }: { revision: Revision; names: Names }) {
  const { number, inForce, changes, textHref } = revision
  return (
    <>
      <h2>
        {siteTexts.plan.revision(number)} {inForce && <span className="badge badge-success">{texts.inForce}</span>}
        {isOutdated(revision) && <span className="badge badge-warning">{texts.outdated}</span>}
      </h2>
      <RevisionLine revision={revision} />
      <p>{revision.changeNote || texts.noNote}</p>
      {changes && <Changed changes={changes} names={names} />}
      <RevisionFacts revision={revision} />
      {textHref && (
        <p>
          <a href={textHref}>
            {texts.seeText} <span className="sr-only">{texts.seeTextOf(number)}</span>
          </a>
        </p>
      )}
      <Checksum hash={revision.contentHash} />
    </>
  )
}

/** Has been in force, and is no longer; one that waits for its day is not outdated. */
const isOutdated = ({ inForce, periods }: Revision): boolean => !inForce && periods.length > 0 && periods.every(({ until }) => until)

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
