import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { Ways } from '../parts/Parts'
import { PlanList } from '../parts/PlanList'
import { places } from '../parts/places'
import { SearchForm, SearchResults } from '../parts/SearchForm'
import type { SearchPageProps } from '../props'

const { search: texts } = siteTexts

/** The search form with its filters, and every plan for those who have not searched, or cannot. */
export function SearchPage({ chrome, plans, ways, departments }: SearchPageProps) {
  return (
    <Document chrome={chrome} title={texts.title} description={texts.description} ownSearch>
      <PageHead title={texts.title} />
      <SearchForm departments={departments.map(({ label }) => label)} counted={chrome.edition === 'internal'} />
      <p data-no-script>
        {ways ? texts.noScriptMany : texts.noScript} <a href={places.contacts}>{texts.noScriptContacts}</a>
      </p>
      <SearchResults />
      <section aria-labelledby="alle-planer" data-without-results>
        <h2 id="alle-planer">{texts.all}</h2>
        {ways && <Ways ways={ways} />}
        {plans.length > 0 && <PlanList plans={plans} show={{ kind: true, department: true }} />}
        {!ways && plans.length === 0 && <p>{siteTexts.home.noPlans}</p>}
      </section>
    </Document>
  )
}
