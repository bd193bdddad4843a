/**
 * Over the list of plans: the lists that people ask for, each an address of the same view. Each is opened anew: Payload's filters would
 * take what they showed before along into the next.
 */
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { copenhagenDay } from '../../../domain/reminders/due'
import { listTexts } from '../../../messages'
import { readyFilters } from './readyFilters'

export function ReadyFilters({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user) return null
  const admin = payload.config.routes.admin
  const plans = formatAdminURL({ adminRoute: admin, path: '/collections/plans' })
  return (
    <nav className="pv-ready" aria-label={listTexts.heading}>
      {readyFilters(String(user.id), copenhagenDay(new Date())).map(({ label, query }) => (
        <a key={label} href={query ? `${plans}?${query}` : plans}>
          {label}
        </a>
      ))}
      <a href={formatAdminURL({ adminRoute: admin, path: '/afventer-mig' })}>
        {listTexts.waitsForMe}
      </a>
    </nav>
  )
}
