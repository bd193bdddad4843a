/** The frame of the pages where old plans are imported. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { has } from '../../../collections/access'
import { importAdminTexts as texts } from '../../../messages'
import { signInFirst } from '../sign-in-first'

interface Props {
  view: AdminViewServerProps
  crumbs: { label: string; url?: string }[]
  children: ReactNode
}

export function Frame({ view, crumbs, children }: Props) {
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
      <SetStepNav nav={crumbs} />
      <Gutter className="pv-import">{has(req, 'author') ? children : <p>{texts.mayNot}</p>}</Gutter>
    </DefaultTemplate>
  )
}
