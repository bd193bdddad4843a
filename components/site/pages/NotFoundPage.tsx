import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { places } from '../parts/places'
import type { NotFoundPageProps } from '../props'

const { notFound: texts } = siteTexts

/** Served at any unknown address, so it can name no path of its own. */
export function NotFoundPage({ chrome }: NotFoundPageProps) {
  return (
    <Document chrome={chrome} title={texts.title}>
      <PageHead title={texts.title} lead={texts.text}>
        <p>
          <a href={places.home}>{texts.home}</a>
        </p>
      </PageHead>
    </Document>
  )
}
