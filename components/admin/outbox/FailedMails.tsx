import type { ListViewServerPropsOnly } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { readTroubles } from '../../../collections/troubles'
import { reminderTexts } from '../../../messages'
import { TroubleList } from '../dashboard/TroublePanel'
import { RetryMails } from './RetryMails'
import { asUser, count } from '../../../collections/records'

/** Above the list of mails: what keeps mails from being written or sent, and those given up, with a button that tries them again. */
export async function FailedMails({ payload, user }: ListViewServerPropsOnly) {
  const totalDocs = await count(asUser(payload, user), 'outbox', { state: { equals: 'failed' } })
  const { mailLine, reminders, urgent, clock } = await readTroubles(payload)
  return (
    <>
      <TroubleList troubles={{ clock, reminders, urgent, mailLine }} />
      {totalDocs > 0 && (
        <div className="pv-notice pv-notice--error">
          <p>{reminderTexts.outbox.failed(totalDocs)}</p>
          <RetryMails url={formatAdminURL({ apiRoute: payload.config.routes.api, path: '/retry-mails' })} />
        </div>
      )}
    </>
  )
}
