// @ts-check
/** Imported first: says in one sentence that Node is too old, before anything else trips over it. */
import { readFileSync } from 'fs'
import { beforeInstallTexts } from '../../messages/da/before-install.mjs'

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const needed = engines.node.replace('>=', '')

if (isOlder(process.versions.node, needed)) {
  console.error(beforeInstallTexts.wrongNode(process.versions.node, needed))
  process.exit(1)
}

/** Whether this Node still gets security updates: 20 has had none since April 2026. */
export const isSupported = !isOlder(process.versions.node, '22')

/** @param {string} version @param {string} than */
function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  const differing = a.findIndex((part, i) => part !== b[i])
  return differing !== -1 && a[differing] < b[differing]
}
