import { siteTexts, words } from '../../../messages'
import { DepartmentLinks } from '../parts/DepartmentLinks'
import { Document } from '../parts/Document'
import { NewsList } from '../parts/NewsList'
import { PaperLink } from '../parts/PaperLink'
import { PlanList } from '../parts/PlanList'
import { places } from '../parts/places'
import { Ways } from '../parts/Parts'
import { Reach } from '../parts/Reach'
import { SearchForm, SearchResults } from '../parts/SearchForm'
import type { HomePageProps } from '../props'

const { home: texts } = siteTexts

/** What has happened, whom to call, who one is; then search's whole inventory, folded. */
export function HomePage({ chrome, kinds, departments, ways, latest, rolesWithTasks, roleCount, events, duty, paper }: HomePageProps) {
  return (
    <Document chrome={chrome} title={siteTexts.name} description={texts.description(chrome.municipality)} ownSearch>
      <div className="hero">
        <h1>{texts.title}</h1>
        <SearchForm counted={chrome.edition === 'internal'} />
        <SearchResults />
      </div>
      {events.length > 0 && (
        <nav className="events" aria-label={texts.events}>
          <ul className="unstyled-list">
            {events.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {duty && (
        <section className="urgent duty" aria-labelledby="krisestab" data-duty data-pagefind-ignore>
          <h2 id="krisestab">{texts.duty}</h2>
          <Reach contact={duty} urgent />
        </section>
      )}
      {(rolesWithTasks.length > 0 || roleCount) && (
        <section className="i-am off-paper" aria-labelledby="jeg-er">
          <h2 id="jeg-er">{texts.iAm}</h2>
          <p>{texts.iAmHelp}</p>
          {roleCount && (
            <p>
              <a href={places.roles}>{texts.allRoles(roleCount)}</a>
            </p>
          )}
          <ul className="unstyled-list">
            {rolesWithTasks.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="planer">
        <h2 id="planer">{texts.plans}</h2>
        {ways && <Ways ways={ways} />}
        {!ways && kinds.length === 0 && <p>{texts.noPlans}</p>}
        {kinds.map(({ kind, items }) => (
          <details className="accordion" key={kind}>
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
      <div className="home">
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
    </Document>
  )
}
