/** `npm run import` as a person runs it: a process of its own, on the test's own database. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RichText } from '../../../domain/content/content'
import { figuresIn } from '../../../domain/content/figures'
import { png } from '../../helpers/files'
import { docxOf, drawn, p } from '../../helpers/office-files'
import { testPayload } from '../../helpers/payload'
import { documents } from '../../unit/importing/documents'

const asMachine = { depth: 0, overrideAccess: true } as const
const folder = mkdtempSync(join(tmpdir(), 'planvaerk-import-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let payload: Payload
beforeAll(async () => {
  payload = await testPayload()
  await payload.create({ collection: 'departments', data: { name: 'Ældreafdelingen' }, ...asMachine })
  await payload.create({ collection: 'departments', data: { name: 'Teknik' }, ...asMachine })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  code: number
  out: string
  err: string
}

function run(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const command = [join(import.meta.dirname, '../../../scripts/run.mjs'), 'import', ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

const planCount = async (): Promise<number> => (await payload.count({ collection: 'plans', ...asMachine })).totalDocs

describe('npm run import', () => {
  it('imports what it can, and says in Danish what is wrong with the rest', { timeout: 120_000 }, async () => {
    mkdirSync(join(folder, 'mappe'))
    const before = await planCount()
    const good = file('varme.txt', documents.heatingFailure)
    const { code, out, err } = await run([
      good,
      join(folder, 'findes-ikke.txt'),
      file('tom.txt', '\n \n'),
      file('billede.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
      file('brev.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04])),
      file('stor.txt', 'ord '.repeat(600_000)),
      join(folder, 'mappe'),
      good,
    ])
    expect(code).toBe(1)
    expect(out).toContain('er oprettet som kladde i Ældreafdelingen')
    expect(out).toContain('Kontakter: 7 nye, 0 fandtes i forvejen')
    for (const sentence of [
      /findes-ikke\.txt: filen findes ikke/,
      /tom\.txt: filen er tom/,
      /billede\.txt er i et format, som Planværk ikke kan læse/,
      /brev\.docx er beskadiget/,
      /stor\.txt: filen fylder mere, end en plan gør/,
      /mappe er en mappe/,
      /varme\.txt: ikke importeret\. Planen .* findes allerede i Ældreafdelingen/,
    ]) {
      expect(err).toMatch(sentence)
    }
    expect(await planCount()).toBe(before + 1)
  })

  it(
    'asks for a department where the document names none, and takes the one that is given',
    { timeout: 120_000 },
    async () => {
      const path = file('net.txt', documents.networkFailure)
      const without = await run([path])
      expect(without.code).toBe(1)
      expect(without.err).toContain('Skriv --department og en af: aeldreafdelingen, teknik.')
      const given = await run([path, '--department', 'teknik'])
      expect(given.code).toBe(0)
      expect(given.out).toContain('i Teknik')
      expect(given.out).toContain('Link, som ikke fulgte med')
    },
  )

  it('writes nothing on a dry run, not even a database', { timeout: 60_000 }, async () => {
    const data = join(folder, 'ingen-data')
    const env = { DATA_DIR: data, DATABASE_URL: '' }
    const { code, out } = await run(['--dry-run', file('net2.txt', documents.networkFailure)], env)
    expect(code).toBe(0)
    expect(out).toContain('Prøvekørsel: intet er skrevet.')
    expect(existsSync(data)).toBe(false)
  })

  it('prints JSON: the plan of one file, a list of several', { timeout: 60_000 }, async () => {
    const one = file('et.txt', documents.linesOfContacts)
    const two = file('to.txt', documents.numberedSubPlan)
    expect(JSON.parse((await run(['--dry-run', '--json', one])).out)).toMatchObject({
      kind: 'responsePlan',
      contacts: [{}, {}, {}],
    })
    const list = JSON.parse((await run(['--dry-run', '--json', one, two])).out) as { file: string; kind: string }[]
    expect(list.map(({ file, kind }) => [file, kind])).toEqual([
      [one, 'responsePlan'],
      [two, 'subPlan'],
    ])
  })

  it('brings pictures along that the document describes, and names the others', { timeout: 120_000 }, async () => {
    const body = p('Indsatsplan for kælderen', 'Titel') + p('Situation', 'Overskrift1') + p('Vandet stiger.') + drawn('rId1', { alt: 'Pumpen i kælderen' }) + drawn('rId2', { name: 'skilt.png' })
    const pictures = { rId1: { name: 'a.png', bytes: await png(210, 120) }, rId2: { name: 'b.png', bytes: await png(211, 120) } }
    const path = file('kælder.docx', docxOf({ body, pictures }))
    const said = /skilt\.png: dokumentet siger ikke, hvad billedet viser/
    expect((await run(['--dry-run', path])).out).toMatch(said)
    expect((await payload.count({ collection: 'attachments', ...asMachine })).totalDocs).toBe(0)
    const { code, out } = await run(['--department', 'teknik', path])
    expect([code, said.test(out)]).toEqual([0, true])
    const { docs } = await payload.find({ collection: 'plans', where: { title: { equals: 'Indsatsplan for kælderen' } }, ...asMachine })
    expect(figuresIn(docs[0]?.sections?.situation as RichText)).toMatchObject([{ alt: 'Pumpen i kælderen', picture: { width: 210 } }])
    expect((await payload.count({ collection: 'attachments', ...asMachine })).totalDocs).toBe(1)
  })

  it('explains itself when the command is not right', { timeout: 60_000 }, async () => {
    const path = file('x.txt', documents.linesOfContacts)
    const sentences = await Promise.all([
      run([]),
      run(['--forkert']),
      run([path, '--json']),
      run([path, '--kind', 'roman']),
    ])
    expect(sentences.map(({ code }) => code)).toEqual([1, 1, 1, 1])
    expect(sentences.map(({ err }) => /Brug: npm run import|--json hører sammen|ikke en plantype/.test(err))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})
