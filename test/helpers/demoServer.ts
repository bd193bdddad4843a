import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startTexts } from '../../messages'
import { copyDemo } from './prepared-demo'

export interface DemoServer {
  /** Where the CMS is, such as `http://localhost:41233`. */
  cms: string
  /** Where employees read: the internal edition. */
  site: string
  /** Where everybody reads. */
  publicSite: string
  dataDir: string
  /** The password of every demo user, `administrator@fjordby.example` and the others. */
  password: string
  /** Everything it has said so far, as a terminal would show it. */
  log: () => string
  stop: () => Promise<void>
}

const password = 'demo til gennemprøvning'
/** Whoever asks for these wants a start of their own. */
const startsAfresh = ['DATA_DIR', 'DATABASE_URL', 'PLANVAERK_DEMO']

/**
 * `npm start` on free ports: the demo municipality, published, as it is right after it was made. Builds first if the
 * build is stale.
 * @param env environment variables besides those of the test run; PORT is taken from here if it is given
 * @throws with what it said, when it ends before it is ready
 */
export async function startDemoServer(env: Record<string, string> = {}): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'planvaerk-e2e-'))
  const clear = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  try {
    if (!startsAfresh.some((name) => env[name] ?? process.env[name])) {
      await copyDemo(inject('shared'), dataDir, async (demo) => (await start(demo, {})).stop)
    }
    const { stop, ...server } = await start(dataDir, env)
    return { ...server, dataDir, stop: () => stop().finally(clear) }
  } catch (error) {
    await clear()
    throw error
  }
}

async function start(dataDir: string, env: Record<string, string>): Promise<Omit<DemoServer, 'dataDir'>> {
  const [port, sitePort, internalPort] = [env.PORT ?? String(await freePort()), String(await freePort()), String(await freePort())]
  // The test runner's own NODE_ENV would make it something else than a fresh clone's start.
  const own = { NODE_ENV: '', DATA_DIR: dataDir, SITE_PORT: sitePort, INTERNAL_SITE_PORT: internalPort, DEMO_PASSWORD: password }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...own, ...env, PORT: port } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await exited
  }

  let said = ''
  const ready = new Promise<true>((resolve) => {
    const hear = (data: Buffer) => {
      said += data.toString()
      if (said.includes(startTexts.ready)) resolve(true)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  if (!(await Promise.race([ready, exited.then(() => false)]))) {
    await stop()
    throw new Error(`The demo server ended before it was ready:\n${said}`)
  }
  const at = (number: string) => `http://localhost:${number}`
  return { cms: at(port), site: at(internalPort), publicSite: at(sitePort), password, log: () => said, stop }
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
