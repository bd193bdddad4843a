import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import type { MovedPageProps } from '../props'

const { moved: texts } = siteTexts

/** Leads on at once; whoever has switched that off, or reads on paper, has the link. */
export function MovedPage({ chrome, to }: MovedPageProps) {
  return (
    <Document chrome={chrome} title={texts.title}>
      {/* React lifts it into the head. */}
      <meta httpEquiv="refresh" content={`0; url=${to.href}`} />
      <PageHead title={texts.title}>
        <p>
          {texts.text} <a href={to.href}>{to.label}</a>
        </p>
      </PageHead>
    </Document>
  )
}
