import { siteTexts } from '../../../messages'
import { comparePlans } from '../../../domain/compare'
import { Whole } from '../parts/Compared'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { Checksum, RevisionFacts, RevisionLine } from '../parts/Revision'
import type { PastRevisionPageProps } from '../props'

const { pastRevision: texts } = siteTexts

/** A plan as a former revision had it. No number stands on it: whoever finds it at night must not call by it (docs/decisions/0016). */
export function PastRevisionPage({ chrome, title, planHref, historyHref, revision, content, names }: PastRevisionPageProps) {
  const { number, changeNote, contentHash } = revision
  return (
    <Document
      chrome={chrome}
      title={texts.tabTitle(title, number)}
      description={texts.description(title, number)}
      printFoot={texts.printFoot(chrome.municipality, title, number)}
    >
      <p className="stamp">{texts.stamp}</p>
      <PageHead over={texts.over(number)} title={title}>
        <div className="alert alert-warning">
          <h2 className="alert-heading">{texts.heading}</h2>
          <p className="alert-text">{texts.text}</p>
        </div>
        <p className="off-paper">
          <a href={planHref}>{texts.current}</a>
        </p>
        <p className="off-paper">
          <a href={historyHref}>{texts.history}</a>
        </p>
      </PageHead>
      <h2>{texts.whole}</h2>
      <div className="whole">
        <Whole comparison={comparePlans(null, content)} names={names} />
      </div>
      <h2>{texts.facts}</h2>
      <RevisionLine revision={revision} />
      {changeNote && <p>{changeNote}</p>}
      <RevisionFacts revision={revision} />
      <Checksum hash={contentHash} />
    </Document>
  )
}
