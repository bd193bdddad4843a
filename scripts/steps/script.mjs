// @ts-check
import { basename, join } from 'node:path'
import { startChild } from './child.mjs'
import { readDotEnv } from './environment.mjs'
import { ensurePrograms } from './programs.mjs'

/**
 * Runs scripts/NAME.ts in place of this process: signals are passed on, and the exit code is the script's own.
 * @param {string} name
 * @param {string[]} args
 */
export async function runScript(name, args) {
  await readDotEnv()
  const child = startChild([...(await commandOf(name)), ...args], { stdio: ['inherit', 'inherit', 'inherit'] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

/**
 * What Node is given to run scripts/NAME.ts.
 *
 * Payload's editor loads half of itself by top-level await on plain Node, and now and then not at all; with the
 * condition `production` it is one whole file.
 * @param {string} name
 */
export const commandOf = async (name) => ['--conditions=production', '--enable-source-maps', join(await ensurePrograms(), `${name}.mjs`)]

/** Which build the command lines are of. */
export const programsBuild = async () => basename(await ensurePrograms())
