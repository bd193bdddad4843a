import { cookies } from 'next/headers'
import { getSafeRedirect } from 'payload/shared'
import { refusedIdentity } from '../../collections/users/oidc/refused-identity'
import { oidcFromEnv } from '../../collections/users/oidc/settings'
import { signInTexts, type SignInRefusal } from '../../messages'
import { SignInButton } from './SignInButton'

interface Props {
  searchParams?: { error?: string | string[]; redirect?: string | string[] }
}

/** Above the login form: the way in through the municipality, where there is one, and why the last try was refused. */
export async function SignIn({ searchParams: { error, redirect } = {} }: Props) {
  // Above it stands the name of the program alone, which is no heading.
  const heading = <h1 className="pv-visually-hidden">{signInTexts.heading}</h1>
  if (!oidcFromEnv(process.env)) return heading
  const reason = error ? refusalOf(error) : null
  const identity = reason === 'mail-taken' ? refusedIdentity.read(await cookies()) : undefined
  return (
    <div className="pv-sign-in">
      {heading}
      {reason && (
        <div role="alert" className="pv-sign-in__refusal">
          <p>{signInTexts.refused[reason]}</p>
          {identity && (
            <p>
              {signInTexts.yourIdentity} <code className="pv-break">{identity}</code>
            </p>
          )}
        </div>
      )}
      <SignInButton landing={getSafeRedirect({ redirectTo: redirect ?? '', fallbackTo: '/admin' })} />
      <p className="pv-hint">{signInTexts.orLocal}</p>
    </div>
  )
}

/** The address can be written by anybody, so it only chooses among our own sentences. */
const refusalOf = (error: string | string[]): SignInRefusal =>
  typeof error === 'string' && Object.hasOwn(signInTexts.refused, error) ? (error as SignInRefusal) : 'failed'
