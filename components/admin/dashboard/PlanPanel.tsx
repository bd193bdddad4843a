import Link from 'next/link'
import type { ReactNode } from 'react'
import { adminUi } from '../../../messages'
import type { ListedPlan, PlanListing } from './records'

interface Props {
  heading: string
  /** The panel belongs under a heading of its own. */
  under?: boolean
  /** Said instead of an empty list. */
  none: string
  listing: PlanListing
  plansUrl: string
  /** Where a plan leads, when not to its edit view. */
  hrefOf?: (plan: ListedPlan) => string
  /** What to say of each plan besides its title and department. */
  noteOf?: (plan: ListedPlan) => ReactNode
}

/** A list of plans that somebody has to do something about. */
export function PlanPanel({ heading, under = false, none, listing: { plans, total, query }, plansUrl, hrefOf, noteOf }: Props) {
  const Heading = under ? 'h3' : 'h2'
  return (
    <section className="pv-panel">
      <Heading>
        {heading} {total > 0 && <span className="pv-count">{total}</span>}
      </Heading>
      {plans.length === 0 && <p className="pv-hint">{none}</p>}
      <ul className="pv-plan-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={hrefOf?.(plan) ?? `${plansUrl}/${plan.id}`} prefetch={false}>
              {plan.title}
            </Link>
            <span className="pv-hint">{plan.department}</span> {noteOf?.(plan)}
          </li>
        ))}
      </ul>
      {query !== null && total > plans.length && (
        <p>
          <Link href={`${plansUrl}?${query}`} prefetch={false}>
            {adminUi.dashboard.more(total)}
          </Link>
        </p>
      )}
    </section>
  )
}
