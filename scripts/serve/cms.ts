import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

export interface Cms {
  /** Resolves when it answers; rejects with a sentence when it ends first or keeps silent. */
  ready: Promise<void>
  /** Resolves with a sentence when it ends without being asked. */
  ended: Promise<string>
  stop: () => Promise<void>
}

const patience = 120_000

/** Starts the built CMS, publisher included, as a process of its own. */
export function startCms(port: number): Cms {
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let stopping = false
  let up = false

  // What it says on the way up matters only if it fails; later it is the server's log.
  let said = ''
  child.stdout.on('data', (data: Buffer) => (up ? process.stdout.write(data) : (said += data)))
  child.stderr.on('data', (data: Buffer) => (up ? process.stderr.write(data) : (said += data)))

  const ended = exited.then(() => {
    // Asked to: then it is no news, and nobody is waiting for it.
    if (stopping) return new Promise<string>(() => {})
    return `${startTexts.cmsEnded}\n${said.trim().slice(-2000)}`
  })
  const ready = Promise.race([answering(port, () => said), ended.then((why) => Promise.reject(new PlainError(why)))]).then(() => {
    up = true
    said = ''
  })
  const stop = async () => {
    stopping = true
    child.kill('SIGTERM')
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await exited
    clearTimeout(tooLong)
  }
  return { ready, ended, stop }
}

async function answering(port: number, said: () => string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/users/init`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new PlainError(`${startTexts.cmsSilent(patience / 1000)}\n${said().trim().slice(-2000)}`)
    await pause(100)
  }
}
