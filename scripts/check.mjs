// @ts-check
/** `npm run check`: the quick part of `npm test`. */
import './steps/node-version.mjs'
import { lint, runSteps, types, vitest } from './steps/checks.mjs'
import { ensureInstalled } from './steps/install.mjs'

if (!(await ensureInstalled())) process.exit(1)
process.exitCode = await runSteps([
  [['unit tests', () => vitest({ projects: ['unit'] })]],
  [
    ['lint', lint],
    ['types', types],
  ],
])
