/**
 * Work on what somebody else has made (a file that is sent, a document to import) in a process of its own, which is
 * stopped when it takes too long or too much memory. Whatever it does to itself, the server goes on; it is given neither
 * the server's environment nor its open files.
 *
 * A program is a module of the house whose default export does the work on plain values (structured clone, so bytes
 * too) and gives plain values back:
 *
 *     // collections/attachments/check-program.ts
 *     export default ({ bytes, name }: Job) => checkFile(bytes, name)
 *
 *     const outcome = await runLimited<Job, Checked>('collections/attachments/check-program.ts', job)
 *     if (!outcome.ok) return refusal(outcome.why)
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Semaphore } from 'async-mutex'
import { fileLimits, type WorkLimits } from './limits'

/** `too-slow`: it took its time; `too-large`: it took its memory; `failed`: it threw or died, and `detail` says how. */
export type Limited<Result> = { ok: true; result: Result } | { ok: false; why: 'too-slow' | 'too-large' | 'failed'; detail: string }

// Each may take a gigabyte: the others wait for their turn.
const turns = new Semaphore(2)

/** Seconds that Node and the program's modules may take to load before any work begins. */
const mostToStart = 120

/**
 * @param program path of the module in the house, with its ending
 * @param home the folder of the house
 */
export const runLimited = <Job, Result>(
  program: string,
  job: Job,
  limits: WorkLimits = fileLimits,
  home = process.cwd(),
): Promise<Limited<Result>> => turns.runExclusive(() => run<Result>(program, job, limits, home))

function run<Result>(program: string, job: unknown, limits: WorkLimits, home: string): Promise<Limited<Result>> {
  const child = start(program, limits, home)
  return new Promise((resolve) => {
    let said = ''
    let stoppedByClock = false
    const stop = () => {
      stoppedByClock = true
      child.kill('SIGKILL')
    }
    let clock = setTimeout(stop, mostToStart * 1000)
    const settle = (outcome: Limited<Result>) => {
      clearTimeout(clock)
      child.kill('SIGKILL')
      resolve(outcome)
    }
    child.stderr?.on('data', (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(-2000)))
    child.on('error', (error) => settle({ ok: false, why: 'failed', detail: String(error) }))
    child.on('message', (message: Message<Result>) => {
      if (message.about === 'ready') {
        clearTimeout(clock)
        clock = setTimeout(stop, limits.seconds * 1000)
        child.send({ job }, () => {}) // A child that is gone shows itself by its exit.
      } else if (message.about === 'result') settle({ ok: true, result: message.result })
      else settle({ ok: false, why: message.isMemory ? 'too-large' : 'failed', detail: message.detail })
    })
    child.on('exit', (code, signal) => {
      const why = stoppedByClock ? 'too-slow' : whyEnded(code, signal, said)
      settle({ ok: false, why, detail: said || `${signal ?? code}` })
    })
  })
}

type Message<Result> =
  | { about: 'ready' }
  | { about: 'result'; result: Result }
  | { about: 'error'; detail: string; isMemory: boolean }

/** As `watch.mjs` ends the process; an end by V8 itself is for want of memory. */
function whyEnded(code: number | null, signal: string | null, said: string): 'too-slow' | 'too-large' | 'failed' {
  if (signal === 'SIGTERM') return 'too-slow'
  if (signal === 'SIGKILL' || /heap out of memory/i.test(said)) return 'too-large'
  return signal === 'SIGABRT' || code === 134 ? 'too-large' : 'failed'
}

function start(program: string, limits: WorkLimits, home: string): ChildProcess {
  const own = (file: string) => join(/* turbopackIgnore: true */ home, file)
  const bundled = bundleOf(program, home)
  const flags = [`--max-old-space-size=${limits.megabytes}`, ...(bundled ? [] : ['--import', 'tsx'])]
  return spawn(process.execPath, [...flags, own('workers/child.mjs'), bundled ?? own(program), JSON.stringify(limits)], {
    cwd: home,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
}

/**
 * The program in one file, as `scripts/steps/programs.mjs` made it: it starts four times as fast. Who develops has its
 * source, which may have changed since.
 */
function bundleOf(program: string, home: string): string | null {
  const made = join(/* turbopackIgnore: true */ home, 'generated', 'programs')
  const stamp = join(/* turbopackIgnore: true */ made, 'made.json')
  if (process.env.NODE_ENV === 'development' || !existsSync(/* turbopackIgnore: true */ stamp)) return null
  const { digest } = JSON.parse(readFileSync(/* turbopackIgnore: true */ stamp, 'utf8')) as { digest: string }
  const bundle = join(/* turbopackIgnore: true */ made, digest, `${basename(program, '.ts')}.mjs`)
  return existsSync(/* turbopackIgnore: true */ bundle) ? bundle : null
}

/** What Node needs to run, and no secret. */
function environment(): NodeJS.ProcessEnv {
  const passed = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'NODE_ENV'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(passed) as NodeJS.ProcessEnv
}
