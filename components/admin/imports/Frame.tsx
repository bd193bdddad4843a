/** The frame of the pages where old plans are imported. */
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { has } from '../../../collections/access'
import { importAdminTexts as texts } from '../../../messages'
import { AdminPage } from '../AdminPage'

interface Props {
  view: AdminViewServerProps
  crumbs: { label: string; url?: string }[]
  children: ReactNode
}

export function Frame({ view, crumbs, children }: Props) {
  return (
    <AdminPage view={view} crumbs={crumbs} className="pv-import">
      {has(view.initPageResult.req, 'author') ? children : <p>{texts.mayNot}</p>}
    </AdminPage>
  )
}
