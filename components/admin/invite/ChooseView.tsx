/** `/admin/adgangskode#…`: where a link leads, for whoever has it. */
import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { linkTexts } from '../../../messages'
import { ChooseByLink } from './ChooseByLink'

export function ChooseView({ initPageResult: { req } }: AdminViewServerProps) {
  const { api, admin } = req.payload.config.routes
  return (
    <MinimalTemplate>
      <div className="pv-sign-in">
        <h1>{linkTexts.choose.heading}</h1>
        <ChooseByLink url={formatAdminURL({ apiRoute: api, path: '/users/choose-password' })} admin={admin} />
      </div>
    </MinimalTemplate>
  )
}
