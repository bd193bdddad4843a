import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { operationsTexts, startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { keptAlive } from '../../publishing/server/server'
import { startChild } from '../steps/child.mjs'
import type { Output } from './output'

export interface Cms {
  pid: number
  /** Resolves when it answers; rejects with a sentence when it ends first or keeps silent. */
  ready: Promise<void>
  /** Resolves with a sentence when it ends without being asked. */
  ended: Promise<string>
  stop: () => Promise<void>
}

const patience = 120_000
/** Milliseconds a CMS that is to stop may take; with the rest, `npm start` ends within ten seconds. */
const toStop = 8_000
/** Lines that are kept of what it says on the way up, where they matter only if it fails. */
const keptLines = 60

/** Starts the built CMS, publisher included, as a process of its own, which ends when this one is gone. */
export function startCms(port: number, { passOn }: Output): Cms {
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = startChild([next, 'start', '--port', String(port), '--keepAliveTimeout', String(keptAlive)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(String(signal ?? code))))
  let stopping = false
  let up = false

  const said: string[] = []
  const wanted = (line: string): boolean => {
    said.push(line)
    if (said.length > keptLines) said.shift()
    // Later it is the server's log; what is JSON is the log from the beginning.
    return up || line.startsWith('{')
  }
  if (child.stdout) passOn(child.stdout, 'info', wanted)
  if (child.stderr) passOn(child.stderr, 'error', wanted)
  const lastSaid = () => said.join('\n').trim().slice(-2000)

  const ended = exited.then((how) => {
    // Asked to: then it is no news, and nobody is waiting for it.
    if (stopping) return new Promise<string>(() => {})
    if (up) return operationsTexts.serve.ended(how)
    return `${startTexts.cmsEnded}\n${lastSaid()}`
  })
  const ready = Promise.race([answering(port, lastSaid), ended.then((why) => Promise.reject(new PlainError(why)))]).then(() => {
    up = true
  })
  const stop = async () => {
    stopping = true
    child.kill('SIGTERM')
    const tooLong = setTimeout(() => child.kill('SIGKILL'), toStop)
    await exited
    clearTimeout(tooLong)
  }
  return { pid: child.pid ?? 0, ready, ended, stop }
}

async function answering(port: number, said: () => string): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/users/init`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new PlainError(`${startTexts.cmsSilent(patience / 1000)}\n${said()}`)
    await pause(100)
  }
}
