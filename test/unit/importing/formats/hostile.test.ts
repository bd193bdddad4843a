import { randomInt } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../importing/formats'
import { UnreadableFile } from '../../../../importing/formats/document'
import { docxOf, p, pdfOf, table } from '../../../helpers/office-files'

const reasonOf = (bytes: Uint8Array, name: string) =>
  readDocument(bytes, name).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? error.reason : String(error)),
  )

const word = docxOf({ body: p('Alarmering', 'Overskrift1') + p('Ring 112.') + table([['Navn', 'Telefon'], ['Bo Dahl', '95 01 00 01']]) })
const pdf = pdfOf([[{ text: 'Ring altid 112 først, og gå ud ad døren.', x: 60, y: 100 }]])

describe('a file that cannot be read', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'a.docx', 'empty'],
    ['the old Word format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'a.doc', 'oldWord'],
    ['a docx with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'a.docx', 'encrypted'],
    ['RTF', strToU8('{\\rtf1 Ring 112}'), 'a.rtf', 'richTextFormat'],
    ['a broken zip', strToU8('PK\u0003\u0004 og så ikke mere'), 'a.docx', 'damaged'],
    ['a zip of something else', zipSync({ 'a.bin': Uint8Array.of(1, 2, 3) }), 'a.zip', 'noPage'],
    ['half a PDF', strToU8('%PDF-1.4\n1 0 obj'), 'a.pdf', 'damaged'],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2), 'a.txt', 'binary'],
  ])('%s is told why', async (_, bytes, name, reason) => {
    expect(await reasonOf(bytes, name)).toBe(reason)
  })

  it('a bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await reasonOf(bomb, 'a.docx')).toBe('tooLarge')
  })

  it('a bomb within a bomb is not unpacked at all', async () => {
    const inner = zipSync({ 'a.bin': new Uint8Array(10_000_000) })
    const outer = zipSync(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.zip`, inner])))
    expect(await reasonOf(outer, 'a.zip')).toBe('noPage')
  })

  it('a PDF of 2,000 pages is told to be too long before they are read', async () => {
    const long = pdfOf(Array.from({ length: 2000 }, (_, at) => [{ text: `Side ${at + 1} af planen for strømsvigt`, x: 60, y: 100 }]))
    expect(await reasonOf(long, 'a.pdf')).toBe('tooManyPages')
  })

  it('a PDF with a password is told to be locked', async () => {
    const locked = Buffer.from(pdf).toString('latin1')
    // As the standard says: a handler, its keys of 32 bytes, and an id of the file.
    const key = `<${'ab'.repeat(32)}>`
    const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /O ${key} /U ${key} /P -44 >>`
    const told = locked.replace('/Root 1 0 R', `/Root 1 0 R /ID [<${'cd'.repeat(16)}> <${'cd'.repeat(16)}>] /Encrypt ${encrypt}`)
    expect(await reasonOf(Uint8Array.from(Buffer.from(told, 'latin1')), 'a.pdf')).toBe('encrypted')
  })

  it('entities of XML grow into nothing, and name no file of ours', async () => {
    const body = strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>Ring 112 &b; &f;</w:t></w:r></w:p></w:body></w:document>')
    const { blocks } = await readDocument(zipSync({ 'word/document.xml': body }), 'a.docx')
    expect(JSON.stringify(blocks)).not.toMatch(/aaaa|root:/)
  })

  it('nesting without end is told to be damaged', async () => {
    const deep = `${'<w:ins><w:p>'.repeat(20_000)}<w:r><w:t>Ring</w:t></w:r>`
    expect(await reasonOf(docxOf({ body: deep }), 'a.docx')).toBe('damaged')
    expect(await reasonOf(strToU8(`<html><body>${'<div>'.repeat(50_000)}Ring 112`), 'a.html')).toBe('damaged')
    // Pages that somebody forgot to close are no such thing.
    expect(await reasonOf(strToU8(`<html><body>${'<p>Ring<br>'.repeat(5000)}<ul>${'<li>112'.repeat(5000)}`), 'a.html')).toBe('read')
  })

  it.each([
    ['docx', word],
    ['pdf', pdf],
  ])('a damaged %s is read or told about, however it is damaged', async (name, bytes) => {
    const known = ['read', 'damaged', 'empty', 'noPage', 'binary', 'scanned', 'tooLarge', 'encrypted']
    for (let time = 0; time < 100; time += 1) {
      const broken = bytes.slice(0, time % 3 === 0 ? randomInt(8, bytes.length) : bytes.length)
      for (let change = 0; change < 12; change += 1) broken[randomInt(4, broken.length)] = randomInt(256)
      expect(known).toContain(await reasonOf(broken, `a.${name}`))
    }
  })
})
