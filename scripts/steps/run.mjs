// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program in the project's folder and lets it speak for itself.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options] `quiet` shows what it said only if it fails
 * @returns {Promise<boolean>} whether it went well
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    })
    /** @type {Buffer[]} */
    const said = []
    child.stdout?.on('data', (data) => said.push(data))
    child.stderr?.on('data', (data) => said.push(data))
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    child.on('close', (code) => end(code === 0))

    /** @param {boolean} well */
    const end = (well) => {
      if (!well && quiet) process.stderr.write(Buffer.concat(said))
      resolve(well)
    }
  })
}

/**
 * Runs `work` with a line before it, a dot for each few seconds, and how long it took.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 */
export async function withProgress(line, work) {
  const started = Date.now()
  process.stdout.write(line)
  const dots = setInterval(() => process.stdout.write('.'), 5000)
  try {
    return await work()
  } finally {
    clearInterval(dots)
    process.stdout.write(` ${Math.round((Date.now() - started) / 1000)} s\n`)
  }
}
