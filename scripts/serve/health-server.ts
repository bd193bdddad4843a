/**
 * Health and figures on a port of their own (`HEALTH_PORT`), from the process that serves readers: it answers also while the
 * CMS is down. What it says of the inside comes from the CMS, and nothing of it names anybody.
 */
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { gauge } from '../../operations/health/exposition'
import type { KeptCms } from './keep-cms'

interface Asked {
  port: number
  host: string
  cmsPort: number
  /** What the CMS asks of whoever wants its figures. */
  token: string
  cms: () => KeptCms | null
}

/** Milliseconds that the CMS has to answer; with the database's own time, well within ten seconds. */
const patience = 5_000

export async function serveHealth({ port, host, cmsPort, token, cms }: Asked): Promise<Server> {
  const ask = (path: string) =>
    fetch(`http://127.0.0.1:${cmsPort}${path}`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(patience) }).catch(() => null)
  const own = () =>
    [gauge('cms_up', 'Whether the CMS answers its parent', Number(cms()?.isUp() ?? false)), gauge('cms_restarts', 'Times the CMS was started again', cms()?.restarts() ?? 0)].join('')
  const answers: Record<string, (response: ServerResponse) => Promise<void>> = {
    '/health/live': async (response) => end(response, 200, 'text/plain', 'ok\n'),
    '/health/ready': async (response) => {
      const ready = cms()?.isUp() && (await ask('/health/ready'))?.status === 200
      end(response, ready ? 200 : 503, 'text/plain', ready ? 'ok\n' : 'not ready\n')
    },
    '/metrics': async (response) => {
      const answer = cms()?.isUp() ? await ask('/metrics') : null
      const inside = answer?.ok ? await answer.text().catch(() => '') : ''
      end(response, 200, 'text/plain; version=0.0.4', own() + inside)
    },
  }
  const server = createServer((request, response) => {
    const answer = answers[request.url?.split('?')[0] ?? '']
    if (!answer) return end(response, 404, 'text/plain', 'not found\n')
    answer(response).catch(() => response.destroy())
  })
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }).end(body)
}
