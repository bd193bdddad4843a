import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { stagesOf } from '../../../scripts/image/containerfile.mjs'

const home = join(import.meta.dirname, '../../..')
const text = readFileSync(join(home, 'Containerfile'), 'utf8')

describe('the Containerfile', () => {
  const [build, final] = stagesOf(text)

  it('says nothing that the proof does not play', () => {
    expect(stagesOf(text)).toHaveLength(2)
    expect(() => stagesOf(`${text}\nADD x /x`)).toThrow('ADD')
    // One place for what is built, which the proof replaces by its own.
    for (const command of build?.run.slice(2) ?? []) expect(command).toContain('/planvaerk')
    expect(final?.copies).toEqual([
      { from: 'build', source: '/usr/local/bin/node', target: '/usr/local/bin/node' },
      { from: 'build', source: '/planvaerk', target: '/planvaerk' },
    ])
    // What the last stage runs makes the data folder, which the proof makes with the same owner.
    expect(final?.run).toEqual(['mkdir -m 0700 /data /data/media && chown -R 10001:10001 /data'])
    expect(final?.env.DATA_DIR).toBe('/data')
  })

  it('runs scripts that are there, as nobody in particular', () => {
    const scripts = build?.run.flatMap((command) => /npm run (?:--silent )?([\w:]+)/.exec(command)?.[1] ?? []) ?? []
    expect(scripts).toEqual(['build', 'sbom'])
    for (const name of scripts) expect(Object.keys(packageJson.scripts)).toContain(name)
    expect(final?.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(final?.cmd).toEqual(['node', 'scripts/start.mjs'])
    expect(build?.from).toContain('node:24-')
  })

  it('is of the version that the package, the compose files and the chart name', () => {
    for (const file of ['compose.yaml', 'compose.mongodb.yaml']) {
      expect(readFileSync(join(home, file), 'utf8')).toContain(`image: planvaerk:${packageJson.version}\n`)
    }
    expect(readFileSync(join(home, 'deploy/helm/planvaerk/Chart.yaml'), 'utf8')).toContain(`appVersion: "${packageJson.version}"`)
  })
})

describe('the list of what is in a release', () => {
  it('is CycloneDX with every package that the house depends on, and none of its tools', () => {
    const sbom = JSON.parse(execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: home, encoding: 'utf8', maxBuffer: 1e8 })) as { bomFormat: string; components: { name: string; version: string }[] }
    expect(sbom.bomFormat).toBe('CycloneDX')
    const found = sbom.components.map(({ name, version }) => `${name}@${version}`)
    expect(found).toEqual(expect.arrayContaining(Object.entries(packageJson.dependencies).map(([name, version]) => `${name}@${version}`)))
    for (const name of ['vitest', 'eslint', 'playwright-core']) expect(found.filter((each) => each.startsWith(`${name}@`))).toEqual([])
  })
})
