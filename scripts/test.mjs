// @ts-check
/**
 * `npm test`: everything, from a fresh clone. `npm test -- PATTERN` runs the files that have it in their names.
 * README.md tells the options.
 */
import './steps/node-version.mjs'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowsers, ensurePythonVenv } from './steps/browsers.mjs'
import { ensureBuilt } from './steps/build.mjs'
import { lint, only, runSteps, skipped, types, vitest } from './steps/checks.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureNode } from './steps/node-binary.mjs'
import { run } from './steps/run.mjs'
import { testArguments } from './steps/test-arguments.mjs'

const asked = testArguments(process.argv.slice(2))
if (!(await ensureInstalled())) process.exit(1)

if (asked.node) process.exit((await onNode(asked.node)) ? 0 : 1)
const browsers = await ensureBrowsers()
await ensurePythonVenv()
/** @type {Record<string, string>} */
const env = { ...browsers, ...((asked.all || asked.patterns.length > 0) && { PLANVAERK_ALL_TESTS: '1' }) }

process.exitCode = asked.patterns.length > 0 ? await some(asked.patterns) : await everything()

/** What one works on. @param {string[]} patterns */
function some(patterns) {
  return runSteps([[['tests', () => vitest({ patterns, env })]]])
}

/** One run of all tests, and beside it the build that the last of them need, lint and types. */
async function everything() {
  const folder = mkdtempSync(join(tmpdir(), 'planvaerk-build-'))
  const build = join(folder, 'built')
  const projects = ['integration-sqlite', 'integration-mongodb', 'unit', ...(browsers ? ['e2e'] : [])]
  const code = await runSteps([
    [
      ['tests', () => vitest({ projects, env: { ...env, PLANVAERK_BUILD: build }, note: asked['note-durations'] })],
      ...onOtherNode(asked['node-too']),
    ],
    [
      ['build', () => only(ensureBuilt({ quiet: true }).then((well) => (writeFileSync(build, String(well)), well)))],
      ['lint', lint],
      ['types', types],
      // Without Chromium there are no tests end to end, which is no way to pass.
      ...(browsers ? [] : [/** @type {const} */ (['end to end', () => only(Promise.resolve(false))])]),
    ],
  ])
  rmSync(folder, { recursive: true })
  return code
}

/** @param {string | undefined} version @returns {import('./steps/checks.mjs').Step[]} */
function onOtherNode(version) {
  if (!version) return []
  const projects = ['unit', 'integration-sqlite']
  const step = async () => {
    const node = await ensureNode(version)
    return node ? vitest({ projects, node, env }) : skipped
  }
  return [[`tests on Node ${version}`, step]]
}

/** This very run again, on another Node. @param {string} version */
async function onNode(version) {
  const node = await ensureNode(version)
  const others = process.argv.slice(2).filter((each, index, all) => !/^--node(=|$)/.test(each) && all[index - 1] !== '--node')
  return node !== null && run(node, ['scripts/test.mjs', ...others])
}
