/** Pictures of a document: which come along, where they stand, and what is said of those that do not. */
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Picture } from '../../../../domain/content/figures'
import { readDocument } from '../../../../importing/formats'
import { plainText, type SourceDocument } from '../../../../importing/formats/document'
import { mostPictures, picturesIn, type FoundPictures } from '../../../../importing/formats/pictures'
import { lostText, textsOf } from '../../../../importing/lost-text'
import { parseDocument } from '../../../../importing/parse'
import { describes, suggestedText } from '../../../../importing/picture-text'
import type { ImportedSection } from '../../../../importing/types'
import { png } from '../../../helpers/files'
import { docxOf, drawn, odtOf, p, table } from '../../../helpers/office-files'

let map: Buffer
beforeAll(async () => {
  map = await png(300, 200)
})

async function read(bytes: Uint8Array, name: string) {
  const found: FoundPictures = new Map()
  const document = await readDocument(bytes, name, found)
  return { document, found, pictures: picturesIn(document) }
}
const word = (parts: Parameters<typeof docxOf>[0]) => read(docxOf(parts), 'plan.docx')
const body = (...inside: string[]) => p('Indsatsplan for vand', 'Titel') + p('Situation', 'Overskrift1') + inside.join('') + p('Opgaver', 'Overskrift1') + p('Luk for vandet.')

/** As the server does once it has looked at the files: what was found is a file. */
const checked = (document: SourceDocument): SourceDocument => ({
  ...document,
  blocks: document.blocks.map((block) => (block.type === 'picture' && block.found ? { ...block, file: fileOf(block.found) } : block)),
})
const fileOf = (hash: string): Picture => ({ hash, name: 'kort.png', mime: 'image/png', size: 1000, width: 300, height: 200 })
const shown = (sections: readonly ImportedSection[]): string[][] =>
  sections.map(({ heading, passages }) => [heading, ...passages.map(({ text, picture }) => (picture ? `[${text}]` : text))])

