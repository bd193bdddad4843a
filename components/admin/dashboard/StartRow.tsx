/** What people come to do: begin a plan, import one, invite somebody. Each is shown to those who may. */
import Link from 'next/link'
import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Permission } from '../../../domain/approval/vocabulary'
import { adminUi, importAdminTexts, linkTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { importPath } from '../imports/path'
import { asUser, count } from '../../../collections/records'

const texts = adminUi.dashboard

export async function StartRow({ payload, user }: { payload: Payload; user: User }) {
  const has = (wanted: Permission) => user.grants?.some(({ permission }) => permission === wanted) ?? false
  const address = (path: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path })
  const waiting = has('author') ? await waitingImports(payload, user) : 0
  const ways = [
    has('author') && { href: address('/collections/plans/create'), label: texts.newPlan },
    has('author') && { href: address(importPath), label: waiting > 0 ? texts.importWaiting(waiting) : importAdminTexts.heading },
    has('administrator') && { href: address('/inviter'), label: linkTexts.invite.heading },
  ].filter((way) => way !== false)
  if (ways.length === 0) return null
  return (
    <p className="pv-start">
      {ways.map(({ href, label }, index) => (
        <Link key={href} className={`pv-button${index === 0 ? ' pv-button--primary' : ''}`} href={href} prefetch={false}>
          {label}
        </Link>
      ))}
    </p>
  )
}

async function waitingImports(payload: Payload, user: User): Promise<number> {
  return count(asUser(payload, { ...user, collection: 'users' }), 'imports', { state: { equals: 'ready' } })
}
