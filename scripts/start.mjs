// @ts-check
/** `npm start`: installs and builds what is missing, and hands over to scripts/serve.ts. Needs nothing but Node. */
import './steps/node-version.mjs'
import { ensureBuilt } from './steps/build.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { runScript } from './steps/script.mjs'

if (!(await ensureInstalled()) || !(await ensureBuilt())) process.exit(1)
await runScript('serve', process.argv.slice(2))
