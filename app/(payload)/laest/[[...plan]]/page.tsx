/**
 * `/laest/` and `/laest/<plan>`: what a person is asked to read, and where they confirm it. It takes a sign-in and no
 * permission; whoever is not signed in comes back here afterwards.
 */
import config from '@payload-config'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'
import { actingIn } from '../../../../collections/access'
import { planToRead, waitingForReader } from '../../../../collections/plans/reading/reading'
import { asFact, one } from '../../../../collections/records'
import { ReadPlan, Waiting } from '../../../../components/admin/reading/ReadingPages'
import { readingTexts } from '../../../../messages'
import { siteAddress } from '../../../../publishing/server/site-address'

export const metadata: Metadata = { title: readingTexts.page.title }

interface Props {
  params: Promise<{ plan?: string[] }>
}

export default async function Page({ params }: Props) {
  const { plan: [id] = [] } = await params
  const payload = await getPayload({ config })
  const asked = await headers()
  const { user } = await payload.auth({ headers: asked })
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  if (!user || !actingIn(req)) {
    redirect(`${payload.config.routes.admin}/login?redirect=${encodeURIComponent(id ? `/laest/${encodeURIComponent(id)}` : '/laest')}`)
  }

  if (!id) return <Waiting plans={await waitingForReader(req, String(user.id))} name={user.name} />
  const facts = asFact(req, 'those who are asked to read need no permission; only what they are asked is shown')
  const found = await one(facts, 'plans', id)
  const plan = found ? await planToRead(req, found, String(user.id)) : null
  const site = siteAddress(process.env, asked.get('host'))
  return <ReadPlan plan={plan} name={user.name} site={site} confirmUrl={`${payload.config.routes.api}/plans/${plan?.id}/read`} />
}
