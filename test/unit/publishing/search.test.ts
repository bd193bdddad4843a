import { gunzipSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { attachments } from '../../../components/site/examples/attachments'
import { Picture } from '../../../components/site/parts/Attachments'
import type { VocabularyFile } from '../../../components/site/search/vocabulary'
import { pagesOf } from '../../../publishing/pages'
import { indexPages, isSearched, type SearchIndex } from '../../../publishing/outputs/search'
import { plan, settings, snapshot } from './fixtures'

interface Fragment {
  url: string
  content: string
  meta: Record<string, string>
  filters: Record<string, string[]>
  anchors: { id: string; text: string }[]
}

/** Pagefind keeps each record as `pagefind_dcd` and JSON, zipped. */
const fragments = ({ files }: SearchIndex): Fragment[] =>
  files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => JSON.parse(gunzipSync(content).toString().replace(/^pagefind_dcd/, '')) as Fragment)

const old = plan('old', { title: 'NemID' }, { status: 'outOfUse' })
const from = snapshot([plan('power'), old])
from.departments[1]!.name = 'Arbejde, Børn "og" Unge'
const pages = pagesOf(from, settings)
const [drawing] = attachments
const picture = renderToStaticMarkup(createElement(Picture, { attachment: drawing!, image: drawing!.image! }))
const html = `<!doctype html><html lang="da"><head><title>x</title></head><body><nav>Menu</nav><main id="indhold" class="a">
<nav>Indhold</nav><h1>Strømsvigt</h1><details><summary><h2 id="situation">Situation</h2></summary><p>Lyset går ud. Nød\u00ADbelysningen tænd\u200Bes.</p><p><a href="tel:+4595010001">Vagt 95 01 00 01</a><a href="/x/">Ring</a></p>${picture}</details>
</main><footer>Bund</footer></body></html>`

const index = await indexPages(pages.filter(isSearched), async () => html, [['lys', 'lampe'], ['hemmelig bunker', 'bunker 7']])
const vocabulary = () =>
  JSON.parse(Buffer.from(index.files.find(({ path }) => path === 'pagefind/ord.json')!.content).toString()) as VocabularyFile
const found = (url: string) => fragments(index).find((fragment) => fragment.url === url)

describe('the search index', () => {
  it('holds plans in force, roles, departments and each contact, and nothing taken out of use', () => {
    expect(fragments(index).map(({ url }) => url).toSorted()).toEqual([
      '/afdelinger/care/', '/afdelinger/town/', '/kontakter/#anna-aa', '/kontakter/#bo-aagaard', '/kontakter/#politi',
      '/planer/power/', '/roller/guard/', '/roller/leader/',
    ])
    expect(index.count).toBe(8)
  })

  it('is the same, byte by byte, in whatever order its pages are read', async () => {
    const searched = pages.filter(isSearched)
    const read: (() => void)[] = []
    const lastFirst = () => new Promise<string>((done) => read.push(() => done(html)))
    const again = indexPages(searched, lastFirst, [['lys', 'lampe'], ['hemmelig bunker', 'bunker 7']])
    await expect.poll(() => read.length).toBeGreaterThan(3)
    for (const end of read.reverse()) {
      end()
      await new Promise((next) => setImmediate(next))
    }
    const bytesOf = ({ files }: SearchIndex) => files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]).sort()
    expect(bytesOf(await again)).toEqual(bytesOf(index))
  })

  it('knows a plan’s title, department and kind, also where the name has commas and quotes', () => {
    expect(found('/planer/power/')).toMatchObject({
      meta: { title: 'Strømsvigt', afdeling: 'Arbejde, Børn "og" Unge', type: 'Indsatsplan' },
      filters: { afdeling: ['Arbejde, Børn "og" Unge', 'Fjordby Kommune'], type: ['Indsatsplan'] },
    })
  })

  it('finds what belongs to a department under the departments above it too', () => {
    expect(found('/kontakter/#anna-aa')).toMatchObject({
      meta: { afdeling: 'Arbejde, Børn "og" Unge' },
      filters: { afdeling: ['Arbejde, Børn "og" Unge', 'Fjordby Kommune'] },
    })
    expect(found('/afdelinger/town/')?.filters.afdeling).toEqual(['Fjordby Kommune'])
  })

  it('knows a word that has a soft hyphen or a space without width in it', () => {
    expect(found('/planer/power/')?.content).toContain('Nødbelysningen tændes')
    expect(vocabulary().words).toContain('nød|belysningen')
  })

  it('holds phone numbers as digits in a row, and keeps words of neighbouring links apart', () => {
    expect(found('/planer/power/')?.content).toContain('Vagt 95010001 Ring')
    expect(found('/kontakter/#bo-aagaard')?.meta.tel).toBe('+4595010002')
  })

  it('carries the words of the site and nothing else, nor synonyms that lead to none of them, compounds with their parts', () => {
    const { words, synonyms } = vocabulary()
    expect(words.split('\n')).toEqual(expect.arrayContaining(['95010001', 'døgn|vagt', 'krise|leder', 'lyset', 'strøm|svigt']))
    expect(words).not.toMatch(/menu|bund/)
    expect(synonyms).toEqual([['lys', 'lampe']])
  })

  it('holds the words of the page, sections by heading, and not what surrounds them', () => {
    const { content, anchors } = found('/planer/power/')!
    expect(content).toContain('Lyset går ud.')
    expect(content).not.toMatch(/Menu|Bund|Indhold/)
    expect(anchors.find(({ id }) => id === 'situation')?.text).toBe('Situation')
  })

  it('holds what a picture in the text shows and what stands below it, and not how its file is opened', () => {
    const { content } = found('/planer/power/')!
    expect(content).toContain('Plantegning af serverrummet')
    expect(content).toContain('Serverrummet på Rådhuset, stuen')
    expect(content).not.toMatch(/Plantegning\.png|38 kB/)
    expect(vocabulary().words.split('\n')).toEqual(expect.arrayContaining(['råd|huset', 'plan|tegning']))
  })

  it('finds a contact by name, number and what it is', () => {
    expect(found('/kontakter/#bo-aagaard')).toMatchObject({ meta: { title: 'Bo Aagaard', type: 'Kontakt' } })
    expect(found('/kontakter/#bo-aagaard')?.content).toMatch(/Bo Aagaard.*95010002.*døgnvagt/)
    expect(found('/kontakter/#anna-aa')?.content).toContain('Kriseleder')
  })

  it('is written in Danish and without a user interface', () => {
    const paths = index.files.map(({ path }) => path)
    expect(paths).toContain('pagefind/pagefind.js')
    expect(paths.some((path) => path.includes('.da') || path.includes('da_'))).toBe(true)
    expect(paths.filter((path) => path.includes('-ui'))).toEqual([])
  })
})
