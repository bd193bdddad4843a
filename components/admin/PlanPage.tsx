/** The frame of an admin page about one plan: the admin's own navigation, and the way back to the plan. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { words } from '../../messages'
import type { Plan } from '../../payload-types'
import { signInFirst } from './sign-in-first'

interface Props {
  view: AdminViewServerProps
  plan: Pick<Plan, 'id' | 'title' | 'kind'> | null
  crumb: string
  children: ReactNode
}

export function PlanPage({ view, plan, crumb, children }: Props) {
  signInFirst(view)
  const { initPageResult, params, searchParams, payload, user } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  const plans = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/collections/plans' })
  const crumbs = [
    { label: words.kindsPlural[plan?.kind ?? 'masterPlan'], url: plans },
    ...(plan ? [{ label: plan.title, url: `${plans}/${plan.id}` }] : []),
    { label: crumb },
  ]
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={{ ...visibleEntities }}
    >
      <SetStepNav nav={crumbs} />
      <Gutter className="pv-approval">{children}</Gutter>
    </DefaultTemplate>
  )
}

/** @returns what the page's address says after its own name */
export const segmentsOf = ({ params }: AdminViewServerProps): string[] =>
  Array.isArray(params?.segments) ? params.segments.slice(1) : []
