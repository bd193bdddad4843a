import { cookies, headers } from 'next/headers'
import type { AuthOptions, LoggerInstance, Profile } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Payload } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { clientAddress } from '../../../../collections/sign-in-delays/client-address'
import { admit } from '../../../../collections/users/oidc/admit'
import { readClaims } from '../../../../collections/users/oidc/claims'
import { refusedIdentity } from '../../../../collections/users/oidc/refused-identity'
import type { OidcSettings } from '../../../../collections/users/oidc/settings'
import { openSession, sessionSeconds } from '../../../../collections/users/sessions'

const loginPage = '/admin/login'

/** How next-auth signs people in: the provider vouches, `admit` decides, and a session of ours is opened. */
export const authOptions = (payload: Payload, settings: OidcSettings): AuthOptions => ({
  secret: payload.config.secret,
  providers: [provider(settings)],
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: loginPage, signOut: '/admin/logout', error: loginPage },
  logger: quietLogger(payload),
  callbacks: {
    async signIn({ profile }) {
      try {
        const person = readClaims(profile, settings)
        const admission = await admit(payload, person, settings.groupMap)
        if (admission.ok) return true
        if (admission.reason === 'mail-taken') refusedIdentity.keep(await cookies(), person.identity)
        return `${loginPage}?error=${admission.reason}`
      } catch (error) {
        // next-auth would put the message in the address, and nothing in the log.
        payload.logger.error(`Signing in failed: ${error instanceof Error ? error.message : String(error)}`)
        return `${loginPage}?error=failed`
      }
    },
    async jwt({ token, profile }) {
      if (!profile) return token
      const { identity, provedAt } = readClaims(profile, settings)
      const now = new Date()
      const address = clientAddress(await headers())
      return { identity, session: await openSession(payload, identity, now, { provedAt: provedAt ?? now, address }) }
    },
    // Only to pages of our own, whatever the request asks for.
    redirect: ({ url, baseUrl }) =>
      baseUrl + getSafeRedirect({ redirectTo: url.replace(baseUrl, ''), fallbackTo: '/admin' }),
  },
})

/** Code flow with PKCE, state and nonce; endpoints and keys come from the provider's own description of itself. */
function provider(settings: OidcSettings): OAuthConfig<Profile> {
  const { issuer, clientId, clientSecret, scopes } = settings
  return {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    // Asked for an age, a provider says when the person last proved who they are: signing goes by that.
    authorization: { params: { scope: scopes, max_age: sessionSeconds } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    userinfo: { request: ({ tokens, client }) => allClaims(tokens as Tokens, client) },
    httpOptions: { timeout: 10_000 },
    profile: (claims) => ({ id: claims.sub ?? '' }),
  }
}

type UserinfoRequest = Extract<NonNullable<OAuthConfig<Profile>['userinfo']>, { request?: unknown }>['request'] & object
type Client = Parameters<UserinfoRequest>[0]['client']
type Tokens = Exclude<Parameters<Client['userinfo']>[0], string>

/** Providers put mail and groups in either place; what the signed token says comes first, who it is above all. */
async function allClaims(tokens: Tokens, client: Client): Promise<Profile> {
  const more = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens) : {}
  return { ...more, ...tokens.claims() }
}

/** next-auth's own log would carry claims and answers of the provider; a code and a sentence are enough. */
const quietLogger = ({ logger }: Payload): LoggerInstance => ({
  error(code, metadata) {
    const { message } = 'error' in metadata ? metadata.error : metadata
    logger.error(`next-auth ${code}: ${message}`)
  },
  warn: (code) => logger.warn(`next-auth ${code}`),
  debug: () => {},
})
