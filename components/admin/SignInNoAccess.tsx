import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { oidcFromEnv } from '../../collections/users/oidc/settings'
import { signInTexts } from '../../messages'
import { LogOut } from './SignInLogOut'

const texts = signInTexts.noAccess

/** Where somebody lands who is signed in but has been granted nothing yet, and whoever is not signed in any more. */
export function SignInNoAccess({ initPageResult: { permissions, req } }: AdminViewServerProps) {
  if (permissions.canAccessAdmin) redirect('/admin')
  return (
    <div className="pv-sign-in">
      <h1>{req.user ? texts.heading : texts.logIn}</h1>
      <p>{req.user ? texts.text(req.user.name) : texts.notSignedIn}</p>
      <p className="pv-sign-in__ways">
        <a className="pv-button pv-button--primary" href={req.user ? '/admin' : '/admin/login'}>
          {req.user ? texts.reload : texts.logIn}
        </a>
        {req.user && <LogOut municipal={Boolean(oidcFromEnv(process.env))} />}
      </p>
    </div>
  )
}
