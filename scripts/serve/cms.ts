import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

export interface Cms {
  /** Resolves with a sentence when the CMS ends without being asked. */
  ended: Promise<string>
  stop: () => Promise<void>
}

const patience = 60_000

/**
 * Starts the built CMS, publisher included, as a process of its own, and waits until it answers.
 * @throws PlainError when it ends or does not answer
 */
export async function startCms(port: number): Promise<Cms> {
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })

  // What it says on the way up matters only if it fails; later it is the server's log.
  let said = ''
  let ready = false
  child.stdout.on('data', (data: Buffer) => (ready ? process.stdout.write(data) : (said += data)))
  child.stderr.on('data', (data: Buffer) => (ready ? process.stderr.write(data) : (said += data)))

  let stopping = false
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ended = new Promise<string>((resolve) => {
    void exited.then(() => !stopping && resolve(`${startTexts.cmsEnded}\n${said.trim().slice(-2000)}`))
  })
  const stop = async () => {
    stopping = true
    child.kill('SIGTERM')
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await exited
    clearTimeout(tooLong)
  }
  try {
    await Promise.race([answering(port), ended.then((sentence) => Promise.reject(new PlainError(sentence)))])
  } catch (error) {
    await stop()
    throw error
  }
  ready = true
  said = ''
  return { ended, stop }
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/users/init`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new PlainError(startTexts.cmsSilent(patience / 1000))
    await pause(100)
  }
}
