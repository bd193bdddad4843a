/** Above Payload's own dashboard: whether readers see what was approved, and what waits for the person at the desk. */
import { headers } from 'next/headers'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { adminUi } from '../../messages'
import type { User } from '../../payload-types'
import { publishingSettings } from '../../publishing/settings'
import { copenhagenDay, dueSoonDays } from '../../workflow/due'
import { PlanPanel } from './dashboard/PlanPanel'
import { dashboardOf } from './dashboard/records'
import { SitePanel } from './dashboard/SitePanel'
import { OverviewPanel } from './overview/OverviewPanel'
import { ReviewDay } from './PlanCells'

const texts = adminUi.dashboard

export async function Dashboard({ payload, user }: ServerProps) {
  if (!user) return null
  const { waiting, sentBack, drafts, due } = await dashboardOf(payload, user as User, copenhagenDay(new Date()))
  const plansUrl = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/collections/plans' })
  return (
    <div className="pv-dashboard">
      <h1>{texts.greeting(user.name)}</h1>
      <div className="pv-panels">
        <SitePanel siteUrl={await siteUrl()} />
        <OverviewPanel payload={payload} user={user as User} today={copenhagenDay(new Date())} />
        <PlanPanel
          heading={texts.waiting}
          none={texts.waitingNone}
          listing={waiting}
          plansUrl={plansUrl}
          noteOf={({ waitsForUser, submittedBy }) => (
            <>
              {submittedBy && <span className="pv-hint">{texts.by(submittedBy)}</span>}{' '}
              {waitsForUser && <strong className="pv-mark pv-mark--soon">{texts.yours}</strong>}
            </>
          )}
        />
        <PlanPanel heading={texts.sentBack} none={texts.sentBackNone} listing={sentBack} plansUrl={plansUrl} />
        <PlanPanel heading={texts.drafts} none={texts.draftsNone} listing={drafts} plansUrl={plansUrl} />
        <PlanPanel
          heading={texts.due}
          none={texts.dueNone(dueSoonDays)}
          listing={due}
          plansUrl={plansUrl}
          noteOf={({ nextReviewDate }) => nextReviewDate && <ReviewDay day={nextReviewDate} />}
        />
      </div>
    </div>
  )
}

/** `SITE_URL`; without it, the site that `npm start` serves beside the CMS on the same machine. */
async function siteUrl(): Promise<string> {
  const { siteUrl: known } = publishingSettings(process.env)
  if (known) return `${known}/`
  const host = (await headers()).get('host') ?? 'localhost'
  const { hostname } = new URL(`http://${host}`)
  return `http://${hostname}:${process.env.SITE_PORT || 8080}/`
}
