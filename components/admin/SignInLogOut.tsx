'use client'

import { LogOutIcon, useAuth } from '@payloadcms/ui'
import { signOut } from 'next-auth/react'
import { signInTexts } from '../../messages'

interface Props {
  /** Whether there is a login of the municipality to forget as well. */
  municipal: boolean
}

/** Ends the session in the database, which both kinds of login go by, and then takes next-auth's cookie away too. */
function useLogOut(municipal: boolean): () => Promise<void> {
  const { logOut } = useAuth()
  return async () => {
    await logOut()
    if (municipal) await signOut({ callbackUrl: '/admin/login' })
    else window.location.assign('/admin/login')
  }
}

export function LogoutIcon({ municipal }: Props) {
  const logOut = useLogOut(municipal)
  return (
    <button type="button" className="nav__log-out pv-icon-button" title={signInTexts.logOut} onClick={() => void logOut()}>
      <LogOutIcon />
      <span className="pv-visually-hidden">{signInTexts.logOut}</span>
    </button>
  )
}

export function LogOut({ municipal }: Props) {
  const logOut = useLogOut(municipal)
  return (
    <button type="button" className="pv-button" onClick={() => void logOut()}>
      {signInTexts.logOut}
    </button>
  )
}