describe('a picture of Word', () => {
  it('is found by its relationship, with what it shows, and once where it stands twice', async () => {
    const { pictures, found } = await word({
      body: body(p('Hovedhanen sidder i kælderen.'), drawn('rId5', { alt: 'Kort over kælderen med hovedhanen', name: 'C:\\planer\\kort.png' }), drawn('rId6')),
      pictures: { rId5: { name: 'image1.png', bytes: map }, rId6: { name: 'image2.png', bytes: map } },
    })
    expect(pictures).toMatchObject([{ alt: 'Kort over kælderen med hovedhanen', name: 'C:\\planer\\kort.png' }, { alt: '' }])
    expect(found.size).toBe(1)
    expect(pictures.map(({ found }) => found)).toEqual([...found.keys(), ...found.keys()])
  })

  it('says why it does not come along', async () => {
    const gif = await sharp(map).gif().toBuffer()
    const { pictures, found } = await word({
      body: body(drawn('rId1'), drawn('rId2', { crop: 25_000 }), drawn('rId3', { decorative: true }), drawn('rId4'), drawn('rId5'), drawn('rId6')),
      pictures: {
        rId1: { name: 'a.emf', bytes: Uint8Array.of(1, 0, 0, 0, 108, 0, 0, 0) },
        rId2: { name: 'b.png', bytes: map },
        rId3: { name: 'c.png', bytes: map },
        // Its name says one thing and its bytes another.
        rId4: { name: 'd.png', bytes: strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>') },
        rId5: { name: 'e.png', bytes: gif },
      },
    })
    expect(pictures.map(({ problem }) => problem)).toEqual(['format', 'cropped', 'decoration', 'format', 'format', 'notInFile'])
    expect(found.size).toBe(0)
  })

  it('in a cell stands below the table, and one of the older format is one too', async () => {
    const cell = `<w:tbl><w:tr><w:tc>${p('Fase')}</w:tc><w:tc>${p('Hvad')}${drawn('rId1', { alt: 'Hanen lukkes med uret' })}</w:tc></w:tr></w:tbl>`
    const old = '<w:p><w:r><w:pict><v:shape alt="Porten set fra vejen"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>'
    const { document } = await word({ body: body(cell, old), pictures: { rId1: { name: 'a.png', bytes: map } } })
    const at = document.blocks.findIndex(({ type }) => type === 'table')
    expect(document.blocks.slice(at)).toMatchObject([{ type: 'table' }, { type: 'picture', alt: 'Hanen lukkes med uret' }, { type: 'picture', alt: 'Porten set fra vejen' }, {}, {}])
  })

  it('comes along up to a number, and a bomb among the pictures takes nothing with it', async () => {
    const many = await Promise.all(Array.from({ length: mostPictures + 5 }, (_, at) => png(60 + at, 60)))
    const pictures = Object.fromEntries(many.map((bytes, at) => [`rId${at}`, { name: `${at}.png`, bytes }]))
    const drawings = many.map((_, at) => drawn(`rId${at}`)).join('')
    const read = await word({ body: body(drawn('bomb'), drawings), pictures: { ...pictures, bomb: { name: 'bomb.png', bytes: new Uint8Array(16_000_000) } } })
    expect(read.found.size).toBe(mostPictures)
    expect(read.pictures.map(({ problem }) => problem ?? 'taken')).toEqual(['tooLarge', ...Array<string>(mostPictures).fill('taken'), ...Array<string>(5).fill('tooMany')])
  })

  it('that stands in a thousand places comes along in some', async () => {
    const { pictures } = await word({ body: body(drawn('rId1').repeat(1000)), pictures: { rId1: { name: 'a.png', bytes: map } } })
    expect(pictures.filter(({ found }) => found)).toHaveLength(200)
    expect(pictures.filter(({ problem }) => problem === 'tooMany')).toHaveLength(800)
  })
})

describe('a picture of the other formats', () => {
  it('OpenDocument', async () => {
    const { pictures, found } = await read(
      odtOf('<text:h text:outline-level="1">Situation</text:h><text:p>Vandet er væk.<draw:frame draw:name="Kort"><draw:image xlink:href="Pictures/1.png"/><svg:desc>Kort over hanerne</svg:desc></draw:frame></text:p>', { 'Pictures/1.png': map }),
      'plan.odt',
    )
    expect(pictures).toMatchObject([{ alt: 'Kort over hanerne', name: 'Kort' }])
    expect(found.size).toBe(1)
  })

  it('a saved page in a zip: beside the page, by an escaped name; decoration and what was not saved are told apart', async () => {
    const page = '<html><body><h1>Vand</h1><p>Vandet er væk.</p><img src="side%20filer/kort.png" alt="Kort over hanerne"><img src="side%20filer/kort.png" alt=""><img src="side%20filer/kort.png"><img src="https://fjordby.example/andet.png"><img src="https://fjordby.example/port.png" alt="Porten set fra vejen"></body></html>'
    const { pictures, found } = await read(zipSync({ 'gemt/side.html': strToU8(page), 'gemt/side filer/kort.png': map }), 'side.zip')
    expect(pictures.map(({ alt, problem, found }) => [alt, problem ?? Boolean(found)])).toEqual([
      ['Kort over hanerne', true],
      ['', 'decoration'],
      ['', true],
      ['Porten set fra vejen', 'notInFile'],
    ])
    expect(found.size).toBe(1)
  })

  it('an .mht: by address and by id', async () => {
    const part = (head: string, content: string) => `--grænse\r\n${head}\r\n\r\n${content}\r\n`
    const image = (head: string) => part(`Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${head}`, map.toString('base64'))
    const mht = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="grænse"\r\n\r\n'.replaceAll('æ', 'ae'),
      part('Content-Type: text/html; charset=utf-8', '<html><body><h1>Vand</h1><p>Vandet er væk.</p><img src="https://fjordby.example/kort.png" alt="Kort over hanerne"><img src="cid:port@mht" alt="Porten set fra vejen"></body></html>'),
      image('Content-Location: https://fjordby.example/kort.png'),
      image('Content-ID: <port@mht>'),
      '--grænse--\r\n',
    ].join('').replaceAll('grænse', 'graense')
    const { pictures } = await read(strToU8(mht), 'side.mht')
    expect(pictures.map(({ alt, found }) => [alt, Boolean(found)])).toEqual([['Kort over hanerne', true], ['Porten set fra vejen', true]])
  })
})

