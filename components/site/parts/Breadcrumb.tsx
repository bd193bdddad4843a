import { siteTexts } from '../../../messages'
import type { Link } from '../props'

/** The way from the front page; the last link is the page itself. */
export function Breadcrumb({ trail }: { trail: Link[] }) {
  if (trail.length === 0) return null
  return (
    <nav className="breadcrumbs" aria-label={siteTexts.breadcrumb}>
      <ol className="breadcrumbs__list">
        {trail.map(({ href, label }, position) => (
          <li className="breadcrumbs__list-item" key={href}>
            {position === trail.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a className="breadcrumbs__link" href={href}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
