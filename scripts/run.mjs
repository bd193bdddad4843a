// @ts-check
/** `node scripts/run.mjs NAME [arguments]` runs scripts/NAME.ts. */
import './steps/node-version.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { runScript } from './steps/script.mjs'

const [name = '', ...args] = process.argv.slice(2)
if (!(await ensureInstalled())) process.exit(1)
// Without it Payload looks for a development server to follow.
process.env.NODE_ENV = process.env.NODE_ENV || 'production'
await runScript(name, args)
