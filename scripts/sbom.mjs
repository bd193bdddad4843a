// @ts-check
/**
 * `npm run sbom`: what a release is made of, as CycloneDX 1.5 on standard output, from the lock file. `npm sbom` refuses where a tool
 * of the tests asks for another version of something, and with `--omit=dev` it leaves out what a tool uses too.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps/run.mjs'

/** @typedef {{ version: string, dev?: boolean, link?: boolean, license?: string, integrity?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Locked */

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const { name, version, license } = read('package.json')
/** @type {Record<string, Locked>} */
const locked = read('package-lock.json').packages
const shipped = Object.entries(locked).filter(([path, { dev, link }]) => path !== '' && !dev && !link)
const isShipped = new Set(shipped.map(([path]) => path))
const self = { type: 'application', 'bom-ref': `pkg:npm/${name}@${version}`, name, version, licenses: licensesOf(license) }

const components = shipped.map(([path, { version, license, integrity }]) => {
  const name = nameOf(path)
  const hashes = integrity?.startsWith('sha512-') ? [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] : []
  return { type: 'library', 'bom-ref': path, name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, licenses: licensesOf(license), hashes }
})
const dependencies = [['', self['bom-ref']], ...shipped.map(([path]) => [path, path])].map(([path = '', ref]) => {
  const { dependencies, optionalDependencies, peerDependencies } = locked[path] ?? {}
  const names = Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies })
  return { ref, dependsOn: names.flatMap((each) => placeOf(each, path) ?? []) }
})
console.log(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: self }, components, dependencies }, null, 1))

/** @param {string} path such as `node_modules/a/node_modules/@b/c` */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** @param {string | undefined} license an SPDX expression, or what its author wrote instead, such as `Apache 2.0` */
function licensesOf(license) {
  if (!license) return []
  return / \d/.test(license) ? [{ license: { name: license } }] : [{ expression: license }]
}

/**
 * Where Node would find it: beside whoever asks, or further up.
 * @param {string} name @param {string} from
 */
function placeOf(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (isShipped.has(place)) return place
    if (at === '') return null
  }
}
