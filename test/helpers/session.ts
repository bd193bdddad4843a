/** A signed-in person on the REST API of a running server. */
import type { DemoServer } from './demoServer'

export interface Session {
  /** What each request carries. */
  headers: Record<string, string>
  get: (path: string) => Promise<Response>
  send: (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Response>
  /** Any address of the CMS, outside the API. */
  page: (path: string) => Promise<Response>
}

/** @param who the part of the demo's mail address before the @ */
export async function signIn({ cms, password }: DemoServer, who: string): Promise<Session> {
  const answer = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@fjordby.example`, password }),
  })
  if (!answer.ok) throw new Error(`${who} could not sign in: ${await answer.text()}`)
  const { token } = (await answer.json()) as { token: string }
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  return {
    headers,
    get: (path) => fetch(`${cms}/api${path}`, { headers }),
    send: (method, path, body) => fetch(`${cms}/api${path}`, { method, headers, body: JSON.stringify(body) }),
    page: (path) => fetch(cms + path, { headers }),
  }
}

/** Asks again and again until the answer is yes, or the milliseconds are over. */
export async function until(done: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await done()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
}
