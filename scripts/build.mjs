// @ts-check
/** `npm run build`: builds what `npm start` serves, also when nothing has changed. */
import './steps/node-version.mjs'
import { ensureBuilt } from './steps/build.mjs'
import { ensureInstalled } from './steps/install.mjs'

process.exitCode = (await ensureInstalled()) && (await ensureBuilt({ force: true })) ? 0 : 1
