// @ts-check
/**
 * What every answer of the CMS tells the browser. `next.config.mjs` sends the lasting part, which takes no request to
 * know; `proxy.ts` sends a page's policy, which carries a number used once. Neither decides who may see what.
 */

/** The same as readers' site sends (publishing/server/site-headers.ts); a test holds them together. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Data and nothing else: an answer of the API that is opened as a page shows and runs nothing. */
const api = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
}

/** What these answer is shown: the approver's preview, a file, the page that ends a subscription. Each has its own policy. */
const withOwnPolicy = ['plans/[^/]+/preview', 'attachments/[^/]+/file', 'outbox/afmeld']

/** A year; told only over TLS, where a proxy in front says that it speaks it. */
const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000' }

/** @param {Record<string, string>} headers */
const list = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** For `headers()` of next.config.mjs. A later row wins. */
export const lastingHeaders = [
  { source: '/:path*', headers: list(everywhere) },
  {
    source: '/:path*',
    has: [{ type: /** @type {const} */ ('header'), key: 'x-forwarded-proto', value: 'https' }],
    headers: list(strictTransport),
  },
  { source: `/api/((?!${withOwnPolicy.map((path) => `${path}$`).join('|')}).*)`, headers: list(api) },
]

/**
 * A page's policy: scripts of ours that carry the number and what they load, nothing from elsewhere, in nobody's frame.
 * `'unsafe-inline'` for styles: the server writes `style` attributes (widths of columns, `--` properties), and the
 * menus of Payload make their own style sheets; both were measured (docs/decisions/0029).
 * @param {string} nonce used once
 * @param {{ development?: boolean }} [options] the development server evaluates code and pushes over a web socket
 */
export const pagePolicy = (nonce, { development = false } = {}) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
