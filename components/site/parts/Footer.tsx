import { siteTexts } from '../../../messages'
import type { Chrome } from '../props'
import { Menu } from './Menu'
import { places } from './places'

const { footer } = siteTexts

export function Footer({ chrome: { edition, municipality, ownerMail, path } }: { chrome: Chrome }) {
  return (
    <footer className="footer">
      <div className="container">
        <Menu path={path} label={siteTexts.footMenu} id="menu" />
        <p>
          <strong>{municipality}</strong>
          <br />
          {edition === 'internal' && footer.internal} {footer.about}
        </p>
        <p className="footer__offline" hidden data-offline data-pagefind-ignore />
        <ul className="unstyled-list">
          {ownerMail && (
            <li>
              <a href={`mailto:${ownerMail}`}>{footer.owner}</a>
            </li>
          )}
          <li>
            <a href={places.logSheet}>{footer.logSheet}</a>
          </li>
          <li>
            <a href={places.about}>{footer.site}</a>
          </li>
          <li>
            <a href={places.accessibility}>{footer.accessibility}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
