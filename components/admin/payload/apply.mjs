// @ts-check
/** The patches, given to the bundler: each file is changed on its way into the build, and node_modules stays as it was installed. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { patches } from './patches.mjs'

const loader = fileURLToPath(new URL('./loader.cjs', import.meta.url))
const packages = new URL('../../../node_modules/', import.meta.url)

/**
 * @returns {import('next').NextConfig['turbopack']} rules for the bundler
 * @throws when a file does not say what it is to be changed in, once: after an upgrade each change is looked at again
 */
export function patchedPayload() {
  const faults = patches.flatMap(faultsOf)
  if (faults.length) throw new Error(`Payload is not as components/admin/payload/patches.mjs expects it:\n${faults.join('\n')}`)
  return { rules: { '*.js': rulesFor('.js'), '*.mjs': rulesFor('.mjs') } }
}

/** @param {string} ending */
const rulesFor = (ending) =>
  patches
    .filter(({ file }) => file.endsWith(ending))
    .map(({ file, changes }) => ({
      condition: { path: new RegExp(`node_modules/${file.replace(/[./-]/g, '\\$&')}$`) },
      loaders: [{ loader, options: { changes: changes.map(({ from, to }) => [from, to]) } }],
    }))

/** @param {import('./patches.mjs').Patch} patch @returns {string[]} a line for each change that has no place, or more than one */
export function faultsOf({ file, changes }) {
  const source = readFileSync(new URL(file, packages), 'utf8')
  return changes
    .map(({ from }) => ({ from, times: source.split(from).length - 1 }))
    .filter(({ times }) => times !== 1)
    .map(({ from, times }) => `  ${file}: stands ${times} times: ${from}`)
}
