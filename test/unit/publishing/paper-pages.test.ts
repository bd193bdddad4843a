/** What a reader of the folder, and a reader who hears it, can rely on: asked of the finished PDF. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperTexts } from '../../../messages'
import { pagesOf } from '../../../publishing/pages'
import { papersOf } from '../../../publishing/outputs/pdf/papers'
import { print } from '../../../publishing/outputs/pdf/print'
import { storedFile } from '../../../publishing/outputs/store'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { templates } from '../../../domain/content/templates'
import { plan, role, settings, snapshot, text } from './fixtures'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const folder = await mkdtemp(join(tmpdir(), 'paper-pages-'))
const open = new Map<string, Pdf>()
const pdf = (path: string): Pdf => open.get(path) ?? expect.fail(`There is no ${path}.`)

const chain = ['leader', 'guard'].map((id) => ({ who: { to: 'roles' as const, id }, note: 'Når strømmen går' }))
const steps = Array.from({ length: 4 }, (_, at) => ({ text: `Gør det ${at + 1}.`, role: 'leader', contact: 'bo' }))
const filled = (kind: 'responsePlan' | 'actionCard', times: number) =>
  templates[kind].map(({ key }) => ({
    key,
    heading: null,
    text: key === 'actions' ? {} : { body: text(`Alle ved, hvad de skal gøre i ${key}. `.repeat(times)) },
    phases: key === 'actions' ? { immediate: steps, shortly: steps, followUp: steps } : {},
  }))
const longName = 'Stedfortrædende sundhedsberedskabskoordinator for '.repeat(3).trim()

const plans = [
  plan('main', { kind: 'masterPlan', title: 'Beredskabsplan', alarmChain: chain, department: 'town' }),
  plan('power', { alarmChain: chain, sections: filled('responsePlan', 30) }),
  plan('water', { title: `Vandforsyning, ${longName}`, sections: filled('responsePlan', 60), department: 'town' }),
  plan('card', {
    kind: 'actionCard',
    title: 'Nødgenerator',
    performedBy: 'leader',
    alarmChain: chain,
    contactGroups: [{ heading: 'Teknik', members: [{ who: { to: 'contacts', id: 'police' }, note: '' }] }],
    sections: filled('actionCard', 1),
  }),
]

// No font at hand has all of these signs.
const signs = plan('signs', { title: 'Olie\u{1F6E2} på vandet Ａ𐀀', department: 'town' })

beforeAll(async () => {
  const site = siteFolder(folder)
  const taken = snapshot([...plans, signs])
  taken.roles.push(role('runner', { title: longName, department: 'care' }))
  const pages = pagesOf(taken, settings)
  const papers = papersOf(pages, new Map(pages.map(({ path }) => [path, path])), taken, settings)
  expect(await print(site, papers)).toEqual([])
  for (const { path, digest } of papers) {
    open.set(path.slice('/pdf/'.length), await getDocumentProxy(new Uint8Array(await readFile(storedFile(site, digest)))))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('says what its fonts can say, and has a mark for each sign that they cannot', async () => {
  const [first = ''] = await textsOf(pdf('planer/signs.pdf'))
  expect(first).toMatch(/på vandet \ufffd/)
  expect((await textsOf(pdf('alle-planer.pdf'))).join(' ')).toContain('på vandet')
})

const kinds = ['alle-planer.pdf', 'afdelinger/care.pdf', 'planer/power.pdf', 'planer/card.pdf']

async function textsOf(of: Pdf): Promise<string[]> {
  const numbers = Array.from({ length: of.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await of.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00a0]+/g, ' ')
    }),
  )
}

interface Tag {
  role?: string
  alt?: string
  children?: Tag[]
}
const within = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(within)]
async function tagsOf(of: Pdf): Promise<Tag[]> {
  const numbers = Array.from({ length: of.numPages }, (_, index) => index + 1)
  const trees = await Promise.all(numbers.map(async (number) => (await of.getPage(number)).getStructTree()))
  return trees.flatMap((tree) => within(tree as Tag))
}

describe.each(kinds)('the PDF %s', (path) => {
  it('is of A4 throughout, and every sheet says its number, when it was printed and where the newest is', async () => {
    const of = pdf(path)
    const texts = await textsOf(of)
    for (const [index, said] of texts.entries()) {
      const [, , width, height] = (await of.getPage(index + 1)).view
      expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842])
      expect(said).toContain(`Side ${index + 1} af ${texts.length}`)
      expect(said).toContain('Udskrevet den 1. april 2026')
      expect(said).toContain('https://beredskab.fjordby.example/')
    }
  })

  it('has a title, Danish as its language, and a description of every picture', async () => {
    const { info } = await pdf(path).getMetadata()
    expect(info).toMatchObject({ Title: expect.stringMatching(/\S/) as string, Language: 'da-DK' })
    expect(await pdf(path).getMarkInfo()).toMatchObject({ Marked: true })
    for (const { role: kind, alt } of await tagsOf(pdf(path))) if (kind === 'Figure') expect(alt).toMatch(/\S/)
  })

  it('skips no level of headings, and names the columns of its tables', async () => {
    const tags = await tagsOf(pdf(path))
    const levels = tags.flatMap(({ role: kind }) => (/^H\d$/.test(kind ?? '') ? [Number(kind?.slice(1))] : []))
    expect(levels.length).toBeGreaterThan(3)
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    expect(tags.some(({ role: kind }) => kind === 'TH')).toBe(true)
  })
})

describe('the folder of everything', () => {
  it('tells in its contents the page on which each plan begins, and bookmarks it', async () => {
    const of = pdf('alle-planer.pdf')
    const texts = await textsOf(of)
    const front = texts.slice(0, 3).join(' ')
    const contents = front.slice(front.indexOf(paperTexts.contents))
    for (const { title } of plans.map(({ content }) => content)) {
      const named = contents.slice(contents.indexOf(title) + title.length)
      const page = Number(/(\d+)/.exec(named)?.[1])
      expect(texts[page - 1], title).toContain(`Side ${page} af`)
      expect(texts[page - 1], title).toContain('Revision 1.0')
      // The head of the sheet shortens a long one.
      expect(texts[page - 1]?.split(title.slice(0, 60)).length, title).toBeGreaterThan(2)
    }
    const outline = await of.getOutline()
    const bookmarks = outline.flatMap(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)])
    expect(bookmarks).toEqual(expect.arrayContaining(['Ældre og Omsorg', 'Strømsvigt', 'Nødgenerator']))
  })

  it('has a sheet for each department, with who leads it in a crisis and what is vacant', async () => {
    const [said] = (await textsOf(pdf('afdelinger/care.pdf'))).filter((page) => page.includes('Kriseorganisation'))
    for (const part of ['Ældre og Omsorg', 'Leder', 'Anna Å', '95 01 00 01', 'Vakant']) expect(said).toContain(part)
  })
})

describe('a plan', () => {
  it('says on every sheet which plan it is, its revision and who approved it', async () => {
    const [front, ...sheets] = await textsOf(pdf('planer/power.pdf'))
    expect(front).toContain('Godkendt den 10. marts 2026 af Birte Bro')
    expect(sheets.length).toBeGreaterThan(1)
    for (const said of sheets) {
      for (const part of ['Strømsvigt', 'Revision 1.0', 'Godkendt den 10. marts 2026 af Birte Bro', 'Kontrolsum']) {
        expect(said).toContain(part)
      }
    }
  })

  it('leads from a number to the telephone, from the code to the page, and from the contents into the plan', async () => {
    const of = pdf('planer/power.pdf')
    const links: { url?: string; unsafeUrl?: string; dest?: unknown; contentsObj?: { str: string } }[] = []
    for (let number = 1; number <= of.numPages; number += 1) links.push(...(await (await of.getPage(number)).getAnnotations()))
    const targets = links.map(({ url, unsafeUrl }) => url ?? unsafeUrl ?? '')
    expect(targets).toContain('tel:+4595010001')
    expect(targets).toContain('https://beredskab.fjordby.example/planer/power/')
    expect(links.some(({ dest }) => dest)).toBe(true)
    // Whoever hears the page hears where a link leads.
    for (const { contentsObj } of links) expect(contentsObj?.str).toMatch(/\S/)
    const pictures = (await tagsOf(of)).filter(({ role: kind }) => kind === 'Figure')
    expect(pictures.map(({ alt }) => alt)).toContain('QR-kode med adressen https://beredskab.fjordby.example/planer/power/')
  })
})

describe('in front in the folder', () => {
  const front = async () => (await textsOf(pdf('alle-planer.pdf'))).slice(0, 3)

  it('is whose copy it is, whom each plan calls first, and everybody’s number from A to Å', async () => {
    const [cover = '', ...next] = await front()
    for (const field of Object.values([paperTexts.folder.copy, paperTexts.folder.holder])) expect(cover).toContain(field)
    const said = next.join(' ')
    expect(said).toMatch(/Ring først.*Beredskabsplan Kriseleder Anna Å.*95 01 00 01.*Strømsvigt Kriseleder/)
    const register = said.slice(said.indexOf(paperTexts.folder.register), said.indexOf(paperTexts.contents))
    for (const part of ['Anna Å', 'Bo Aagaard', 'Politi', '114']) expect(register).toContain(part)
    expect(register.indexOf('Anna Å')).toBeLessThan(register.indexOf('Bo Aagaard'))
    expect(register.indexOf('Bo Aagaard')).toBeLessThan(register.indexOf('Politi'))
  })

  it('is what an older folder must have exchanged, with the sheets where each plan stands in this one', async () => {
    const texts = await textsOf(pdf('alle-planer.pdf'))
    const changes = texts.find((said) => said.includes(paperTexts.folder.changesHelp.slice(0, 40))) ?? ''
    for (const [title, line] of [['Strømsvigt', /Strømsvigt Revision 1\.0 side (\d+)–(\d+)/], ['Nødgenerator', /Nødgenerator Revision 1\.0 side (\d+)–(\d+)/]] as const) {
      const [, first = '', last = ''] = line.exec(changes) ?? []
      for (let sheet = Number(first); sheet <= Number(last); sheet += 1) expect(texts[sheet - 1], `${title} ${sheet}`).toContain(title)
      expect(texts[Number(first) - 2]).not.toContain(`${title} Revision`)
      expect(Number(last)).toBeGreaterThan(Number(first))
    }
  })

  it('is the main plan before what departments have', async () => {
    const outline = await pdf('alle-planer.pdf').getOutline()
    const parts = outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])
    const at = parts.findIndex(([part]) => part === paperTexts.mainPlans)
    expect(parts[at]).toEqual([paperTexts.mainPlans, ['Beredskabsplan']])
    expect(at).toBeLessThan(parts.findIndex(([part]) => part === 'Ældre og Omsorg'))
    expect(parts.flat(2).filter((title) => title === 'Beredskabsplan')).toHaveLength(1)
  })
})

describe('the sheets of a plan', () => {
  it.each(['planer/power.pdf', 'planer/water.pdf'])('tear no step, end with no heading, and are well filled: %s', async (path) => {
    const of = pdf(path)
    let steps = 0
    for (let number = 1; number <= of.numPages; number += 1) {
      const { items } = await (await of.getPage(number)).getTextContent()
      const body = items.flatMap((item) => {
        if (!('str' in item) || !item.str.trim()) return []
        const [, , , size = 0, , y = 0] = item.transform as number[]
        // Between head and foot: 24 and 28 mm of A4.
        return y > 80 && y < 774 ? [{ said: item.str, size: Math.abs(size), y }] : []
      })
      const lowest = Math.min(...body.map(({ y }) => y))
      const last = body.filter(({ y }) => y < lowest + 2)
      expect(Math.max(...last.map(({ size }) => size)), `sheet ${number} ends with a heading`).toBeLessThan(11)
      if (number < of.numPages) expect((774 - lowest) / (774 - 80), `sheet ${number}`).toBeGreaterThan(0.4)
      const said = body.map((item) => item.said).join(' ')
      const begun = said.match(/Gør det \d\./g)?.length ?? 0
      expect(said.match(/Bo Aagaard/g)?.length ?? 0, `a step is torn on sheet ${number}`).toBe(begun)
      steps += begun
    }
    expect(steps).toBe(12)
    expect(of.numPages).toBeLessThanOrEqual(path.includes('power') ? 4 : 6)
  })
})

describe('an action card for the binder and the pocket', () => {
  it.each([['a5', 420, 595], ['a6', 298, 420]])('is on sheets of %s, in letters as large as on the wall, and whom to call comes first', async (size, wide, high) => {
    const of = pdf(`planer/card.${size}.pdf`)
    const smallest = { steps: 99 }
    for (let number = 1; number <= of.numPages; number += 1) {
      const page = await of.getPage(number)
      const [, , width = 0, height = 0] = page.view
      expect([Math.round(width), Math.round(height)]).toEqual([wide, high])
      const { items } = await page.getTextContent()
      for (const item of items) {
        if ('str' in item && /^\d\d.\d\d.\d\d.\d\d$|Gør det/.test(item.str.trim())) {
          smallest.steps = Math.min(smallest.steps, Math.round(Math.abs(item.transform[3] as number)))
        }
      }
    }
    expect(smallest.steps).toBe(12)
    const [first = '', ...others] = await textsOf(of)
    expect(first).toContain('95 01 00 01')
    expect(others.join(' ')).toContain('Opfølgning')
    expect(others.length).toBeLessThan(size === 'a5' ? 4 : 6)
  })
})

describe('an action card', () => {
  it('takes both sides of a sheet rather than small letters, and then its log and where it comes from', async () => {
    const texts = await textsOf(pdf('planer/card.pdf'))
    const back = texts.at(-1)
    const sheet = texts.slice(0, -1).join(' ')
    expect(texts.length).toBeLessThanOrEqual(3)
    for (const part of ['Udføres af', 'Hvornår', 'Mødested', 'Straks', 'Opfølgning', 'Hvem ringer jeg til først', '95 01 00 01', 'Vakant', 'Politi', '114']) {
      expect(sheet).toContain(part)
    }
    for (const part of ['Logskema', 'Kl.', 'Beslutning eller handling', 'Ansvarlig', 'Udarbejdet af']) expect(back).toContain(part)
  })

  it('can be read from a wall: steps and numbers in 12 points or more, the first number in 16', async () => {
    const page = await pdf('planer/card.pdf').getPage(1)
    const { items } = await page.getTextContent()
    const sizes = items.flatMap((item) => ('str' in item ? [{ said: item.str, size: Math.round(Math.abs(item.transform[3] as number) * 10) / 10 }] : []))
    const numbers = sizes.filter(({ said }) => /^\d\d.\d\d.\d\d.\d\d$|^11\d$/.test(said.trim()))
    expect(numbers.length).toBeGreaterThan(1)
    expect(Math.min(...numbers.map(({ size }) => size))).toBeGreaterThanOrEqual(12)
    expect(Math.max(...numbers.map(({ size }) => size))).toBe(16)
  })
})

describe('the first sheet of a plan', () => {
  it('has its title and revision, whom to call and what to do at once; where it comes from is last', async () => {
    const texts = await textsOf(pdf('planer/power.pdf'))
    const [first = ''] = texts
    expect(first).toContain('Hvem ringer jeg til først')
    expect(first.indexOf('Hvem ringer jeg til først')).toBeLessThan(first.indexOf('Indhold'))
    const all = texts.join(' ')
    expect(all.lastIndexOf('Udarbejdet af')).toBeGreaterThan(all.lastIndexOf('Kontaktoplysninger'))
  })
})
