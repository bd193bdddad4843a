import { siteTexts, words } from '../../../messages'
import { DepartmentLinks } from '../parts/DepartmentLinks'
import { Document } from '../parts/Document'
import { NewsList } from '../parts/NewsList'
import { PaperLink } from '../parts/PaperLink'
import { PlanList } from '../parts/PlanList'
import { places } from '../parts/places'
import { SearchForm, SearchResults } from '../parts/SearchForm'
import type { HomePageProps } from '../props'

const { home: texts } = siteTexts

/** Kinds with more plans than a reader takes in at a glance are closed until asked for. */
const openUpTo = 8

/** Search first, then every plan by kind, every department, and what changed last. */
export function HomePage({ chrome, kinds, departments, latest, cardRoles, paper }: HomePageProps) {
  const title = texts.title(chrome.municipality)
  return (
    <Document chrome={chrome} title={siteTexts.name} description={texts.description(chrome.municipality)} ownSearch>
      <div className="hero">
        <h1>{title}</h1>
        <p className="font-lead">{texts.lead}</p>
        <SearchForm />
        <SearchResults />
      </div>
      {cardRoles.length > 0 && (
        <section className="i-am off-paper" aria-labelledby="jeg-er">
          <h2 id="jeg-er">{texts.iAm}</h2>
          <p>{texts.iAmHelp}</p>
          <ul className="unstyled-list">
            {cardRoles.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="home">
        <section aria-labelledby="planer">
          <h2 id="planer">{texts.plans}</h2>
          {kinds.length === 0 && <p>{texts.noPlans}</p>}
          {kinds.map(({ kind, items }) => (
            <details className="accordion" key={kind} open={items.length <= openUpTo}>
              <summary>
                <h3>
                  {words.kindsPlural[kind]} <span className="quiet">({items.length})</span>
                </h3>
              </summary>
              <div className="accordion__content">
                <PlanList plans={items} show={{ department: true }} />
              </div>
            </details>
          ))}
          <PaperLink paper={paper} of="all" />
        </section>
        <div>
          <section aria-labelledby="afdelinger">
            <h2 id="afdelinger">{texts.departments}</h2>
            <DepartmentLinks departments={departments} />
          </section>
          <section aria-labelledby="seneste">
            <h2 id="seneste">{texts.latest}</h2>
            {latest.length > 0 ? <NewsList items={latest} brief /> : <p>{texts.noNews}</p>}
            <p>
              <a href={places.news}>{texts.allNews}</a>
            </p>
          </section>
        </div>
      </div>
    </Document>
  )
}
