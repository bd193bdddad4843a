// @ts-check
/** The steps of `npm run check` and `npm test`, and how their results are added up. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const bin = (/** @type {string} */ path) => join('node_modules', path)
const node = process.execPath

/** @returns {Promise<Count>} */
export const lint = () => one(run(node, [bin('eslint/bin/eslint.js'), '.']))

/** @returns {Promise<Count>} */
export const types = () => one(run(node, [bin('typescript/bin/tsc'), '--noEmit']))

/**
 * Runs one of the projects in vitest.config.ts.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Promise<Count>}
 */
export async function vitest(project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'planvaerk-results-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const well = await run(node, [bin('vitest/vitest.mjs'), 'run', `--project=${project}`, ...reporters], { env })
  const count = countOf(file)
  rmSync(folder, { recursive: true })
  // A file that cannot be loaded has no tests to count, and fails all the same.
  return well || count.failed > 0 ? count : { ...count, failed: 1 }
}

/** @param {string} file @returns {Count} */
function countOf(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/** A step without tests of its own counts as one. @param {Promise<boolean>} step @returns {Promise<Count>} */
const one = async (step) => ((await step) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 })

/**
 * Runs the steps in order, all of them whatever happens, and closes with one line that adds them up. What stands
 * together in a row runs at the same time.
 * @param {[string, () => Promise<Count>][][]} rows
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(rows) {
  /** @type {string[]} */
  const lines = []
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const row of rows) {
    console.log(`\n── ${row.map(([name]) => name).join(', ')}`)
    await Promise.all(row.map(take))
  }
  console.log(`\n${lines.join('\n')}\n${inWords(total)}`)
  return total.failed > 0 ? 1 : 0

  /** @param {[string, () => Promise<Count>]} step */
  async function take([name, step]) {
    const started = Date.now()
    const count = await step()
    const seconds = Math.round((Date.now() - started) / 1000)
    lines.push(`${count.failed ? '✗' : '✓'} ${name.padEnd(24)} ${inWords(count)} (${seconds} s)`)
    for (const key of /** @type {(keyof Count)[]} */ (Object.keys(total))) total[key] += count[key]
  }
}

/** @param {Count} count */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
