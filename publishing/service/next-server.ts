/** A Next server of our own, for publishing while none is running: `next start` on a free port, stopped afterwards. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { publishingTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { readIfThere } from '../disk/files'

const { status } = publishingTexts

/** Tells the server that it only renders: no publisher, reminders or migrations of its own. */
export const renderOnly = 'PLANVAERK_RENDER_ONLY'

const patience = 60_000

/**
 * Runs the built program while `work` lasts.
 * @param home the folder of the program, with `.next` and `node_modules`
 * @throws PlainError when it is not built or does not start
 */
export async function withNextServer<T>(work: (baseUrl: string) => Promise<T>, home = process.cwd()): Promise<T> {
  if ((await readIfThere(join(/* turbopackIgnore: true */ home, '.next', 'BUILD_ID'))) === null) {
    throw new PlainError(status.notBuilt)
  }
  const port = await freePort()
  const next = join(/* turbopackIgnore: true */ home, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'], {
    cwd: home,
    env: { ...process.env, NODE_ENV: 'production', [renderOnly]: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const baseUrl = `http://127.0.0.1:${port}`
    await Promise.race([untilAnswering(baseUrl), stoppedEarly(child)])
    return await work(baseUrl)
  } finally {
    await stop(child)
  }
}

/** Waits until the server answers anything at all. */
export async function untilAnswering(baseUrl: string, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await isAnswering(baseUrl))) {
    if (signal?.aborted) return
    if (Date.now() > deadline) throw new PlainError(status.noAnswer(patience / 1000))
    await pause(100)
  }
}

export async function isAnswering(baseUrl: string): Promise<boolean> {
  try {
    await fetch(baseUrl, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}

function stoppedEarly(child: ChildProcess): Promise<never> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-2_000)
    })
  }
  return new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new PlainError(status.stopped(said.trim()))))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(tooLong)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
