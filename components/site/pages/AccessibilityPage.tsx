import { siteTexts } from '../../../messages'
import { dateText } from '../dates'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import type { AccessibilityPageProps } from '../props'

const { accessibility: texts } = siteTexts

/** The accessibility statement that the law asks for (lov 692/2018): what holds, what does not, whom to write to. */
export function AccessibilityPage({ chrome, statement }: AccessibilityPageProps) {
  const { municipality, ownerMail } = chrome
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead(municipality)}>
      <PageHead title={texts.heading} lead={texts.lead(municipality)} />
      {statement && (
        <>
          <h2>{texts.statusTitle}</h2>
          <p>{texts.status[statement.status](municipality)}</p>
          <p>{texts.reviewed(dateText(statement.reviewed))}</p>
          {statement.href && (
            <p>
              <a href={statement.href}>{texts.statement}</a>
            </p>
          )}
        </>
      )}
      <h2>{texts.standardTitle}</h2>
      {texts.standard.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{texts.knownTitle}</h2>
      <ul>
        {texts.known.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <h2>{texts.contactTitle}</h2>
      <p>{texts.contact}</p>
      <p>{ownerMail ? <a href={`mailto:${ownerMail}`}>{ownerMail}</a> : texts.noContact}</p>
      <h2>{texts.enforcementTitle}</h2>
      <p>{texts.enforcement}</p>
    </Document>
  )
}
