import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { faultsOf, patchedPayload } from '../../../components/admin/payload/apply.mjs'
import { patches } from '../../../components/admin/payload/patches.mjs'

type Exchange = (this: { getOptions: () => unknown; resourcePath: string }, source: string) => string
const exchange = createRequire(import.meta.url)('../../../components/admin/payload/loader.cjs') as Exchange
const load = (changes: [string, string][], source: string) => exchange.call({ getOptions: () => ({ changes }), resourcePath: 'a.js' }, source)

describe('what is changed in Payload before it is built', () => {
  it('stands once in the installed packages, each change of it', () => {
    expect(patches.flatMap(faultsOf)).toEqual([])
  })

  it('is handed to the bundler file by file', () => {
    const rules = Object.values(patchedPayload()?.rules ?? {}).flat() as { condition: { path: RegExp } }[]
    for (const { file } of patches) {
      const fitting = rules.filter(({ condition }) => condition.path.test(`/anywhere/node_modules/${file}`))
      expect(fitting, file).toHaveLength(1)
      expect(rules.some(({ condition }) => condition.path.test(`/anywhere/node_modules/other/${file}`)), file).toBe(false)
    }
  })

  it('changes a file that says it once, and stops the build at one that does not', () => {
    expect(load([['"Close"', '"Luk"']], 'a("Close")')).toBe('a("Luk")')
    expect(() => load([['"Close"', '"Luk"']], 'a("Shut")')).toThrow('a.js does not say once: "Close"')
    expect(() => load([['"Close"', '"Luk"']], 'a("Close"), b("Close")')).toThrow('does not say once')
  })

  it('leaves a program that can be read', async () => {
    const { transform } = await import('esbuild')
    for (const { file, changes } of patches) {
      const source = await readFile(new URL(`../../../node_modules/${file}`, import.meta.url), 'utf8')
      const changed = load(changes.map(({ from, to }) => [from, to]), source)
      await expect(transform(changed, { loader: 'js', format: 'esm' }), file).resolves.toMatchObject({ code: expect.any(String) })
    }
  })
})
