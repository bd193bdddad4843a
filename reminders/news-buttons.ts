import { mailTexts } from '../messages'
import type { PlanNews } from '../domain/reminders/news'
import type { ReminderPlan } from '../domain/reminders/notices'
import type { Addresses, Button } from './content'

/** What readers see comes first, once they see it. */
export function newsButtons({ about, inForceFrom }: PlanNews, { id, slug }: ReminderPlan, { serverUrl, siteUrl }: Addresses): Button[] {
  const open = { label: mailTexts.buttons.open, href: `${serverUrl}/admin/collections/plans/${id}` }
  const isSeen = (about === 'approved' || about === 'inForce') && !inForceFrom
  if (!isSeen || !siteUrl || !slug) return [open]
  return [{ label: mailTexts.buttons.seeAsReaders, href: `${siteUrl}/planer/${slug}/` }, open]
}
