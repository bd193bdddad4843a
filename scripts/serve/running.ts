/**
 * Which processes run from this data folder: `DATA_DIR/running/<port of the CMS>.json`. With it a port that is taken by
 * Planværk itself is told apart from one that another program has, and a CMS whose parent was killed is ended.
 */
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, startOf } from '../../database/process'
import { makeFolder } from '../../database/folder'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { readPrivate, writePrivate } from './private-file'

interface Process {
  pid: number
  /** Another process may have the number by now. */
  began: string | null
}

interface Running {
  host: string
  ports: number[]
  server: Process
  cms: Process | null
}

const folderOf = (dataDir: string): string => join(dataDir, 'running')
const fileOf = (dataDir: string, port: number): string => join(folderOf(dataDir), `${port}.json`)
const processOf = async (pid: number): Promise<Process> => ({ pid, began: await startOf(pid) })

/** Without its beginning a process cannot be told from another with its number, and is left alone. */
const isStill = async ({ pid, began }: Process): Promise<boolean> => began !== null && isAlive(pid) && (await startOf(pid)) === began

/**
 * Takes away the notes of starts on this machine whose processes are all gone: a start that was killed left its own, and another
 * port's start would never meet it. @returns how many
 */
export async function forgetTheDead(dataDir: string): Promise<number> {
  const notes = (await readAll(dataDir)).filter(({ host }) => host === hostname())
  const isOver = async ({ server, cms }: Running): Promise<boolean> => !(await mayLive(server)) && !(cms && (await mayLive(cms)))
  const dead = await Promise.all(notes.map(async (note) => ((await isOver(note)) ? note : null)))
  const over = dead.filter((note) => note !== null)
  await Promise.all(over.map(({ file }) => rm(file, { force: true })))
  return over.length
}

/** Of one without its beginning, only a number that nobody has tells that it is gone. */
const mayLive = async (process: Process): Promise<boolean> => (process.began === null ? isAlive(process.pid) : await isStill(process))

/** @param ports the CMS's first */
export async function noteRunning(dataDir: string, ports: [number, ...number[]], cms: number | null): Promise<void> {
  await makeFolder(folderOf(dataDir))
  const [server, child] = [await processOf(process.pid), cms === null ? null : await processOf(cms)]
  const running: Running = { host: hostname(), ports, server, cms: child }
  await writePrivate(fileOf(dataDir, ports[0]), running)
}

export const forgetRunning = (dataDir: string, port: number): Promise<void> => rm(fileOf(dataDir, port), { force: true })

/**
 * Looks who has a taken port, and ends a CMS that a killed Planværk left on it.
 * @returns whether the port is free again
 * @throws PlainError when a whole Planværk runs from this folder on it
 */
export async function endOrphanOn(port: number, dataDir: string, say: (line: string) => void): Promise<boolean> {
  for (const running of await readAll(dataDir)) {
    if (running.host !== hostname() || !running.ports.includes(port)) continue
    if (await isStill(running.server)) throw new PlainError(operationsTexts.serve.alreadyRunning(running.server.pid, port))
    if (!running.cms || !(await isStill(running.cms))) continue
    say(operationsTexts.serve.orphan(running.cms.pid, port))
    await end(running.cms)
    return true
  }
  return false
}

async function readAll(dataDir: string): Promise<(Running & { file: string })[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  const files = names.filter((name) => /^\d+\.json$/.test(name)).map((name) => join(folderOf(dataDir), name))
  const read = async (file: string) => {
    const running = await readPrivate<Running>(file).catch(() => null)
    return running && { ...running, file }
  }
  const found = await Promise.all(files.map(read))
  return found.filter((each) => each !== null)
}

/** Milliseconds that a signal is given to work. */
const patience = 8_000

async function end(orphan: Process): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (await isStill(orphan)) process.kill(orphan.pid, signal)
    for (const deadline = Date.now() + patience; (await isStill(orphan)) && Date.now() < deadline; ) await pause(50)
  }
}
