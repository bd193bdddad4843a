/** `GET /health/ready`: 200 when the database answers and readers have a release, else 503. Why is for the log. */
import { getPayload } from 'payload'
import config from '@payload-config'
import { notReady } from '../../../operations/health/ready'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const missing = await getPayload({ config }).then(notReady, () => ['database'])
  const headers = { 'Cache-Control': 'no-store' }
  return missing.length === 0 ? new Response('ok\n', { headers }) : new Response('not ready\n', { status: 503, headers })
}
