// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeInstallTexts } from '../../messages/da/before-install.mjs'
import { root, run, withProgress } from './run.mjs'
import { sealed } from './sealed.mjs'

/**
 * Installs what package-lock.json names, unless it is there already. Everything, tools included: building needs them.
 * @returns {Promise<boolean>} whether all is in place
 */
export async function ensureInstalled() {
  if (sealed() || isInstalled()) return true
  const install = () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { quiet: true })
  const well = await withProgress(beforeInstallTexts.installing, install)
  if (!well) console.error(beforeInstallTexts.notInstalled)
  return well
}

/**
 * npm writes what it has installed to node_modules/.package-lock.json as the last thing it does, so half an
 * installation is never taken for a whole one.
 */
function isInstalled() {
  const wanted = packages('package-lock.json')
  const installed = packages('node_modules/.package-lock.json')
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    const found = installed[path]
    // Optional packages for other machines are left out.
    return found ? found.version === version : optional
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
