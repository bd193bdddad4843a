/**
 * Gives each page of the CMS its policy, with a number used once that Next puts on its own scripts. Only headers: who may
 * see what is decided where the data is read, never here.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { pagePolicy } from './app/security-headers.mjs'

const name = 'Content-Security-Policy'

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = pagePolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  // Next reads it from the request.
  headers.set(name, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(name, policy)
  // For what does not know the policy.
  response.headers.set('X-Frame-Options', 'DENY')
  return response
}

export const config = {
  // Never the API: a body that passes here is cut at 10 MB, and attachments are larger.
  matcher: ['/((?!api/|_next/|assets/|health/|metrics$).*)'],
}
