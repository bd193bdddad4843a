/**
 * The link in a mail that turns digests off, without signing in: `GET` asks, `POST` does. Mail programs fetch links
 * before anybody reads, so opening it changes nothing; their own button posts (RFC 8058).
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { mailTexts } from '../../messages'
import { asFact, one } from '../records'

const path = '/afmeld'

const codeOf = (secret: string, user: string): string =>
  createHmac('sha256', secret).update(`unsubscribe|${user}`).digest('hex').slice(0, 32)

/** @param serverUrl where people reach the server, without a trailing slash */
export const unsubscribeLink = (serverUrl: string, secret: string, user: string): string =>
  `${serverUrl}/api/outbox${path}?bruger=${encodeURIComponent(user)}&kode=${codeOf(secret, user)}`

/** The user that the link was made for, or null. */
function userOf(req: PayloadRequest): string | null {
  const [user, code] = ['bruger', 'kode'].map((name) => req.searchParams.get(name) ?? '')
  if (!user || !code) return null
  const [given, right] = [Buffer.from(code), Buffer.from(codeOf(req.payload.secret, user))]
  return given.length === right.length && timingSafeEqual(given, right) ? user : null
}

const find = async (req: PayloadRequest, id: string) => {
  return one(asFact(req, 'the signature of the link stands for the user'), 'users', id)
}

async function answer(req: PayloadRequest, { post }: { post: boolean }): Promise<Response> {
  const id = userOf(req)
  const user = id ? await find(req, id) : null
  if (!user) return page(mailTexts.page.bad, 403)
  if (!post) return page(mailTexts.page.ask(user.name), 200, mailTexts.page.button)
  await req.payload.update({
    collection: 'users',
    id: user.id,
    data: { wantsDigests: false },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  return page(mailTexts.page.done, 200)
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function page(sentence: string, status: number, button?: string): Response {
  const { title } = mailTexts.page
  const html = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title></head>
<body style="max-width:36rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 'Segoe UI',Arial,sans-serif;color:#1a1a1a">
<main><h1>${title}</h1><p>${escape(sentence)}</p>
${button ? `<form method="post"><button style="padding:.75rem 1.25rem;font:inherit;font-weight:bold;color:#fff;background:#0059b3;border:0;border-radius:4px">${button}</button></form>` : ''}
</main></body></html>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    },
  })
}

export const unsubscribeEndpoints: Endpoint[] = [
  { path, method: 'get', handler: (req) => answer(req, { post: false }) },
  { path, method: 'post', handler: (req) => answer(req, { post: true }) },
]
