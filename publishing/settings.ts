/** What the environment says about the two sites. The server and the command line must be told the same. */
import { publishingTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import type { EditionSettings } from './edition'
import type { PerEdition } from './editions'

type Env = Record<string, string | undefined>

/**
 * - `MUNICIPALITY`: whose plans these are
 * - `SITE_URL`, `INTERNAL_SITE_URL`: the absolute address of the public and the internal site, for feed, sitemap and
 *   print; optional
 * - `SERVER_URL`: the CMS's address, for those who are asked to confirm that they have read a plan; optional
 * @throws PlainError when a value cannot be used
 */
export function publishingSettings(env: Env): PerEdition<EditionSettings> {
  // A public site in place of the internal one that somebody had asked for would be a surprise.
  if (env.SITE_EDITION) throw new PlainError(publishingTexts.settings.edition)
  const municipality = env.MUNICIPALITY || publishingTexts.municipality
  const cmsUrl = env.SERVER_URL && URL.canParse(env.SERVER_URL) ? new URL(env.SERVER_URL).origin : null
  return {
    internal: { edition: 'internal', municipality, siteUrl: siteUrlOf('INTERNAL_SITE_URL', env), cmsUrl },
    public: { edition: 'public', municipality, siteUrl: siteUrlOf('SITE_URL', env), cmsUrl: null },
  }
}

function siteUrlOf(name: 'SITE_URL' | 'INTERNAL_SITE_URL', { [name]: text }: Env): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.pathname !== '/') {
    throw new PlainError(publishingTexts.settings.siteUrl(name, text))
  }
  return url.origin
}
