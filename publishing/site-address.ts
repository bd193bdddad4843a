import { publishingSettings } from './settings'

type Env = Record<string, string | undefined>

/**
 * Where readers find the site: `SITE_URL`; without it, the site that `npm start` serves beside the CMS.
 * @param host the request's header, such as `localhost:3000`
 * @returns an absolute address without a trailing slash
 */
export function siteAddress(env: Env, host: string | null): string {
  const { siteUrl } = publishingSettings(env)
  const { hostname } = new URL(`http://${host ?? 'localhost'}`)
  return siteUrl ?? `http://${hostname}:${env.SITE_PORT || 8080}`
}
