'use client'
/** On a user, for administrators: their plans to several people instead of to one. */
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { togetherTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { useAddresses } from '../api'
import { sharePath } from './path'

export function ShareLink() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { admin } = useAddresses()
  const administers = (user as User | null)?.grants?.some(({ permission }) => permission === 'administrator')
  if (!id || !administers) return null
  return (
    <p className="field-type">
      <a href={admin(`${sharePath}/${String(id)}`)}>{togetherTexts.share.link}</a>
    </p>
  )
}
