import { paperTexts, siteTexts } from '../../../messages'
import { momentText } from '../dates'
import { Document } from '../parts/Document'
import { PaperLink } from '../parts/PaperLink'
import { PageHead } from '../parts/PageHead'
import type { AboutPageProps } from '../props'

const { about: texts } = siteTexts

/** What the site is, who answers for it, and the hashes by which anybody can tell that nothing was altered. */
export function AboutPage({ chrome, publishedAt, events, auditHead, seal, paper, archive }: AboutPageProps) {
  const { edition, municipality, ownerMail } = chrome
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead(municipality)}>
      <PageHead title={texts.title} lead={texts.lead(municipality)} />
      <h2>{texts.answersTitle}</h2>
      <p>{texts.answers(municipality)}</p>
      {ownerMail && (
        <p>
          {texts.owner} <a href={`mailto:${ownerMail}`}>{ownerMail}</a>
        </p>
      )}
      <h2>{texts.editionTitle}</h2>
      <p>{texts.editions[edition]}</p>
      <p>
        {texts.publishedAt} <time dateTime={publishedAt}>{momentText(publishedAt)}</time>.
      </p>
      {(paper || archive) && (
        <>
          <h2>{paperTexts.download.heading}</h2>
          <p>{paperTexts.download.text}</p>
          <PaperLink paper={paper} of="all" />
          <PaperLink paper={archive} of="zip" />
        </>
      )}
      <h2>{texts.proofTitle}</h2>
      {texts.proof.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {events.head ? (
        <>
          <pre className="command" tabIndex={0}>
            <code>{texts.command(events.head)}</code>
          </pre>
          <dl className="heads">
            <Fact term={texts.eventsHead} value={events.head} />
            {auditHead && <Fact term={texts.auditHead} value={auditHead} />}
            <Fact term={texts.events} value={String(events.count)} />
          </dl>
          <p className="quiet">{texts.asOf(momentText(publishedAt))}</p>
        </>
      ) : (
        <p>{texts.noHead}</p>
      )}
      {seal && (
        <>
          <p>{texts.seal}</p>
          <dl className="heads">
            <Fact term={texts.sealFingerprint} value={seal.fingerprint} />
            <Fact term={texts.sealKey} value={seal.publicKey} />
          </dl>
        </>
      )}
    </Document>
  )
}

const Fact = ({ term, value }: { term: string; value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </div>
)
