import { siteTexts } from '../../../messages'
import type { Chrome } from '../props'
import { places } from './places'
import { SearchForm } from './SearchForm'

const links = [
  [places.departments, siteTexts.nav.departments],
  [places.contacts, siteTexts.nav.contacts],
  [places.review, siteTexts.nav.review],
  [places.news, siteTexts.nav.news],
] as const

/** Whose plans these are, the number for danger to life, the way to every part, and search. */
export function Header({ chrome, withSearch }: { chrome: Chrome; withSearch: boolean }) {
  return (
    <header className="header">
      <div className="header__top container">
        <a className="brand" href={places.home}>
          <span className="brand__owner">{chrome.municipality}</span> {siteTexts.name}
        </a>
        <p className="danger">
          {siteTexts.danger} <a href={`tel:${siteTexts.dangerNumber}`}>{siteTexts.dangerNumber}</a>
        </p>
      </div>
      <div className="header__bar">
        <div className="container">
          <nav aria-label={siteTexts.menu}>
            <ul>
              {links.map(([href, label]) => (
                <li key={href}>
                  <a href={href} aria-current={href === chrome.path ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {withSearch && <SearchForm compact />}
        </div>
      </div>
    </header>
  )
}
