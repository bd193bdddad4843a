// @ts-check
/** `npm start`: installs and builds what is missing, and hands over to scripts/serve.ts. Needs nothing but Node. */
import { isSupported } from './steps/node-version.mjs'
import { beforeInstallTexts } from '../messages/da/before-install.mjs'
import { ensureBuilt, isBuilt } from './steps/build.mjs'
import { readDotEnv } from './steps/environment.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { run } from './steps/run.mjs'
import { runScript } from './steps/script.mjs'

if (!isSupported) warn(beforeInstallTexts.oldNode(process.versions.node))
if (!(await ensureInstalled())) process.exit(1)
await readDotEnv()
// Building takes minutes: what is wrong with the settings should be said before, not after.
if (!isBuilt() && !(await run(process.execPath, ['--import', 'tsx', 'scripts/preflight.ts']))) process.exit(1)
if (!(await ensureBuilt())) process.exit(1)
await runScript('serve', process.argv.slice(2))

/** @param {string} msg */
function warn(msg) {
  // As the log that follows: what gathers it reads every line.
  const isJson = process.env.LOG_FORMAT === 'json'
  console.warn(isJson ? JSON.stringify({ level: 'warn', time: new Date().toISOString(), module: 'start', msg }) : msg)
}
