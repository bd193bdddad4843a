import type { Edition } from '../editions'
import { publishingSettings } from '../settings'

type Env = Record<string, string | undefined>

const ports = { internal: ['INTERNAL_SITE_PORT', '8081'], public: ['SITE_PORT', '8080'] } as const

/**
 * Where readers find the site: `INTERNAL_SITE_URL` or `SITE_URL`; without it, the one that `npm start` serves beside
 * the CMS.
 * @param host the request's header, such as `localhost:3000`
 * @returns an absolute address without a trailing slash
 */
export function siteAddress(env: Env, host: string | null, edition: Edition = 'internal'): string {
  const { siteUrl } = publishingSettings(env)[edition]
  const { hostname } = new URL(`http://${host ?? 'localhost'}`)
  const [name, usual] = ports[edition]
  return siteUrl ?? `http://${hostname}:${env[name] || usual}`
}
