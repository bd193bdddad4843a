import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
}

/** Whether Node would find `name` from the package at `path`, going up through the folders. */
function isLocked(packages: Record<string, Locked>, path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true
  if (!path) return false
  const above = path.lastIndexOf('node_modules/')
  return isLocked(packages, path.slice(0, Math.max(0, above - 1)), name)
}

// npm drops optional packages for other machines from the lock when the registry at hand does not have them, and then
// `npm ci` refuses the lock on every machine.
it('locks the optional packages for every kind of machine', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(packages, path, name)),
  )
  expect(missing).toEqual([])
})
