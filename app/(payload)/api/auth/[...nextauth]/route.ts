/** The municipality's login. Without it this address says so; with it, only what signing in and out needs is open. */
import config from '@payload-config'
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { getPayload } from 'payload'
import { oidcFromEnv } from '../../../../../collections/users/oidc/settings'
import { publicOrigin } from '../../../../../collections/users/public-origin'
import { signInTexts } from '../../../../../messages'
import { authOptions } from '../options'

// next-auth would believe the request's Host header in some environments; it is told instead.
process.env.NEXTAUTH_URL = `${publicOrigin(process.env)}/api/auth`

/** Not next-auth's session, which prolongs itself, nor its log, which anybody may write to. */
const open: Record<string, string[]> = {
  GET: ['csrf', 'providers', 'signin', 'callback', 'signout', 'error'],
  POST: ['signin', 'signout'],
}

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const settings = oidcFromEnv(process.env)
  const [action = ''] = (await context.params).nextauth
  if (!settings || !open[request.method]?.includes(action)) {
    return Response.json({ errors: [{ message: signInTexts.notConfigured }] }, { status: 404 })
  }
  const payload = await getPayload({ config })
  return (await NextAuth(request, context, authOptions(payload, settings))) as Response
}

export { handle as GET, handle as POST }
