import { signInTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

/**
 * Where people reach the CMS, such as `https://planvaerk.fjordby.example`. Behind a proxy only `SERVER_URL` knows;
 * `NEXTAUTH_URL` does as well. What a request says of its host is never believed: it would decide where logins end.
 * @throws PlainError when it is not a web address
 */
export function publicOrigin(env: Record<string, string | undefined>): string {
  const given = env.SERVER_URL || env.NEXTAUTH_URL || `http://localhost:${env.PORT || 3000}`
  const url = URL.canParse(given) ? new URL(given) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new PlainError(signInTexts.badServerUrl(given))
  return url.origin
}

/** Cookies are kept off unencrypted lines wherever there is another. */
export const isEncrypted = (origin: string): boolean => origin.startsWith('https://')
