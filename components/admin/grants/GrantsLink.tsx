/** Over the list of users. */
import Link from 'next/link'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { grantTexts } from '../../../messages'
import { grantsPath } from './path'

export const GrantsLink = ({ payload }: ServerProps) => (
  <p className="pv-import-link">
    <Link href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: grantsPath })} prefetch={false}>
      {grantTexts.heading}
    </Link>
  </p>
)
