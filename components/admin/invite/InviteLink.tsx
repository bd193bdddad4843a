/** Over the list of users: inviting somebody, in place of inventing a password for them. */
import Link from 'next/link'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { linkTexts } from '../../../messages'

export function InviteLink({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
  if (!user?.grants?.some(({ permission }: { permission: string }) => permission === 'administrator')) return null
  return (
    <p className="pv-import-link">
      <Link className="pv-button" href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/inviter' })} prefetch={false}>
        {linkTexts.invite.heading}
      </Link>{' '}
      <span className="pv-hint">{linkTexts.invite.lead}</span>
    </p>
  )
}
