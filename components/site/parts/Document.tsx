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
        <meta property="og:title" content={title} />
        {description && <meta property="og:description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14181c" media="(prefers-color-scheme: dark)" />
        {siteUrl && path !== '/404.html' && <link rel="canonical" href={siteUrl + path} />}
        <link rel="stylesheet" href={assets.css} />
        {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {assets.touchIcon && <link rel="apple-touch-icon" href={assets.touchIcon} />}
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="alternate" type="application/atom+xml" title={siteTexts.nav.news} href="/nyt/atom.xml" />
        <script defer src={assets.js} />
      </head>
      <body>
        <a className="skipnav" href="#indhold">
          {siteTexts.skip}
        </a>
        <Header chrome={chrome} withSearch={!ownSearch} />
        <p className="newer off-paper" aria-live="polite" data-newer data-pagefind-ignore />
        {chrome.underWay && (
          <section className="under-way" aria-label={siteTexts.underWay} data-pagefind-ignore>
            <p className="container">
              <strong>{chrome.underWay.text}</strong>{' '}
              {chrome.underWay.plan && <a href={chrome.underWay.plan.href}>{siteTexts.underWayPlan(chrome.underWay.plan.label)}</a>}
            </p>
          </section>
        )}
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
