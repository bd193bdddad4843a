import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { cacheDirectory } from './cache'

const run = promisify(execFile)

/** The version the suite is known to pass on; where it is not to be had, the newest is taken. */
const known = 'SecantusDB==0.7.0b3'

/**
 * Starts SecantusDB, a server that speaks MongoDB's protocol over WiredTiger (docs/decisions/0002-mongodb-in-tests.md),
 * on a free port with its files in a temporary folder. Installs it in a virtual environment of our own when missing.
 */
export async function startSecantus(env: Record<string, string | undefined>) {
  const python = await secantusPython(join(cacheDirectory(env), 'secantusdb'))
  if (!python) return { unavailable: 'SecantusDB needs python3 with venv and pip, and a package index that has it' }

  const storage = await mkdtemp(join(tmpdir(), 'planvaerk-secantus-'))
  const server = spawn(python, ['-m', 'secantus', '--host', '127.0.0.1', '--port', '0', '--storage-path', storage], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await listeningPort(server)
  return {
    name: 'SecantusDB',
    url: (database: string) => `mongodb://127.0.0.1:${port}/${database}?replicaSet=secantus`,
    stop: async () => {
      if (server.exitCode === null) {
        server.kill('SIGTERM')
        await once(server, 'exit')
      }
      await rm(storage, { recursive: true, force: true })
    },
  }
}

/** @returns the python of an environment that has SecantusDB, made now if need be; null where that cannot be done */
async function secantusPython(home: string): Promise<string | null> {
  const python = join(home, 'bin', 'python')
  const works = () => run(python, ['-c', 'import secantus']).then(() => true, () => false)
  if (await works()) return python

  // Made beside and moved into place, so that a run that is cut short leaves no half of it behind.
  const fresh = `${home}.${process.pid}`
  const pip = (name: string) => run(join(fresh, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--pre', name])
  try {
    await run('python3', ['-m', 'venv', fresh])
    await pip(known).catch(() => pip('SecantusDB'))
    await rm(home, { recursive: true, force: true })
    await rename(fresh, home)
  } catch {
    await rm(fresh, { recursive: true, force: true })
  }
  return (await works()) ? python : null
}

async function listeningPort(server: ChildProcess): Promise<number> {
  const said: string[] = []
  if (!server.stderr) throw new Error('SecantusDB was started without its log.')
  for await (const line of createInterface(server.stderr)) {
    const port = /listening on [\d.]+:(\d+)/.exec(line)?.[1]
    if (port) {
      server.stderr.resume()
      return Number(port)
    }
    said.push(line)
  }
  throw new Error(`SecantusDB ended before it listened: ${said.slice(-3).join(' ')}`)
}
