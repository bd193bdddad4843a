import { siteTexts } from '../../../messages'
import { places } from './places'

const { nav } = siteTexts
const links = [
  [places.plans, nav.plans],
  [places.actionCards, nav.actionCards],
  [places.roles, nav.roles],
  [places.departments, nav.departments],
  [places.contacts, nav.contacts],
  [places.news, nav.news],
  [places.review, nav.review],
] as const

/** The way to every part of the site; `path` is the page it stands on. */
export function Menu({ path, label, id }: { path: string; label: string; id?: string }) {
  return (
    <nav aria-label={label} id={id} tabIndex={id ? -1 : undefined}>
      <ul className="unstyled-list">
        {links.map(([href, name]) => (
          <li key={href}>
            <a href={href} aria-current={href === path ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
