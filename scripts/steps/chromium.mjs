// @ts-check
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { testRunTexts } from '../../messages/da/test-run.mjs'
import { run, withProgress } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const fixed = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** @returns {string | null} a Chromium on this machine: CHROMIUM_PATH, or the first found */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...fixed].find((path) => path && isExecutable(path)) ?? null
}

/**
 * Finds a Chromium; on Debian, as root, it installs one.
 * @returns {Promise<string | null>} null after saying in one line what to install
 */
export async function ensureChromium() {
  if (!findChromium() && isDebianRoot()) {
    await withProgress(testRunTexts.installingChromium, () => aptInstall('chromium'))
  }
  const found = findChromium()
  if (!found) console.error(testRunTexts.noChromium)
  return found
}

/** SecantusDB lives in a virtual environment, which Debian's Python cannot make by itself. */
export async function ensurePythonVenv() {
  if (!isDebianRoot() || succeeds('python3', ['-c', 'import venv, ensurepip'])) return
  await withProgress(testRunTexts.installingPython, () => aptInstall('python3-venv'))
}

/** @param {string} name */
async function aptInstall(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, quiet: true })
  return run('apt-get', ['install', '-qy', '--no-install-recommends', name], { env, quiet: true })
}

const isDebianRoot = () => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
