import { handleEndpoints } from 'payload'

interface RestRequest {
  body?: object
  /** A token that a login answered with. */
  token?: string
  /** Cookies as a browser sends them. */
  cookie?: string
  /** Where the request comes from; nowhere unless told, and then no address is slowed down. */
  address?: string
}

/**
 * Calls Payload's REST API as the server's route does, without a server. The test file has opened `testPayload` first.
 * @param path such as `/api/users/login`
 */
export async function rest(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, { body, token, cookie, address }: RestRequest = {}) {
  const { default: config } = await import('../../payload.config')
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (token) headers.set('Authorization', `JWT ${token}`)
  if (cookie) headers.set('Cookie', cookie)
  if (address) headers.set('x-planvaerk-client', address)
  const request = new Request(`http://localhost:3000${path}`, { method, headers, body: body && JSON.stringify(body) })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, body: (await response.json()) as RestAnswer, cookies: response.headers.getSetCookie() }
}

interface RestAnswer {
  token?: string
  refreshedToken?: string
  exp?: number
  user?: { id: string; email: string } | null
  doc?: { id: string }
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
}
