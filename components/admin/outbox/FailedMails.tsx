import type { ListViewServerPropsOnly } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { reminderTexts } from '../../../messages'
import { RetryMails } from './RetryMails'

/** Above the list of mails: those given up, and a button that tries them again. */
export async function FailedMails({ payload, user }: ListViewServerPropsOnly) {
  const { totalDocs } = await payload.count({
    collection: 'outbox',
    where: { state: { equals: 'failed' } },
    overrideAccess: false,
    user,
  })
  if (totalDocs === 0) return null
  return (
    <div className="pv-notice pv-notice--error">
      <p>{reminderTexts.outbox.failed(totalDocs)}</p>
      <RetryMails url={formatAdminURL({ apiRoute: payload.config.routes.api, path: '/retry-mails' })} />
    </div>
  )
}
