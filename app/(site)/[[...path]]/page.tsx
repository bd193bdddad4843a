/**
 * The site as it would be published now, for those who work in the admin: any page of either edition, by the components
 * that the publisher renders. Readers never come here: they read the files that publishing wrote.
 * `/planer/x/` shows the internal edition; `?udgave=offentlig` the public one.
 */
import config from '@payload-config'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { peopleWithPermissions } from '../../../collections/access'
import { documentOf } from '../../../components/site/templates'
import { sitePageAt } from '../../../publishing/site-page'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ path?: string[] }>
  searchParams: Promise<{ udgave?: string }>
}

const editions = new Map([['intern', 'internal'], ['offentlig', 'public']] as const)

export default async function Page({ params, searchParams }: Props) {
  const { path = [] } = await params
  const { udgave } = await searchParams
  // People who come to the CMS's own address are led to its admin.
  if (path.length === 0 && !udgave) redirect('/admin')
  const edition = editions.get((udgave ?? 'intern') as 'intern')
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  if (!edition || !peopleWithPermissions({ req })) notFound()
  const page = await sitePageAt(payload, edition, addressOf(path.map(decodeURIComponent)))
  return page ? documentOf(page) : notFound()
}

/** `['planer', 'x']` → `/planer/x/`, `['404.html']` → `/404.html` */
const addressOf = (path: string[]): string => {
  const last = path.at(-1)
  return last ? `/${path.join('/')}${last.includes('.') ? '' : '/'}` : '/'
}
