import { signInTexts } from '../../../messages'
import { PlainError } from '../../../messages/plainError'
import { parseGroupMap } from './groups'
import type { GroupMap } from './groups'

/** How to sign in through the municipality's OpenID provider. */
export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Space between them; `openid email profile` unless told. */
  scopes: string
  groupsClaim: string
  titleClaim: string
  groupMap: GroupMap
}

const required = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/**
 * @returns the settings, or null where the municipality's login is not set up
 * @throws PlainError when it is half set up or a value cannot be used; a start must not go on then
 */
export function oidcFromEnv(env: Record<string, string | undefined>): OidcSettings | null {
  const missing = required.filter((name) => !env[name])
  if (missing.length === required.length && providerSigns(env)) throw new PlainError(signInTexts.providerSignsWithoutOidc)
  if (missing.length === required.length) return null
  if (missing.length > 0) throw new PlainError(signInTexts.incompleteOidc(missing.join(', ')))

  const [issuer = '', clientId = '', clientSecret = ''] = required.map((name) => env[name])
  if (!isTrustworthy(issuer)) throw new PlainError(signInTexts.badIssuer(issuer))
  return {
    issuer,
    clientId,
    clientSecret,
    scopes: env.OIDC_SCOPES || 'openid email profile',
    groupsClaim: env.OIDC_GROUPS_CLAIM || 'groups',
    titleClaim: env.OIDC_TITLE_CLAIM || 'title',
    groupMap: parseGroupMap(env.OIDC_GROUP_MAP),
  }
}

/**
 * @returns whether local accounts may not sign
 * @throws PlainError when it is neither true nor false: a signature must not hang on a slip of the pen
 */
export function providerSigns({ OIDC_REQUIRED_FOR_APPROVAL: given }: Record<string, string | undefined>): boolean {
  if (given && given !== 'true' && given !== 'false') throw new PlainError(signInTexts.badProviderSigns(given))
  return given === 'true'
}

/** Whoever can change what the issuer says signs in as anybody, so only a line that stays on this machine may be open. */
function isTrustworthy(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
