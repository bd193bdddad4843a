/** The way to importing: on the dashboard, and over the list of plans beside "Opret ny". */
import Link from 'next/link'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { importAdminTexts as texts } from '../../../messages'
import { importPath } from './path'
import { asUser, count } from '../../../collections/records'

export async function ImportLink({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user?.grants?.some(({ permission }: { permission: string }) => permission === 'author')) return null
  const totalDocs = await count(asUser(payload, user), 'imports', { state: { equals: 'ready' } })
  return (
    <p className="pv-import-link">
      <Link className="pv-button" href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: importPath })} prefetch={false}>
        {texts.heading}
      </Link>{' '}
      <span className="pv-hint">{texts.onDashboard(totalDocs)}</span>
    </p>
  )
}
