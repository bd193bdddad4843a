import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { password, startProcess, type DemoProcess } from './demo-process'
import { copyDemo } from './prepared-demo'

export { freePort } from './free-port'

export interface DemoServer extends DemoProcess {
  dataDir: string
  /** The password of every demo user, `administrator@fjordby.example` and the others. */
  password: string
}

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
      await copyDemo(inject('shared'), dataDir)
    }
    const { stop, ...server } = await startProcess(dataDir, env)
    return { ...server, dataDir, password, stop: () => stop().finally(clear) }
  } catch (error) {
    await clear()
    throw error
  }
}
