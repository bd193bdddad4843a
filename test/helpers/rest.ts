import { createLocalReq, getFieldsToSign, handleEndpoints, jwtSign } from 'payload'
import { addSessionToUser } from 'payload/shared'
import type { User } from '../../payload-types'
import { askedPayload, testPayload } from './payload'

interface RestRequest {
  body?: object
  /** A token that a login answered with. */
  token?: string
  /** Cookies as a browser sends them. */
  cookie?: string
  /** Where the request comes from; nowhere unless told, and then no address is slowed down. */
  address?: string
}

/** One after the other: each writes the whole user, so that two at once would lose a session. */
let lastToken: Promise<unknown> = Promise.resolve()

/** A token as a login answers with, and the session behind it, without the login. */
export function tokenOf(user: Pick<User, 'id'>): Promise<string> {
  const token = lastToken.then(() => openSession(user.id))
  lastToken = token.catch(() => {})
  return token
}

async function openSession(id: string): Promise<string> {
  const payload = await testPayload()
  const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  if (!user) throw new Error(`There is no user ${id}.`)
  const { config } = payload.collections.users
  const session = { collectionConfig: config, payload, req: await createLocalReq({}, payload), user: user as never }
  const { sid } = await addSessionToUser(session)
  const fieldsToSign = getFieldsToSign({ collectionConfig: config, email: user.email, user: user as never, sid })
  return (await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: config.auth.tokenExpiration })).token
}

/**
 * Calls Payload's REST API as the server's route does, without a server. The test file has opened `testPayload` first.
 * @param path such as `/api/users/login`
 */
export async function rest(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, { body, token, cookie, address }: RestRequest = {}) {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (token) headers.set('Authorization', `JWT ${token}`)
  if (cookie) headers.set('Cookie', cookie)
  if (address) headers.set('x-planvaerk-client', address)
  const request = new Request(`http://localhost:3000${path}`, { method, headers, body: body && JSON.stringify(body) })
  const response = await handleEndpoints({ ...(await askedPayload()), request })
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
