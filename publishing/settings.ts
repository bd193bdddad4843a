/** What the environment says about the two sites. The server and the command line must be told the same. */
import type { AccessibilityStatement } from '../components/site/props'
import { isDay } from '../domain/reminders/due'
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
 * - `ACCESSIBILITY_STATUS`, `ACCESSIBILITY_REVIEWED`, `ACCESSIBILITY_URL`: the accessibility statement; optional
 * @throws PlainError when a value cannot be used
 */
export function publishingSettings(env: Env): PerEdition<EditionSettings> {
  // A public site in place of the internal one that somebody had asked for would be a surprise.
  if (env.SITE_EDITION) throw new PlainError(publishingTexts.settings.edition)
  const municipality = env.MUNICIPALITY || publishingTexts.municipality
  const cmsUrl = env.SERVER_URL && URL.canParse(env.SERVER_URL) ? new URL(env.SERVER_URL).origin : null
  const accessibility = statementOf(env)
  const shared = { municipality, ...(accessibility && { accessibility }) }
  return {
    internal: { edition: 'internal', ...shared, siteUrl: siteUrlOf('INTERNAL_SITE_URL', env), cmsUrl },
    public: { edition: 'public', ...shared, siteUrl: siteUrlOf('SITE_URL', env), cmsUrl: null },
  }
}

/**
 * - `SITE_HISTORY_MONTHS`: how long what readers saw can be put together again; 0 for ever, 60 unless it is said
 * @throws PlainError when it is no number of months
 */
export function historyMonths({ SITE_HISTORY_MONTHS: text }: Env): number {
  if (!text) return 60
  if (!/^\d{1,4}$/.test(text)) throw new PlainError(publishingTexts.settings.historyMonths(text))
  return Number(text)
}

const statuses: Record<string, AccessibilityStatement['status']> = { fuldt: 'full', delvist: 'partly', ikke: 'not' }

function statementOf({ ACCESSIBILITY_STATUS, ACCESSIBILITY_REVIEWED, ACCESSIBILITY_URL }: Env): AccessibilityStatement | null {
  if (!ACCESSIBILITY_STATUS && !ACCESSIBILITY_REVIEWED && !ACCESSIBILITY_URL) return null
  const status = statuses[ACCESSIBILITY_STATUS ?? '']
  const href = ACCESSIBILITY_URL || null
  const texts = publishingTexts.settings.accessibility
  if (!status) throw new PlainError(texts.status(ACCESSIBILITY_STATUS ?? ''))
  if (!isDay(ACCESSIBILITY_REVIEWED ?? '')) throw new PlainError(texts.reviewed(ACCESSIBILITY_REVIEWED ?? ''))
  if (href && !(URL.canParse(href) && /^https?:$/.test(new URL(href).protocol))) throw new PlainError(texts.url(href))
  return { status, reviewed: ACCESSIBILITY_REVIEWED ?? '', href }
}

function siteUrlOf(name: 'SITE_URL' | 'INTERNAL_SITE_URL', { [name]: text }: Env): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.pathname !== '/') {
    throw new PlainError(publishingTexts.settings.siteUrl(name, text))
  }
  return url.origin
}
