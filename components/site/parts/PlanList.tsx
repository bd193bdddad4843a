import { words } from '../../../messages'
import type { PlanItem } from '../props'
import { Facts } from './Facts'

/** Plans as links, each with what tells it from its neighbours. `show` leaves out what the heading already says. */
export function PlanList({ plans, show }: { plans: PlanItem[]; show: { kind?: boolean; department?: boolean } }) {
  return (
    <ul className="plans unstyled-list">
      {plans.map((plan) => (
        <li key={plan.href}>
          <a className="plans__title" href={plan.href}>
            {plan.title}
          </a>
          {plan.summary && <p>{plan.summary}</p>}
          {(show.kind || show.department) && (
            <Facts>
              {show.kind && <span>{words.kinds[plan.kind]}</span>}
              {show.department && <span>{plan.department.label}</span>}
            </Facts>
          )}
        </li>
      ))}
    </ul>
  )
}
