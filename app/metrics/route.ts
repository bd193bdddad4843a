/** `GET /metrics` for Prometheus, to whoever has METRICS_TOKEN; without a token there is none to be had here. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { getPayload } from 'payload'
import config from '@payload-config'
import { metricsOf } from '../../operations/health/metrics'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const token = process.env.METRICS_TOKEN
  if (!token || !equal(request.headers.get('authorization') ?? '', `Bearer ${token}`)) return new Response('not found\n', { status: 404 })
  const text = await metricsOf(await getPayload({ config }), new Date())
  return new Response(text, { headers: { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' } })
}

/** Of equal length whatever they are, so that nothing is told by the time it takes. */
const equal = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
