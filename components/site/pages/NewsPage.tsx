import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { NewsList } from '../parts/NewsList'
import { PageHead } from '../parts/PageHead'
import type { NewsPageProps } from '../props'

const { news: texts } = siteTexts

export function NewsPage({ chrome, feedHref, items }: NewsPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} description={texts.lead}>
      <PageHead title={texts.title} lead={texts.lead}>
        <p>
          <a href={feedHref}>{texts.feed}</a>
        </p>
      </PageHead>
      {items.length > 0 ? <NewsList items={items} /> : <p>{texts.none}</p>}
    </Document>
  )
}
