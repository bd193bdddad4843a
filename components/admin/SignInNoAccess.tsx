import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { mustChoosePassword } from '../../collections/credentials/must-choose'
import { oidcFromEnv } from '../../collections/users/oidc/settings'
import { signInTexts } from '../../messages'
import type { User } from '../../payload-types'
import { ChoosePassword } from './account/ChoosePassword'
import { LogOut } from './SignInLogOut'

const texts = signInTexts.noAccess

/** Where somebody lands who is signed in but has been granted nothing yet, and whoever is not signed in any more. */
export function SignInNoAccess({ initPageResult: { permissions, req } }: AdminViewServerProps) {
  if (permissions.canAccessAdmin) redirect('/admin')
  if (mustChoosePassword(req.user as User | null)) {
    return (
      <div className="pv-sign-in">
        <h1>{signInTexts.choose.heading}</h1>
        <p>{signInTexts.choose.text(req.user?.name ?? '')}</p>
        <ChoosePassword url={formatAdminURL({ apiRoute: req.payload.config.routes.api, path: `/users/${req.user?.id}` })} />
        <LogOut municipal={false} />
      </div>
    )
  }
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
