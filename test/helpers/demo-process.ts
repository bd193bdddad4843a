/** `npm start` as a process, on free ports: for demoServer.ts, and for whoever makes the demo that the others copy. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startTexts } from '../../messages'
import { freePort } from './free-port'

/** The password of every demo user. */
export const password = 'demo til gennemprøvning'

export interface DemoProcess {
  /** Where the CMS is, such as `http://localhost:41233`. */
  cms: string
  /** Where employees read: the internal edition. */
  site: string
  /** Where everybody reads. */
  publicSite: string
  /** Everything it has said so far, as a terminal would show it. */
  log: () => string
  stop: () => Promise<void>
}

/** @throws with what it said, when it ends before it is ready */
export async function startProcess(dataDir: string, env: Record<string, string> = {}): Promise<DemoProcess> {
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
  return { cms: at(port), site: at(internalPort), publicSite: at(sitePort), log: () => said, stop }
}
