/** The frame of our own pages in the admin: Payload's menu and head around them, and nobody who is not signed in. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { signInFirst } from './sign-in-first'

interface Props {
  view: AdminViewServerProps
  /** The way to the page, in the head; the page itself last. */
  crumbs?: { label: string; url?: string }[]
  className: string
  children: ReactNode
}

export function AdminPage({ view, crumbs, className, children }: Props) {
  signInFirst(view)
  const { initPageResult, params, searchParams } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      {crumbs && <SetStepNav nav={crumbs} />}
      <Gutter className={className}>{children}</Gutter>
    </DefaultTemplate>
  )
}
