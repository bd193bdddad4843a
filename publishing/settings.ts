/** What the environment says about the site. The server and the command line must be told the same. */
import { publishingTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import type { SiteSettings } from './pages'
import { editions, type Edition } from './snapshot'

export interface PublishingSettings extends Omit<SiteSettings, 'assets'> {
  edition: Edition
}

/**
 * - `MUNICIPALITY`: whose plans these are
 * - `SITE_URL`: the site's absolute address, for feed, sitemap and print; optional
 * - `SERVER_URL`: the CMS's address, for those who are asked to confirm that they have read a plan; optional
 * - `SITE_EDITION`: `public` (default) or `internal`; what nobody has thought about stays inside
 * @throws PlainError when a value cannot be used
 */
export function publishingSettings(env: Record<string, string | undefined>): PublishingSettings {
  const edition = editions.find((each) => each === (env.SITE_EDITION || 'public'))
  if (!edition) throw new PlainError(publishingTexts.settings.edition(env.SITE_EDITION ?? ''))
  const cmsUrl = env.SERVER_URL && URL.canParse(env.SERVER_URL) ? new URL(env.SERVER_URL).origin : null
  return { edition, municipality: env.MUNICIPALITY || publishingTexts.municipality, siteUrl: siteUrlOf(env.SITE_URL), cmsUrl }
}

function siteUrlOf(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.pathname !== '/') {
    throw new PlainError(publishingTexts.settings.siteUrl(text))
  }
  return url.origin
}
