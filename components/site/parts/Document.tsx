import type { ReactNode } from 'react'
import { siteTexts } from '../../../messages'
import type { Chrome } from '../props'
import { Breadcrumb } from './Breadcrumb'
import { Footer } from './Footer'
import { Header } from './Header'

interface DocumentProps {
  chrome: Chrome
  /** What the page is, for the tab, the bookmark and the search result. */
  title: string
  description?: string
  /** The page has a search form of its own. */
  ownSearch?: boolean
  /** What stands at the foot of each printed sheet. */
  printFoot?: string
  children: ReactNode
}

/**
 * A whole page: head, header, trail, content, footer. Each page of the site is one of these, so that what is tested
 * is what is published. The renderer adds the character set and the viewport.
 */
export function Document({ chrome, title, description, ownSearch, printFoot, children }: DocumentProps) {
  const { assets, siteUrl, path, municipality } = chrome
  return (
    <html lang="da">
      <head>
        <title>{siteTexts.titled(title, municipality)}</title>
        {description && <meta name="description" content={description} />}
        {chrome.edition === 'internal' && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        {siteUrl && path !== '/404.html' && <link rel="canonical" href={siteUrl + path} />}
        <link rel="stylesheet" href={assets.css} />
        {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="alternate" type="application/atom+xml" title={siteTexts.nav.news} href="/nyt/atom.xml" />
        <script defer src={assets.js} />
      </head>
      <body>
        <a className="skipnav" href="#indhold">
          {siteTexts.skip}
        </a>
        <Header chrome={chrome} withSearch={!ownSearch} />
        <div className="page container">
          <Breadcrumb trail={chrome.breadcrumb} />
          <main id="indhold" tabIndex={-1}>
            {children}
          </main>
          <p className="print-foot" aria-hidden="true" data-print-foot>
            {printFoot ?? siteTexts.titled(title, municipality)}
            {siteUrl && ` · ${siteUrl}${path}`}
          </p>
        </div>
        <Footer chrome={chrome} />
      </body>
    </html>
  )
}
