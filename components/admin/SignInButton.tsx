'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { signInTexts } from '../../messages'

/** Sends the browser to the municipality's login, and from there to `landing`. */
export function SignInButton({ landing }: { landing: string }) {
  const [leaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    void signIn('oidc', { callbackUrl: landing })
  }
  return (
    <button type="button" className="pv-button pv-button--primary" disabled={leaving} onClick={leave}>
      {signInTexts.municipalLogin}
    </button>
  )
}
