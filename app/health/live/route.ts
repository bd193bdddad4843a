/** `GET /health/live`: this process answers. */
export const dynamic = 'force-dynamic'

export const GET = (): Response => new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } })
