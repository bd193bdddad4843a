'use client'
/** On a user: another link to choose a password by. */
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { linkTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { useAddresses } from '../api'
import { Refused, useSending } from '../sending'
import { HandedOut, type Invited } from './HandedOut'

const texts = linkTexts.invite

export function SendLink() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  const { api } = useAddresses()
  const [sent, setSent] = useState<Invited | null>(null)
  const { refusal, send } = useSending()
  const shown = data as User | undefined
  const administers = (user as User | null)?.grants?.some(({ permission }) => permission === 'administrator')
  if (!id || !shown || !administers || shown.identity || shown.active === false || String(id) === String(user?.id)) return null

  async function sendLink() {
    setSent(await send<Invited>(api(`/users/${String(id)}/password-link`), {}))
  }

  return (
    <div className="field-type">
      <button type="button" className="pv-button" onClick={() => void sendLink()}>
        {texts.again}
      </button>
      <Refused>{refusal}</Refused>
      <div role="status">{sent && <HandedOut invited={sent} name={shown.name} />}</div>
    </div>
  )
}
