import Link from 'next/link'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { helpTexts } from '../../../messages'
import { helpPath } from './path'

/** Last in the admin's menu. */
export const HelpNavLink = ({ payload }: ServerProps) => (
  <Link className="nav__link pv-nav-link" href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: helpPath })} prefetch={false}>
    <span className="nav__link-label">{helpTexts.heading}</span>
  </Link>
)
