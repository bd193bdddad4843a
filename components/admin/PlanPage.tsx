/** An admin page about one plan, with the way back to the plan. */
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { words } from '../../messages'
import type { Plan } from '../../payload-types'
import { AdminPage } from './AdminPage'

interface Props {
  view: AdminViewServerProps
  plan: Pick<Plan, 'id' | 'title' | 'kind'> | null
  crumb: string
  children: ReactNode
}

export function PlanPage({ view, plan, crumb, children }: Props) {
  const plans = formatAdminURL({ adminRoute: view.payload.config.routes.admin, path: '/collections/plans' })
  const crumbs = [
    { label: words.kindsPlural[plan?.kind ?? 'masterPlan'], url: plans },
    ...(plan ? [{ label: plan.title, url: `${plans}/${plan.id}` }] : []),
    { label: crumb },
  ]
  return (
    <AdminPage view={view} crumbs={crumbs} className="pv-approval">
      {children}
    </AdminPage>
  )
}

/** @returns what the page's address says after its own name */
export const segmentsOf = ({ params }: AdminViewServerProps): string[] =>
  Array.isArray(params?.segments) ? params.segments.slice(1) : []
