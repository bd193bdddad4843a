// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readDotEnv } from './environment.mjs'
import { root } from './run.mjs'

/**
 * Runs scripts/NAME.ts in place of this process: signals are passed on, and the exit code is the script's own.
 *
 * Payload's editor loads half of itself by top-level await on plain Node, and now and then not at all; with the
 * condition `production` it is one whole file.
 * @param {string} name
 * @param {string[]} args
 */
export async function runScript(name, args) {
  await readDotEnv()
  const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', join(root, 'scripts', `${name}.ts`), ...args], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
