import Link from 'next/link'
import type { ReactNode } from 'react'
import { adminUi } from '../../../messages'
import type { ListedPlan, PlanListing } from './records'

interface Props {
  heading: string
  /** Said instead of an empty list. */
  none: string
  listing: PlanListing
  plansUrl: string
  /** What to say of each plan besides its title and department. */
  noteOf?: (plan: ListedPlan) => ReactNode
}

/** A list of plans that somebody has to do something about. */
export function PlanPanel({ heading, none, listing: { plans, total, query }, plansUrl, noteOf }: Props) {
  return (
    <section className="pv-panel">
      <h2>
        {heading} {total > 0 && <span className="pv-count">{total}</span>}
      </h2>
      {plans.length === 0 && <p className="pv-hint">{none}</p>}
      <ul className="pv-plan-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={`${plansUrl}/${plan.id}`} prefetch={false}>
              {plan.title}
            </Link>
            <span className="pv-hint">{plan.department}</span> {noteOf?.(plan)}
          </li>
        ))}
      </ul>
      {total > plans.length && (
        <p>
          <Link href={`${plansUrl}?${query}`} prefetch={false}>
            {adminUi.dashboard.more(total)}
          </Link>
        </p>
      )}
    </section>
  )
}
