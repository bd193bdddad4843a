// @ts-check
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { testRunTexts } from '../../messages/da/test-run.mjs'
import { run, withProgress } from './run.mjs'

/** @typedef {{ variable: string, package: string, names: string[], fixed: string[], installing: string, missing: string }} Known */

/** @type {Known} */
const chromium = {
  variable: 'CHROMIUM_PATH',
  package: 'chromium',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  fixed: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  installing: testRunTexts.installingChromium,
  missing: testRunTexts.noChromium,
}

/** @type {Known} */
const firefox = {
  variable: 'FIREFOX_PATH',
  package: 'firefox-esr',
  names: ['firefox-esr', 'firefox'],
  fixed: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  installing: testRunTexts.installingFirefox,
  missing: testRunTexts.noFirefox,
}

/** @param {Known} browser @returns {string | null} the one on this machine: as its variable says, or the first found */
function find({ variable, names, fixed }) {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env[variable] ?? '', ...onPath, ...fixed].find((path) => path && isExecutable(path)) ?? null
}

/**
 * Finds the browsers that the tests run in; on Debian, as root, it installs them. Without Chromium there are no tests,
 * without Firefox those in Firefox are skipped.
 * @returns {Promise<{ CHROMIUM_PATH: string, FIREFOX_PATH: string } | null>} null without Chromium; what is missing is
 *   said in one line
 */
export async function ensureBrowsers() {
  const CHROMIUM_PATH = await ensure(chromium)
  const FIREFOX_PATH = (await ensure(firefox)) ?? ''
  return CHROMIUM_PATH ? { CHROMIUM_PATH, FIREFOX_PATH } : null
}

/** @param {Known} browser */
async function ensure(browser) {
  if (!find(browser) && isDebianRoot()) await withProgress(browser.installing, () => aptInstall(browser.package))
  const found = find(browser)
  if (!found) console.error(browser.missing)
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
