import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { Menu } from '../parts/Menu'
import { PageHead } from '../parts/PageHead'
import { SearchForm, SearchResults } from '../parts/SearchForm'
import type { NotFoundPageProps } from '../props'

const { notFound: texts } = siteTexts

/** Served at any unknown address, so it can name no path of its own. The script searches for the address's words. */
export function NotFoundPage({ chrome }: NotFoundPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} ownSearch>
      <PageHead title={texts.title} lead={texts.text} />
      <div className="hero" data-not-found>
        <SearchForm />
        <SearchResults />
      </div>
      <section className="urgent" aria-labelledby="ring">
        <h2 id="ring">{texts.call}</h2>
        <p className="calls">
          <a className="call" href={`tel:${siteTexts.dangerNumber}`}>
            {siteTexts.dangerNumber} <span className="call__label">{texts.danger}</span>
          </a>
        </p>
      </section>
      <h2>{texts.all}</h2>
      <Menu path={chrome.path} label={texts.all} />
    </Document>
  )
}
