// @ts-check
/** The steps of `npm run check` and `npm test`, and how their results are added up. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ projects: Record<string, Count>, durations: Record<string, number>, errors: number }} Tally */
/** @typedef {[name: string, step: () => Promise<Count>]} Step */

const none = { passed: 0, failed: 0, skipped: 0 }
const bin = (/** @type {string} */ path) => join('node_modules', path)

/**
 * Looks again only at files that have changed since they were found well: 3 seconds of the processor in place of 25.
 * @returns {Promise<Count>}
 */
export const lint = () => {
  const known = ['--cache', '--cache-strategy', 'content', '--cache-location', join('node_modules', '.cache', `eslint-${rulesDigest()}`)]
  return one(run(process.execPath, [bin('eslint/bin/eslint.js'), '.', ...known], { quiet: true }))
}

/** ESLint's cache knows its version and its settings by itself, and nothing of what our own rules ask. */
function rulesDigest() {
  const hash = createHash('sha256')
  const folder = join(root, 'test', 'lint')
  for (const file of ['package-lock.json', 'eslint.config.mjs']) hash.update(readFileSync(join(root, file)))
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

/** @returns {Promise<Count>} */
export const types = () => one(run(process.execPath, [bin('typescript/bin/tsc'), '--noEmit'], { quiet: true }))

/**
 * @typedef {object} Wish
 * @property {string[]} [projects] of those in vitest.config.ts; all unless told
 * @property {string[]} [patterns] parts of the names of the files to run; all unless told
 * @property {string} [node] the binary to run on
 * @property {Record<string, string>} [env]
 * @property {boolean} [note] whether to note how long the files took, for the order of the next run
 */

/**
 * Runs tests, all in one vitest.
 * @param {Wish} wish
 * @returns {Promise<Count>}
 */
export async function vitest({ projects = [], patterns = [], node = process.execPath, env = {}, note = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'planvaerk-results-'))
  const file = join(folder, 'tally.json')
  const args = [...projects.map((name) => `--project=${name}`), '--reporter=default', '--reporter=./test/helpers/tally.ts', ...patterns]
  const well = await run(node, [bin('vitest/vitest.mjs'), 'run', ...args], { env: { ...env, PLANVAERK_TALLY: file } })
  const tally = read(file)
  rmSync(folder, { recursive: true })

  for (const [name, count] of Object.entries(tally.projects)) console.log(`  ${name.padEnd(22)} ${inWords(count)}`)
  if (note) noteDurations(tally)
  const count = Object.values(tally.projects).reduce(add, none)
  // An error outside any test fails the run all the same.
  return well || count.failed > 0 ? count : add(count, { ...none, failed: 1 })
}

/** @param {string} file @returns {Tally} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { projects: {}, durations: {}, errors: 1 }
  }
}

/** @param {Tally} tally */
function noteDurations({ durations }) {
  const sorted = Object.fromEntries(Object.entries(durations).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(root, 'test', 'durations.json'), `${JSON.stringify(sorted, null, 2)}\n`)
}

/** A step without tests of its own counts as one. @param {Promise<boolean>} step @returns {Promise<Count>} */
const one = async (step) => ((await step) ? { ...none, passed: 1 } : { ...none, failed: 1 })

/** What cannot run here, which has been said in a line. @type {Count} */
export const skipped = { passed: 0, failed: 0, skipped: 1 }

/** What is only there for the others counts when it fails. @param {Promise<boolean>} step @returns {Promise<Count>} */
export const only = async (step) => ((await step) ? none : { ...none, failed: 1 })

/**
 * Runs lanes of steps beside each other, all steps whatever happens, and closes with one line that adds them up.
 * @param {Step[][]} lanes each one step after the other
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(lanes) {
  /** @type {string[]} */
  const lines = []
  let total = none
  await Promise.all(lanes.map(async (lane) => {
    for (const step of lane) await take(step)
  }))
  console.log(`\n${lines.join('\n')}\n${inWords(total)}`)
  return total.failed > 0 ? 1 : 0

  /** @param {Step} step */
  async function take([name, step]) {
    const started = Date.now()
    const count = await step()
    const seconds = Math.round((Date.now() - started) / 1000)
    lines.push(`${count.failed ? '✗' : '✓'} ${name.padEnd(22)} ${inWords(count)} (${seconds} s)`)
    total = add(total, count)
  }
}

/** @param {Count} a @param {Count} b @returns {Count} */
const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })

/** @param {Count} count */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
