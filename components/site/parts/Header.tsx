import { siteTexts } from '../../../messages'
import type { Chrome } from '../props'
import { Menu } from './Menu'
import { places } from './places'
import { SearchForm } from './SearchForm'

/**
 * Whose plans these are, the number for danger to life, the way to every part, and search. On a phone the menu and the
 * search make room for the page: two links lead to them.
 */
export function Header({ chrome, withSearch }: { chrome: Chrome; withSearch: boolean }) {
  return (
    <header className="header">
      <div className="header__top container">
        <a className="brand" href={places.home}>
          <span className="brand__owner">{chrome.municipality}</span> {siteTexts.name}
        </a>
        <p className="danger">
          <span className="danger__text">{siteTexts.danger}</span>{' '}
          <a href={`tel:${siteTexts.dangerNumber}`} aria-label={siteTexts.dangerCall}>
            {siteTexts.dangerNumber}
          </a>
        </p>
        <p className="header__short">
          <a href={places.search}>{siteTexts.nav.search}</a> <a href={places.contacts}>{siteTexts.nav.contacts}</a>{' '}
          <a href="#menu">{siteTexts.nav.menu}</a>
        </p>
      </div>
      <div className="header__bar">
        <div className="container">
          <Menu path={chrome.path} label={siteTexts.menu} />
          {withSearch && <SearchForm compact />}
        </div>
      </div>
    </header>
  )
}
