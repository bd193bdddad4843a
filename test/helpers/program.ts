import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandOf } from '../../scripts/steps/script.mjs'
import { freePort } from './free-port'

/** The whole program as a person starts it, on free ports and, unless told, a DATA_DIR of its own. */
export interface Program {
  adminUrl: string
  siteUrl: string
  /** The demo's users as they were printed, mail → password. */
  logins: Record<string, string>
  dataDir: string
  /** Everything printed so far. */
  output: () => string
  pid: number
  /** Ends it as Ctrl+C does. @returns the exit code */
  stop: () => Promise<number>
}

type Environment = Record<string, string | undefined>

/**
 * Runs `npm start` (without npm) until it is ready.
 * @throws with what was printed when it ends first
 */
export async function startProgram(env: Environment = {}): Promise<Program> {
  const own = env.DATA_DIR ? null : await mkdtemp(join(tmpdir(), 'planvaerk-program-'))
  const dataDir = env.DATA_DIR ?? own ?? ''
  const [port, sitePort] = [await freePort(), await freePort()]
  const ports = { PORT: String(port), SITE_PORT: String(sitePort), ...(await otherPort()) }
  const { child, output, exited } = run({ ...ports, DATA_DIR: dataDir, ...env })
  const ready = new Promise<void>((resolve) => child.stdout.on('data', () => /Stop med Ctrl\+C/.test(output()) && resolve()))
  const code = await Promise.race([ready, exited])
  if (typeof code === 'number') throw new Error(`The program ended with ${code}:\n${output()}`)

  const stop = async () => {
    child.kill('SIGTERM')
    const code = await exited
    if (own) await rm(own, { recursive: true, force: true })
    return code
  }
  const printed = output().matchAll(/^ +(\S+@fjordby\.example) +(\S+)/gm)
  const logins = Object.fromEntries([...printed].map(([, mail, password]) => [mail, password]))
  return {
    adminUrl: `http://localhost:${port}/admin`,
    siteUrl: `http://localhost:${sitePort}`,
    logins,
    dataDir,
    output,
    pid: child.pid ?? 0,
    stop,
  }
}

/** Kills the program as a power cut does, as soon as it has printed `line`. */
export async function killProgramAt(line: string, env: Environment): Promise<void> {
  const [port, sitePort] = [await freePort(), await freePort()]
  // Not through start.mjs, which would leave its child alive.
  const { child, output, exited } = run({ PORT: String(port), SITE_PORT: String(sitePort), ...(await otherPort()), ...env }, await commandOf('serve'))
  child.stdout.on('data', () => output().includes(line) && child.kill('SIGKILL'))
  await exited
}

/** Runs `npm start` where it is expected to give up. @returns its exit code and everything it printed */
export async function failToStart(env: Environment): Promise<{ code: number; output: string }> {
  const { exited, output } = run(env)
  return { code: await exited, output: output() }
}

/** The tests' own environment says nothing about how the program is to run. */
const silent = { DATABASE_URL: '', PAYLOAD_SECRET: '', NODE_ENV: '', DEMO_PASSWORD: '', PLANVAERK_DEMO: '' }

function run(env: Environment, args = ['scripts/start.mjs']) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...silent, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data))
  child.stderr.on('data', (data: Buffer) => (said += data))
  const exited = once(child, 'close').then(([code]) => Number(code))
  return { child, exited, output: () => said }
}

const otherPort = async () => ({ INTERNAL_SITE_PORT: String(await freePort()) })
