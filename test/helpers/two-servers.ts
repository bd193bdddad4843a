/** Two servers on one MongoDB, each with a folder of its own, and a proxy before them that sends every request to the other one. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { editions, type Edition } from '../../publishing/editions'
import { documentRoot, siteFolder } from '../../publishing/disk/site-folder'
import { startTexts } from '../../messages'
import { sha256 } from '../../publishing/disk/digest'
import { freePort } from './free-port'

export interface RunningServer {
  dataDir: string
  cms: string
  sites: Record<Edition, string>
  log: () => string
  /** As a power cut: it and all that it has started. */
  kill: () => Promise<void>
  stop: () => Promise<number>
}

/** What a test runner sets is none of the server's. */
export const unset: Record<string, string> = { NODE_ENV: '', DATABASE_URL: '', DEMO_PASSWORD: '', PLANVAERK_DEMO: '' }

/**
 * @param env what both have alike: DATABASE_URL, PAYLOAD_SECRET
 * @param home where the program lies
 */
export async function startServer(dataDir: string, env: Record<string, string>, home = process.cwd()): Promise<RunningServer> {
  const [port, site, internal] = [await freePort(), await freePort(), await freePort()]
  const ports = { PORT: String(port), SITE_PORT: String(site), INTERNAL_SITE_PORT: String(internal), DATA_DIR: dataDir }
  // A group of its own, so that a kill reaches all of it at once.
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...unset, PLANVAERK_DEMO: 'false', ...ports, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    cwd: home,
  })
  const exited = once(child, 'exit').then(([code]) => Number(code))
  let said = ''
  const ready = new Promise<null>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        said += piece.toString()
        if (said.includes(startTexts.ready)) resolve(null)
      })
    }
  })
  const code = await Promise.race([ready, exited])
  if (code !== null) throw new Error(`A server ended with ${code}:\n${said}`)
  const at = (number: number) => `http://127.0.0.1:${number}`
  return {
    dataDir,
    cms: at(port),
    sites: { internal: at(internal), public: at(site) },
    log: () => said,
    kill: async () => {
      signal(child, 'SIGKILL')
      await exited
    },
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid) process.kill(-pid, name)
}

/** @param targets are asked for at each request, since a server that was killed comes back at another address */
export async function alternating(targets: () => string[]): Promise<{ url: string; server: Server }> {
  let turn = 0
  const server = createServer((from, to) => {
    const all = targets()
    const onward = request(new URL(from.url ?? '/', all[turn++ % all.length]), { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
      answer.on('error', () => to.destroy())
    })
    onward.on('error', () => (to.headersSent ? to.destroy() : to.writeHead(502).end()))
    from.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** When a server's own readers first saw a live change: seconds apart on two servers (docs/decisions/0004). */
const itsMoments = /<time\b[^>]*>.*?<\/time>|<lastmod>.*?<\/lastmod>/gs

/** @returns the hash of every file of the edition that readers get, by its path; of pages without the moments of this server */
export async function filesInForce(dataDir: string, edition: Edition): Promise<Map<string, string>> {
  const root = documentRoot(siteFolder(dataDir), edition)
  const found = new Map<string, string>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    found.set(file.slice(root.length + 1), sha256(/\.(html|xml)$/.test(file) ? bytes.toString().replaceAll(itsMoments, '') : bytes))
  }
  return found
}

/**
 * What each server says of its own release: its name and time, its key on "Om denne side", and what lists or packs that page;
 * packed copies are of the pages beside them.
 */
const itsOwn = /^(manifest\.json|om\/index\.html|offline\.json)(\.br|\.gz)?$|\.(zip|pack)$|\.(html|xml)\.(br|gz)$/

/** @returns the paths whose bytes differ between the servers though they should not, or that one of them lacks, by edition */
export async function differences(one: RunningServer, other: RunningServer): Promise<string[]> {
  const found: string[] = []
  for (const edition of editions) {
    const [a, b] = [await filesInForce(one.dataDir, edition), await filesInForce(other.dataDir, edition)]
    for (const path of new Set([...a.keys(), ...b.keys()])) if (!itsOwn.test(path) && a.get(path) !== b.get(path)) found.push(`${edition}/${path}`)
  }
  return found.sort()
}
