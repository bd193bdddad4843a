// @ts-check
/** Another version of Node, for `npm test -- --node 24`: the binary that the npm package `node` would install. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { testRunTexts } from '../../messages/da/test-run.mjs'
import { run, withProgress } from './run.mjs'

/**
 * Fetches it once, into the cache of the tests. The package of the platform is asked for itself: `node` would fetch it
 * by a script at installation, which not every npm runs.
 * @param {string} version such as `24`
 * @returns {Promise<string | null>} its path; null when it cannot be had, which is said in one line
 */
export async function ensureNode(version) {
  const home = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'planvaerk', `node-${version}`)
  const name = `${prefix()}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    const args = ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`]
    await withProgress(testRunTexts.fetchingNode(version), () => run('npm', args, { quiet: true }))
  }
  if (existsSync(binary)) return binary
  console.error(testRunTexts.noNode(version))
  return null
}

const prefix = () => (process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node')
