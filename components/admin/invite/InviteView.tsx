/** `/admin/inviter`: a new user, who chooses their own password. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { administrators } from '../../../collections/access'
import { hasMailServer } from '../../../collections/password-links/links'
import { linkTexts } from '../../../messages'
import { signInFirst } from '../sign-in-first'
import { InviteForm } from './InviteForm'

const texts = linkTexts.invite

export async function InviteView(view: AdminViewServerProps) {
  signInFirst(view)
  const { initPageResult, params, searchParams } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  const mayInvite = administrators({ req })
  const { docs } = mayInvite
    ? await req.payload.find({
        collection: 'departments',
        sort: 'name',
        depth: 0,
        pagination: false,
        select: { name: true },
        overrideAccess: false,
        user: req.user,
      })
    : { docs: [] }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: texts.heading }]} />
      <Gutter className="pv-invite">
        <h1>{texts.heading}</h1>
        {mayInvite ? (
          <InviteForm departments={docs.map(({ id, name }) => ({ id: String(id), name }))} hasMail={hasMailServer()} />
        ) : (
          <p>{linkTexts.administratorsOnly}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
