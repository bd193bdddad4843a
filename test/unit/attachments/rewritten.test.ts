/** PDFs that were stored as they were sent, before they were rewritten at the door; and files that hold up their reader. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkWithinLimits } from '../../../collections/attachments/check-within-limits'
import { hashForReaders, isRewritten, noteRewritten } from '../../../collections/attachments/rewritten'
import { damageOf, hashOfBytes, keepMedia, mediaFile, mediaFolder } from '../../../collections/attachments/storage'
import { writeInto } from '../../../publishing/disk/files'
import { pdf, png } from '../../helpers/files'

const mime = 'application/pdf'
const limits = { pdf: 25, image: 15, megapixels: 50 }
const old = (wish: Parameters<typeof pdf>[0]) => pdf({ ...wish, objects: ['<< /Author (Anna) >>'], trailer: '/Info 6 0 R' })
const store = async (bytes: Buffer) => ({ hash: await keepMedia(bytes, mime), mime, name: 'plan.pdf' })
const shown = async (hash: string) => readFile(mediaFile({ hash, mime }))

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'planvaerk-rewritten-'))
})

describe('a PDF from before', () => {
  it('keeps its bytes, and readers get it rewritten, the same each time', async () => {
    const stored = await store(old({ text: 'Skema' }))
    expect(await isRewritten(stored)).toBe(false)
    const hash = await hashForReaders(stored)
    expect(hash).not.toBe(stored.hash)
    expect((await shown(hash)).includes('Anna')).toBe(false)
    expect(await damageOf(stored)).toBeNull()
    expect(await hashForReaders(stored)).toBe(hash)
  })

  it('is shown to nobody when it cannot be rewritten: a page says so in its place', async () => {
    const stored = await store(pdf({ catalog: '/AcroForm << /XFA 6 0 R >>', objects: ['(hemmelig)'] }))
    const bytes = await shown(await hashForReaders(stored))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('hemmelig')).toBe(false)
    expect(await hashForReaders(stored)).toBe(hashOfBytes(bytes))
  })

  it('is not what somebody else wrote it was rewritten to', async () => {
    const stored = await store(old({ text: 'Rigtigt' }))
    const theirs = await keepMedia(pdf({ text: 'Deres' }), mime)
    for (const name of [stored.hash, `${stored.hash}.own-00000000`]) {
      await writeInto(join(mediaFolder(), 'rewritten', name), name === stored.hash ? theirs : `${'0'.repeat(64)}\n"${theirs}"`)
    }
    expect(await hashForReaders(stored)).not.toBe(theirs)
  })

  it('that is altered on the disk is told as one that is gone', async () => {
    const stored = await store(old({ text: 'Ændret' }))
    await writeFile(mediaFile(stored), old({ text: 'Et andet' }))
    await expect(hashForReaders(stored)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

it('a PDF that was rewritten at the door is what readers get', async () => {
  const checked = await checkWithinLimits({ bytes: pdf(), given: 'plan.pdf', limits })
  if (!checked.ok) throw new Error(checked.sentence)
  const stored = await store(Buffer.from(checked.file.bytes))
  await noteRewritten(stored.hash, stored.hash)
  expect(await isRewritten(stored)).toBe(true)
  expect(await hashForReaders(stored)).toBe(stored.hash)
})

describe('a file is checked within limits', () => {
  it('and comes back as it is to be stored', async () => {
    expect(await checkWithinLimits({ bytes: await png(), given: 'a.gif', limits })).toMatchObject({ ok: true, file: { name: 'a.png', width: 64 } })
  })

  it('or with the sentence of its fault', async () => {
    expect(await checkWithinLimits({ bytes: Buffer.from('MZ'), given: 'a.exe', limits })).toMatchObject({ ok: false, problem: 'unknown-type' })
  })

  it('or refused, when it holds up the one who reads it', async () => {
    // A hundred thousand objects begun and never ended: the library looks for the end of each.
    const bytes = Buffer.from(`%PDF-1.7\n${'1 0 obj << '.repeat(400_000)}\nstartxref\n0\n%%EOF`)
    const checked = await checkWithinLimits({ bytes, given: 'plan.pdf', limits })
    expect(checked.ok ? '' : checked.sentence).toMatch(/Filen er ikke lagt ind\./)
  })
})
