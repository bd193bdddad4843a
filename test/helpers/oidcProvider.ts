import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider says of an account besides its `sub`, which is the name it logs in with. */
export interface Claims {
  email?: string
  email_verified?: boolean
  name?: string
  title?: string
  groups?: string[]
}

export interface OidcProvider {
  issuer: string
  /** What the CMS has to be told, as environment variables. */
  env: Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET', string>
  /** By the name that is typed on the provider's login page; any password will do. */
  accounts: Map<string, Claims>
  stop: () => Promise<void>
}

const client = { client_id: 'planvaerk', client_secret: 'kun-til-test-og-aldrig-andetsteds' }

/**
 * Starts a real OpenID provider on loopback, which asks for a name and a password on a page of its own and for nothing
 * more. It speaks from 127.0.0.1 and the CMS from localhost, so that to the browser they are strangers.
 * @param redirectUri the only address it sends people back to
 */
export async function startOidcProvider(redirectUri: string): Promise<OidcProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const accounts = new Map<string, Claims>()

  const provider: Provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    cookies: { keys: ['kun til test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'title', 'groups'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) =>
      accounts.has(sub) ? { accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) } : undefined,
    // Whoever logs in agrees; the page that asks is not what is tested.
    loadExistingGrant: async ({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  server.on('request', provider.callback())

  return {
    issuer,
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret },
    accounts,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
