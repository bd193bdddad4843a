/** package.json names what is used, exactly, and nothing else. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Named = Record<string, string>
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Named>
const all: Named = { ...dependencies, ...devDependencies }
const names = Object.keys(all)

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.js', '*.scss'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && file !== 'test/unit/scripts/dependencies.test.ts')

/** `import x from 'name/part'`, `import('name')`, `require.resolve('name')`, `node_modules/name/bin`, `@use 'name/styles'`. */
const mentions = (text: string, name: string): boolean =>
  ["'", '"', 'node_modules/', 'node_modules/.bin/'].some((before) => ["'", '"', '/', '`'].some((after) => text.includes(before + name + after)))

describe('the dependencies', () => {
  it('are each used somewhere', () => {
    const texts = sources.flatMap((file) => readIfThere(file))
    // The words of a script in package.json are programs.
    const programs = Object.values(scripts ?? {}).flatMap((line) => line.split(' '))
    const unused = names
      .filter((name) => !name.startsWith('@types/'))
      .filter((name) => !programs.includes(name) && !texts.some((text) => mentions(text, name)))
    expect(unused).toEqual([])
  })

  it('have types only of what is there', () => {
    const typed = names.filter((name) => name.startsWith('@types/')).map((name) => name.slice('@types/'.length))
    expect(typed.filter((name) => name !== 'node' && !all[name])).toEqual([])
  })

  it('are pinned to the last digit, Payload’s all to the same', () => {
    expect(names.filter((name) => !/^\d+\.\d+\.\d+$/.test(all[name] ?? ''))).toEqual([])
    const payloads = names.filter((name) => name === 'payload' || name.startsWith('@payloadcms/'))
    expect(new Set(payloads.map((name) => all[name]))).toEqual(new Set([all.payload]))
  })
})

function readIfThere(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')]
  } catch {
    return []
  }
}
