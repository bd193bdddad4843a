/** The pages of those who are asked to read: one plan to confirm, and all that waits. */
import { readingTexts } from '../../../messages'
import type { ToRead } from '../../../collections/plans/reading/reading'
import { dateText, momentText } from '../dates'
import { PostButton } from '../PostButton'

const texts = readingTexts.page

interface ReadPlanProps {
  /** Null when the person is not asked, or there is no such plan. */
  plan: ToRead | null
  name: string
  /** Where readers find the plans. */
  site: string
  confirmUrl: string
}

export function ReadPlan({ plan, name, site, confirmUrl }: ReadPlanProps) {
  return (
    <main className="pv-laest">
      <p className="pv-hint">{texts.title}</p>
      {plan ? (
        <>
          <h1>{plan.title}</h1>
          <p>{texts.revision(plan.number, dateText(plan.approvedAt))}</p>
          {plan.changeNote && (
            <>
              <h2>{texts.changed}</h2>
              <p className="pv-laest__note">{plan.changeNote}</p>
            </>
          )}
          <p>
            <a className="pv-button" href={`${site}/planer/${plan.slug}/`}>
              {texts.readPlan}
            </a>
          </p>
          {plan.confirmedAt ? (
            <p className="pv-notice" role="status">
              {texts.confirmed(momentText(plan.confirmedAt))}
            </p>
          ) : (
            <>
              <p>{texts.ask}</p>
              <PostButton url={`${confirmUrl}?major=${plan.major}`} label={texts.confirm} busy={texts.confirming} failed={texts.failed} />
            </>
          )}
        </>
      ) : (
        <h1>{readingTexts.notAsked}</h1>
      )}
      <p>
        <a href="/laest">{texts.toList}</a>
      </p>
      <p className="pv-hint">{texts.signedInAs(name)}</p>
    </main>
  )
}

export function Waiting({ plans, name }: { plans: readonly ToRead[]; name: string }) {
  return (
    <main className="pv-laest">
      <p className="pv-hint">{texts.title}</p>
      <h1>{texts.waiting}</h1>
      {plans.length === 0 && <p>{texts.nothing}</p>}
      <ul className="pv-laest__list">
        {plans.map(({ id, title, number, approvedAt }) => (
          <li key={id}>
            <a href={`/laest/${id}`}>{title}</a>
            <br />
            <span className="pv-hint">{texts.revision(number, dateText(approvedAt))}</span>
          </li>
        ))}
      </ul>
      <p className="pv-hint">{texts.signedInAs(name)}</p>
    </main>
  )
}
