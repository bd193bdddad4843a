/** Which component shows which template. */
import type { ReactElement } from 'react'
import { AboutPage } from './pages/AboutPage'
import { AccessibilityPage } from './pages/AccessibilityPage'
import { ActionCardPage } from './pages/ActionCardPage'
import { ContactsPage } from './pages/ContactsPage'
import { DepartmentPage } from './pages/DepartmentPage'
import { HistoryPage } from './pages/HistoryPage'
import { HomePage } from './pages/HomePage'
import { ListPage } from './pages/ListPage'
import { LogSheetPage } from './pages/LogSheetPage'
import { MovedPage } from './pages/MovedPage'
import { PastRevisionPage } from './pages/PastRevisionPage'
import { NewsPage } from './pages/NewsPage'
import { NotFoundPage } from './pages/NotFoundPage'
import { PlanPage } from './pages/PlanPage'
import { RetiredPlanPage } from './pages/RetiredPlanPage'
import { ReviewPage } from './pages/ReviewPage'
import { RolePage } from './pages/RolePage'
import { SearchPage } from './pages/SearchPage'
import type { SitePage } from './props'

/** @returns the whole document of a page, from `<html>` on */
export function documentOf(page: SitePage): ReactElement {
  switch (page.template) {
    case 'home':
      return <HomePage {...page.props} />
    case 'department':
      return <DepartmentPage {...page.props} />
    case 'plan':
      return page.props.kind === 'actionCard' ? <ActionCardPage {...page.props} /> : <PlanPage {...page.props} />
    case 'retiredPlan':
      return <RetiredPlanPage {...page.props} />
    case 'moved':
      return <MovedPage {...page.props} />
    case 'history':
      return <HistoryPage {...page.props} />
    case 'pastRevision':
      return <PastRevisionPage {...page.props} />
    case 'role':
      return <RolePage {...page.props} />
    case 'contacts':
      return <ContactsPage {...page.props} />
    case 'review':
      return <ReviewPage {...page.props} />
    case 'news':
      return <NewsPage {...page.props} />
    case 'search':
      return <SearchPage {...page.props} />
    case 'about':
      return <AboutPage {...page.props} />
    case 'accessibility':
      return <AccessibilityPage {...page.props} />
    case 'list':
      return <ListPage {...page.props} />
    case 'logSheet':
      return <LogSheetPage {...page.props} />
    case 'notFound':
      return <NotFoundPage {...page.props} />
  }
}
