/** `/admin/afventer-mig`: the list of the plans that one may sign now. Who may is for the rules to say, so the list is asked for by ids. */
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { copenhagenDay } from '../../../domain/reminders/due'
import type { User } from '../../../payload-types'
import { idsToSign } from '../dashboard/records'
import { signInFirst } from '../sign-in-first'

export async function WaitsForMe(view: AdminViewServerProps) {
  signInFirst(view)
  const { payload, user } = view.initPageResult.req
  const ids = await idsToSign(payload, user as User, copenhagenDay(new Date()))
  const plans = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/collections/plans' })
  redirect(`${plans}?where[or][0][and][0][id][in]=${ids.join(',') || 'none'}`)
}
