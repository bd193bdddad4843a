import Link from 'next/link'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { qualityTexts } from '../../../messages'
import { qualityPath } from './path'

/** In the admin's menu, below the collections. */
export const QualityNavLink = ({ payload }: ServerProps) => (
  <Link className="nav__link pv-nav-link" href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: qualityPath })} prefetch={false}>
    <span className="nav__link-label">{qualityTexts.heading}</span>
  </Link>
)
