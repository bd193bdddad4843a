// @ts-check
/** `npm test`: everything, from a fresh clone. */
import './steps/node-version.mjs'
import { ensureBuilt } from './steps/build.mjs'
import { lint, runSteps, types, vitest } from './steps/checks.mjs'
import { ensureBrowsers, ensurePythonVenv } from './steps/browsers.mjs'
import { ensureInstalled } from './steps/install.mjs'

if (!(await ensureInstalled())) process.exit(1)
const browsers = await ensureBrowsers()
await ensurePythonVenv()

process.exitCode = await runSteps([
  [
    ['lint', lint],
    ['types', types],
  ],
  [['unit', () => vitest('unit')]],
  [['integration on SQLite', () => vitest('integration-sqlite')]],
  [['integration on MongoDB', () => vitest('integration-mongodb')]],
  [['end to end', endToEnd]],
])

/** Against the built program, in real browsers. */
async function endToEnd() {
  if (!(await ensureBuilt()) || !browsers) return { passed: 0, failed: 1, skipped: 0 }
  return vitest('e2e', browsers)
}
