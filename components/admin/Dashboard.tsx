/** Above Payload's own dashboard: what waits for the person at the desk, and whether readers see what was approved. */
import { headers } from 'next/headers'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { adminUi, newsTexts, readingTexts, taskTexts } from '../../messages'
import type { User } from '../../payload-types'
import { perEdition } from '../../publishing/editions'
import { siteAddress } from '../../publishing/server/site-address'
import type { Permission } from '../../domain/approval/vocabulary'
import { copenhagenDay, dueSoonDays } from '../../domain/reminders/due'
import { AccountPanel, accountNewsOf, type AccountNews } from './dashboard/AccountPanel'
import { GetStarted } from './dashboard/GetStarted'
import { NewsPanel, newsFor, type ShownNews } from './dashboard/NewsPanel'
import { PlanPanel } from './dashboard/PlanPanel'
import { dashboardOf, readingOf, type Dashboard as Lists, type ListedPlan, type PlanListing } from './dashboard/records'
import { isStopped, SitePanel } from './dashboard/SitePanel'
import { TroublePanel } from './dashboard/TroublePanel'
import { OverviewPanel } from './overview/OverviewPanel'
import { ProofNotice } from './dashboard/ProofNotice'
import { FindField } from './find/FindField'
import { StartRow } from './dashboard/StartRow'
import { ReviewDay } from './PlanCells'

const texts = adminUi.dashboard

export async function Dashboard({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user) return null
  const today = copenhagenDay(new Date())
  const lists = await dashboardOf(payload, user as User, today)
  const account = await accountNewsOf(payload, user as User, new Date())
  const reading = await readingOf(payload, user as User)
  const news = await newsFor(payload, user as User, new Date())
  const { routes } = payload.config
  const plansUrl = formatAdminURL({ adminRoute: routes.admin, path: '/collections/plans' })
  const host = (await headers()).get('host')
  const site = <SitePanel addresses={perEdition((edition) => `${siteAddress(process.env, host, edition)}/`)} />
  const stopped = await isStopped()
  return (
    <div className="pv-dashboard">
      <h1>{texts.greeting(user.name)}</h1>
      <StartRow payload={payload} user={user as User} />
      <FindField />
      <GetStarted payload={payload} user={user as User} />
      <TroublePanel payload={payload} mayConfirm={(user as User).grants?.some(({ permission }) => permission === 'administrator') ?? false} />
      {/* Readers who do not see what was approved come before everything else. */}
      {stopped && <div className="pv-panels">{site}</div>}
      <ProofNotice user={user as User} />
      <Tasks
        lists={lists}
        may={mayOf(user as User)}
        reading={reading}
        account={account}
        news={news}
        plansUrl={plansUrl}
        approvalUrl={({ id }) => formatAdminURL({ adminRoute: routes.admin, path: `/godkendelse/${id}` })}
      />
      <div className="pv-panels">
        {!stopped && site}
        <PlanPanel
          heading={taskTexts.others}
          none={taskTexts.othersNone}
          listing={lists.waiting}
          plansUrl={plansUrl}
          noteOf={submitter}
        />
        <PlanPanel
          heading={texts.due}
          none={texts.dueNone(dueSoonDays)}
          listing={lists.due}
          plansUrl={plansUrl}
          noteOf={reviewDay}
        />
        <OverviewPanel payload={payload} user={user as User} today={today} />
      </div>
    </div>
  )
}

const submitter = ({ submittedBy, askedYou }: ListedPlan) =>
  submittedBy && <span className="pv-hint">{[texts.by(submittedBy), askedYou && texts.askedYou].filter(Boolean).join(' – ')}</span>
const reason = ({ sentBackReason }: ListedPlan) => sentBackReason && <span className="pv-hint">{newsTexts.reason(sentBackReason)}</span>
const reviewDay = ({ nextReviewDate }: ListedPlan) => nextReviewDate && <ReviewDay day={nextReviewDate} />

/** What the person could ever be asked to do: nobody is shown tasks that are not for them. */
const mayOf = ({ grants }: User) => {
  const has = (...wanted: Permission[]) => grants?.some(({ permission }) => wanted.includes(permission)) ?? false
  return { sign: has('approver', 'registrar'), write: has('author', 'corrector') }
}

interface TasksProps {
  lists: Lists
  may: ReturnType<typeof mayOf>
  /** Plans the person is asked to read. */
  reading: PlanListing
  account: AccountNews
  news: readonly ShownNews[]
  plansUrl: string
  approvalUrl: (plan: ListedPlan) => string
}

/** "Mine opgaver": what only this person can move on. */
function Tasks({ lists: { sign, sentBack, drafts, dueMine }, may, reading, account, news, plansUrl, approvalUrl }: TasksProps) {
  const isFree = [sign, sentBack, drafts, dueMine, reading].every(({ total }) => total === 0) && account.changes.length === 0
  return (
    <section className="pv-tasks" aria-labelledby="pv-tasks">
      <h2 id="pv-tasks">{taskTexts.heading}</h2>
      {isFree ? (
        <>
          <p>{taskTexts.none}</p>
          <div className="pv-panels">
            <NewsPanel news={news} plansUrl={plansUrl} />
            <AccountPanel {...account} />
          </div>
        </>
      ) : (
        <div className="pv-panels">
          {(may.sign || sign.total > 0) && (
            <PlanPanel
              under
              heading={taskTexts.sign}
              none={taskTexts.signNone}
              listing={sign}
              plansUrl={plansUrl}
              hrefOf={approvalUrl}
              noteOf={submitter}
            />
          )}
          {reading.total > 0 && (
            <PlanPanel
              under
              heading={readingTexts.task.heading}
              none={readingTexts.task.none}
              listing={reading}
              plansUrl={plansUrl}
              hrefOf={({ id }) => `/laest/${id}`}
            />
          )}
          {(may.write || sentBack.total > 0) && (
            <PlanPanel under heading={texts.sentBack} none={texts.sentBackNone} listing={sentBack} plansUrl={plansUrl} noteOf={reason} />
          )}
          <NewsPanel news={news} plansUrl={plansUrl} />
          <AccountPanel {...account} />
          {(may.write || drafts.total > 0) && (
            <PlanPanel under heading={texts.drafts} none={texts.draftsNone} listing={drafts} plansUrl={plansUrl} />
          )}
          {(may.write || dueMine.total > 0) && (
            <PlanPanel
              under
              heading={taskTexts.due}
              none={taskTexts.dueNone(dueSoonDays)}
              listing={dueMine}
              plansUrl={plansUrl}
              noteOf={reviewDay}
            />
          )}
        </div>
      )}
    </section>
  )
}
