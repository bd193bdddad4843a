import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
  const { child, output, exited } = run({ PORT: String(port), SITE_PORT: String(sitePort), DATA_DIR: dataDir, ...env })
  const ready = new Promise<void>((resolve) => child.stdout.on('data', () => /Stop med Ctrl\+C/.test(output()) && resolve()))
  const code = await Promise.race([ready, exited])
  if (typeof code === 'number') throw new Error(`The program ended with ${code}:\n${output()}`)

  const stop = async () => {
    child.kill('SIGTERM')
    const code = await exited
    if (own) await rm(own, { recursive: true, force: true })
    return code
  }
  const logins = Object.fromEntries([...output().matchAll(/^ +(\S+@fjordby\.example) +(\S+)/gm)].map(([, mail, word]) => [mail, word]))
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

/** Runs `npm start` where it is expected to give up. @returns its exit code and everything it printed */
export async function failToStart(env: Environment): Promise<{ code: number; output: string }> {
  const { exited, output } = run(env)
  return { code: await exited, output: output() }
}

/** The tests' own environment says nothing about how the program is to run. */
const silent = { DATABASE_URL: undefined, PAYLOAD_SECRET: undefined, NODE_ENV: undefined, DEMO_PASSWORD: undefined, PLANVAERK_DEMO: undefined }

function run(env: Environment) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...silent, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data))
  child.stderr.on('data', (data: Buffer) => (said += data))
  const exited = once(child, 'close').then(([code]) => Number(code))
  return { child, exited, output: () => said }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
