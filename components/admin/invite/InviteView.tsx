/** `/admin/inviter`: a new user, who chooses their own password. */
import type { AdminViewServerProps } from 'payload'
import { administrators } from '../../../collections/access'
import { hasMailServer } from '../../../collections/password-links/links'
import { all, asUser } from '../../../collections/records'
import { linkTexts } from '../../../messages'
import { AdminPage } from '../AdminPage'
import { InviteForm } from './InviteForm'

const texts = linkTexts.invite

export async function InviteView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const mayInvite = administrators({ req })
  const docs = mayInvite ? await all(asUser(req.payload, req.user), 'departments', { sort: 'name', select: { name: true } }) : []
  return (
    <AdminPage view={view} crumbs={[{ label: texts.heading }]} className="pv-invite">
      <h1>{texts.heading}</h1>
      {mayInvite ? (
        <InviteForm departments={docs.map(({ id, name }) => ({ id: String(id), name }))} hasMail={hasMailServer()} />
      ) : (
        <p>{linkTexts.administratorsOnly}</p>
      )}
    </AdminPage>
  )
}