describe('its place', () => {
  const planOf = async (inside: string[], before = '') => {
    const bytes = docxOf({ body: before + body(...inside), pictures: { rId1: { name: 'a.png', bytes: map }, rId2: { name: 'b.png', bytes: await png(200, 200) } } })
    const { document } = await read(bytes, 'plan.docx')
    const whole = checked(document)
    const plan = parseDocument(whole)
    expect(lostText(plainText(whole), textsOf(plan))).toEqual([])
    return plan
  }

  it('is after the words that come right before it', async () => {
    const alt = 'Kort over hanerne i kælderen'
    const plan = await planOf([p('Vandet er væk.'), drawn('rId1', { alt }), drawn('rId2', { alt: 'Porten set fra vejen' }), p('Kælderen er våd.')])
    expect(shown(plan.sections)).toEqual([
      ['1. Situation', 'Vandet er væk.', `[${alt}]`, '[Porten set fra vejen]', 'Kælderen er våd.'],
      ['2. Opgaver', 'Luk for vandet.'],
    ])
    expect(plan.attention.filter(({ reason }) => reason.startsWith('picture'))).toEqual([])
  })

  it('parts no list, and is no title', async () => {
    const plan = await planOf([p('Sluk pumpen', 'Punkt'), drawn('rId1', { alt: 'Pumpen i kælderen' }), p('Luk hanen', 'Punkt')], drawn('rId2', { alt: 'Byens våben og navn' }))
    expect(plan.title).toBe('Indsatsplan for vand')
    expect(plan.sections[0]?.passages.map(({ text, item }) => [text, item])).toEqual([['Byens våben og navn', false], ['Sluk pumpen', true], ['Pumpen i kælderen', false], ['Luk hanen', true]])
    expect(plan.attention).toMatchObject([{ reason: 'pictureInFront', text: 'Byens våben og navn' }])
  })

  it('is asked about once for a picture that nobody describes, and what is said in one place holds in the other', async () => {
    const plan = await planOf([drawn('rId1', { alt: 'Et billede, der indeholder udendørs, kort&#10;&#10;Automatisk genereret beskrivelse' }), drawn('rId1'), drawn('rId2', { alt: 'billede2.png' }), drawn('rId2', { alt: 'Porten set fra vejen' })])
    expect(plan.attention.filter(({ reason }) => reason === 'pictureWithoutText')).toHaveLength(1)
    expect(shown(plan.sections)[0]).toEqual(['1. Situation', '[]', '[]', '[Porten set fra vejen]', '[Porten set fra vejen]'])
  })

  it('is told where it has none', async () => {
    const { document } = await read(docxOf({ body: p('Indsatsplan for vand', 'Titel') + drawn('rId1', { alt: 'Porten set fra vejen' }), pictures: { rId1: { name: 'a.png', bytes: map } } }), 'a.docx')
    expect(parseDocument(checked(document)).unplaced).toEqual([{ reason: 'picture', line: 2, text: 'Porten set fra vejen: dokumentet har intet afsnit, som billedet kan stå i' }])
  })

  it('is told word for word where the picture does not come along', async () => {
    const { document } = await read(docxOf({ body: body(drawn('rId1', { alt: 'Porten set fra vejen', crop: 1000 }), table([['Fase', 'Hvad'], ['Først', 'Luk']])), pictures: { rId1: { name: 'a.png', bytes: map } } }), 'a.docx')
    const plan = parseDocument(document)
    expect(plan.unplaced.map(({ text }) => text)).toEqual([expect.stringMatching(/^Porten set fra vejen: billedet er beskåret/)])
    expect(lostText(plainText(document), textsOf(plan))).toEqual([])
  })
})

describe('what is said of a picture', () => {
  it.each([
    ['Kort over kælderen', true],
    ['Port 3 set fra vejen.', true],
    ['', false],
    ['Billede 3', false],
    ['logo.png', false],
    ['C:\\planer\\kort.jpg', false],
    ['Et billede, der indeholder kort\n\nAutomatisk genereret beskrivelse', false],
    ['A map of a city Description automatically generated', false],
    ['AI-genereret indhold kan være forkert.', false],
    ['ord '.repeat(200), false],
  ])('“%s” describes: %s', (alt, is) => {
    expect(describes(alt)).toBe(is)
  })

  it('a program’s guess is a beginning for whoever writes it', () => {
    expect(suggestedText('Et kort over en by Automatisk genereret beskrivelse')).toBe('Et kort over en by')
    expect(suggestedText('A map of a city. AI-generated content may be incorrect.')).toBe('A map of a city.')
    expect(suggestedText('Billede 1')).toBe('')
  })
})
