// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeInstallTexts } from '../../messages/da/before-install.mjs'
import { ensurePrograms } from './programs.mjs'
import { root, run, withProgress } from './run.mjs'
import { sealed } from './sealed.mjs'

/** Everything the build is made of. */
const sources = [
  'app',
  'collections',
  'components',
  'database',
  'messages',
  'operations',
  'publishing',
  'reminders',
  'domain',
  'scripts/build-assets.ts',
  'scripts/steps/renderer.mjs',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'next.config.mjs',
  'package-lock.json',
  'payload.config.ts',
  'proxy.ts',
  'tsconfig.json',
]
const stamp = join(root, 'generated', 'built-from')

/**
 * Builds the CMS and the site's styles and scripts, unless that has been done from these very sources.
 * @param {{ force?: boolean, quiet?: boolean }} [options] `quiet` says nothing unless it fails
 * @returns {Promise<boolean>} whether a fresh build is in place
 */
export async function ensureBuilt({ force = false, quiet = false } = {}) {
  if (sealed()) return true
  const digest = sourceDigest()
  if (!force && builtFrom() === digest) return true

  // Taken away first: a build that is cut short must not pass for a whole one.
  rmSync(stamp, { force: true })
  const well = await (quiet ? build() : withProgress(beforeInstallTexts.building, build))
  if (well) {
    mkdirSync(join(root, 'generated'), { recursive: true })
    writeFileSync(stamp, digest)
  } else console.error(beforeInstallTexts.notBuilt)
  return well
}

/** Whether a build from these very sources is in place. */
export const isBuilt = () => sealed() !== null || builtFrom() === sourceDigest()

async function build() {
  // The build knows nothing of where it will run: no database is named, and none may be opened; a setting that is
  // wrong stops the start, which can say so.
  const where = { DATABASE_URL: '', DATA_DIR: '', PAYLOAD_SECRET: '', PORT: '', SERVER_URL: '', NEXTAUTH_URL: '', SITE_URL: '' }
  const signIn = { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }
  const env = { ...where, ...signIn, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const node = process.execPath
  await ensurePrograms()
  const assets = existsSync(join(root, 'scripts/build-assets.ts'))
  if (assets && !(await run(node, ['--import', 'tsx', 'scripts/build-assets.ts'], { env, quiet: true }))) return false
  return run(node, ['node_modules/next/dist/bin/next', 'build'], { env, quiet: true })
}

function builtFrom() {
  if (!existsSync(stamp) || !existsSync(join(root, '.next', 'BUILD_ID'))) return null
  return readFileSync(stamp, 'utf8')
}

function sourceDigest() {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) for (const file of filesUnder(source)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * @param {string} path relative to the project
 * @returns {string[]} the files there, in an order that is the same everywhere
 */
function filesUnder(path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}
