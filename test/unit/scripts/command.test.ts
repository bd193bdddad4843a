/** Command lines as another program calls them: into a pipe, with mistakes, and with nobody reading to the end. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commandOf } from '../../../scripts/steps/script.mjs'
import { documents } from '../importing/documents'

const folder = mkdtempSync(join(tmpdir(), 'planvaerk-command-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = async (name: string, args: string[]) => [...(await commandOf(name)), ...args]
/** Several plans in one array: far more than a pipe holds at a time. */
const files = Array.from({ length: 40 }, (_, index) => {
  const path = join(folder, `plan-${index}.txt`)
  writeFileSync(path, documents.heatingFailure)
  return path
})

describe('a command line', () => {
  it('ends when all it printed into a pipe has been taken', async () => {
    const { code, out } = await run('import', ['--dry-run', '--json', ...files])
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(2 * 65_536)
    expect(JSON.parse(out)).toHaveLength(files.length)
  })

  it('stops quietly when the one it prints for has read enough', async () => {
    const child = spawn(process.execPath, await script('import', ['--dry-run', '--json', ...files]), { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (data: Buffer) => (err += data))
    child.stdout.once('data', () => child.stdout.destroy())
    await once(child, 'close')
    expect(err).toBe('')
  })

  it.each(['import', 'publish', 'remind', 'unlock', 'verify'])('%s says how it is used, in one line and without a stack', async (name) => {
    const { code, err } = await run(name, ['--findes-ikke'])
    expect(code).toBe(1)
    expect(err).toMatch(/Brug: npm run /)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it.each([
    [['--as-of', 'i går', '--out', folder], 'er ikke et tidspunkt'],
    [['--as-of', '2026-13-45T25:00', '--out', folder], 'er ikke et tidspunkt'],
    [['--as-of', '2126-11-20T14:05', '--out', folder], 'er ikke kommet endnu'],
    [['--as-of', '2020-11-20T14:05'], '--out MAPPE'],
    [['--as-of', '2020-11-20T14:05', '--out', folder], 'er ikke tom'],
  ])('publish %s says what to write instead', async (args, sentence) => {
    const { code, err } = await run('publish', args)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('is run by command(), whichever it is', () => {
    const bare = readdirSync('scripts')
      .filter((name) => name.endsWith('.ts') && !['command.ts', 'build-assets.ts', 'serve.ts'].includes(name))
      .filter((name) => {
        const text = readFileSync(join('scripts', name), 'utf8')
        return !text.includes('await command(') || text.includes('process.exit(')
      })
    expect(bare).toEqual([])
  })
})

async function run(name: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = await script(name, args)
  return new Promise((resolve) => {
    execFile(process.execPath, program, { maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}
