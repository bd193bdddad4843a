/**
 * Runs scripts/NAME.ts: `node scripts/run.mjs NAME [arguments]`. The exit code is the script's own.
 *
 * Payload's editor loads half of itself by top-level await on plain Node, and now and then not at all; with the
 * condition `production` it is one whole file.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [name, ...rest] = process.argv.slice(2)
const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
