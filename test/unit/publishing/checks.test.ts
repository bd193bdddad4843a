import { describe, expect, it } from 'vitest'
import { approvalProblems, linkProblems, searchProblems } from '../../../publishing/release/checks'
import type { PageRecord } from '../../../publishing/release/manifest'
import { approval, plan, snapshot } from './fixtures'

const page = (path: string, links: string[], anchors: string[] = []): PageRecord => ({ path, template: 'plan', digest: '', links, anchors })
const files = new Map([['nyt/atom.xml', ''], ['404.html', '']])
const broken = (links: string[]) =>
  linkProblems([page('/', links, ['top']), page('/planer/strøm/', [], ['actions', 'afsnit-nøgler'])], files).map((problem) =>
    problem.problem === 'broken-link' ? problem.link : problem,
  )

describe('internal links', () => {
  it.each([
    ['a page', '/planer/strøm/'],
    ['a page, encoded', '/planer/str%C3%B8m/'],
    ['a page without its slash', '/planer/strøm'],
    ['an anchor there', '/planer/strøm/#afsnit-n%C3%B8gler'],
    ['an anchor on the page itself', '#top'],
    ['the top', '#'],
    ['a file', '/nyt/atom.xml'],
    ['a page with a query', '/?q=lys'],
  ])('may lead to %s', (_, link) => {
    expect(broken([link])).toEqual([])
  })

  it.each(['/planer/andet/', '/planer/strøm/#andet', '#actions', '/andet.xml', '/%zz/', '/#%zz'])('may not lead to %s', (link) => {
    expect(broken([link])).toEqual([link])
  })
})

describe('internal links of pages that are kept', () => {
  const home = page('/', ['/planer/lys/#top', '/lys.pdf'])
  const light = page('/planer/lys/', ['/'], ['top', 'afsnit-1'])
  const pdf = new Map([['lys.pdf', '']])
  const before = { pages: [home, light], files: Object.fromEntries(pdf) }
  const problems = (pages: PageRecord[], inIt = pdf, of: typeof before | null = before) => linkProblems(pages, inIt, of)

  it('are not asked for again while all they lead to is there', () => {
    // A link that was dead already: only whoever looks again finds it.
    const dead = page('/gammel/', ['/intet/'])
    expect(problems([home, light, dead], pdf, { ...before, pages: [home, light, dead] })).toEqual([])
    expect(problems([home, light, dead])).toHaveLength(1)
  })

  it.each<[string, PageRecord[], Map<string, string>]>([
    ['a page has gone', [home], pdf],
    ['an anchor has gone', [home, page('/planer/lys/', ['/'], ['afsnit-1'])], pdf],
    ['a file has gone', [home, light], new Map()],
  ])('are when %s', (_, pages, inIt) => {
    expect(problems(pages, inIt)).toEqual(problems(pages, inIt, null))
    expect(problems(pages, inIt)).toHaveLength(1)
  })

  it('say the same as a look at all of them, whatever changed', () => {
    const pages = ['/', '/a/', '/b/', '/c/'].map((path) => page(path, ['/a/#x', '/b/#y', '/c/', '/f.pdf'], ['x', 'y']))
    const stood = { pages, files: { 'f.pdf': '' } }
    for (let change = 0; change < 3 ** 4; change += 1) {
      const now = pages.flatMap((each, at) => {
        const how = Math.floor(change / 3 ** at) % 3
        return how === 0 ? each : how === 1 ? [] : page(each.path, each.links, ['x'])
      })
      for (const inIt of [new Map([['f.pdf', '']]), new Map<string, string>()]) {
        expect(linkProblems(now, inIt, stood)).toEqual(linkProblems(now, inIt))
      }
    }
  })
})

describe('approvals', () => {
  it('hold for a plan in force and for one taken out of use', () => {
    const old = plan('old', {}, { status: 'outOfUse' })
    expect(approvalProblems(snapshot([plan('power'), old]))).toEqual([])
  })

  it.each([
    ['is of another revision', { revision: '0.9' }],
    ['is of other content', { contentHash: 'f'.repeat(64) }],
    ['is of another plan', { plan: 'other' }],
    ['is a review only', { action: 'reviewWithoutChanges' as const }],
  ])('do not hold when the only event %s', (_, event) => {
    const power = plan('power')
    expect(approvalProblems(snapshot([power], { events: [approval(power, event)] }))).toHaveLength(1)
  })
})

it('needs a search index only when there is a plan to find', () => {
  expect(searchProblems(snapshot(), 0)).toEqual([{ problem: 'empty-search' }])
  expect(searchProblems(snapshot([plan('old', {}, { status: 'outOfUse' })]), 0)).toEqual([])
  expect(searchProblems(snapshot(), 1)).toEqual([])
})
