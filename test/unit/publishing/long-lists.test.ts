/** A municipality whose lists are longer than a page: nothing is lost, every way leads somewhere, and no page is heavy. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { SitePage } from '../../../components/site/props'
import { pagesOf } from '../../../publishing/pages'
import { seenOn } from '../../../publishing/pages/last-updated'
import { renderPage } from '../../../publishing/pages/render-page'
import { linkProblems } from '../../../publishing/release/checks'
import type { PageRecord } from '../../../publishing/release/manifest'
import { contact, plan, role, settings, snapshot } from './fixtures'

const many = 260
/** Kilobytes, compressed: what one page may weigh. */
const weight = 14
const letters = 'ABCDEFGHIJKLMNOPRSTUVYÆØÅ'
const numbers = Array.from({ length: many }, (_, at) => at)
const nameOf = (at: number) => `${letters[(at * 7) % letters.length]}-navn nummer ${at}`

const steps = [{ text: 'Ring til vagten, og fortæl hvad der er sket, og hvem der er kommet til skade.', role: 'leader', contact: null }]
const plans = numbers.map((at) => {
  const kind = at % 3 === 0 ? 'actionCard' : 'responsePlan'
  const summary = `Hvad afdelingen gør, når nummer ${at} er sket, og hvem der leder arbejdet med at få hverdagen tilbage i løbet af ${at % 9} dage.`
  const actions = { key: 'actions' as const, heading: null, text: {}, phases: { immediate: steps } }
  return plan(`p${at}`, { title: nameOf(at), kind, summary, department: 'care', sections: [actions] })
})
const contacts = numbers.map((at) => contact(`c${at}`, { name: nameOf(at) }))
const roles = [role('leader'), ...numbers.map((at) => role(`r${at}`, { title: `${nameOf(at)}, rolle` }))]
const municipality = snapshot(plans, { contacts: [...snapshot().contacts, ...contacts], roles })
const pages = pagesOf(municipality, settings)
const rendered = pages.map((page) => ({ page, ...renderPage(page) }))
type Of<T extends SitePage['template']> = Extract<SitePage, { template: T }>
const of = <T extends SitePage['template']>(template: T) => pages.flatMap((page) => (page.template === template ? [page as Of<T>] : []))

describe('a municipality of long lists', () => {
  it('has every plan, card, role and contact on its list once', () => {
    const lists = of('list').map(({ props }) => props)
    const listed = (kind: string) =>
      lists.filter((list) => list.of === kind).flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ href }) => href)))
    const hrefs = (cards: boolean) => plans.filter(({ content }) => (content.kind === 'actionCard') === cards).map(({ slug }) => `/planer/${slug}/`)
    expect(listed('plans').toSorted()).toEqual(hrefs(false).toSorted())
    expect(listed('actionCards').toSorted()).toEqual(hrefs(true).toSorted())
    expect(new Set(listed('roles')).size).toBe(roles.length)
    expect(of('contacts').flatMap(({ props }) => props.groups.flatMap((group) => group.contacts)).length).toBe(municipality.contacts.length)
    expect(of('review').flatMap(({ props }) => props.departments.flatMap(({ plans: due }) => due)).length).toBe(many)
    expect(of('role').filter(({ path }) => path.startsWith('/roller/leader/')).flatMap(({ props }) => props.plans).length).toBe(many)
  })

  it('leads everywhere: each link and anchor is there', () => {
    const records = rendered.map(({ page, links, anchors }) => ({ path: page.path, links, anchors }) as PageRecord)
    const broken = linkProblems(records, new Map()).filter((problem) => !('link' in problem && /\.(csv|ics|xml|pdf)$/.test(problem.link)))
    expect(broken).toEqual([])
  })

  it('has no page that weighs more than fourteen kilobytes', () => {
    const weighed = rendered.map(({ page, html }) => [page.path, gzipSync(html).length / 1000] as const)
    expect(weighed.filter(([, kilobytes]) => kilobytes > weight)).toEqual([])
  })

  it('counts its plans on the front page and leads to them, in place of all titles', () => {
    const home = of('home')[0]?.props
    expect(home?.kinds).toEqual([])
    const cards = plans.filter(({ content }) => content.kind === 'actionCard').length
    expect(home?.ways?.map(({ count }) => count)).toEqual([many - cards, cards])
  })

  it('does not say that a plan changed because a contact moved to the next page', () => {
    const [page] = of('plan')
    if (!page) throw new Error('No plan')
    const moved = JSON.parse(JSON.stringify(page.props).replaceAll('/kontakter/#', '/kontakter/side/3/#')) as typeof page.props
    expect(seenOn(moved)).toBe(seenOn(page.props))
  })
})

it('a small municipality has its lists on one page each', () => {
  expect(pagesOf(snapshot(), settings).filter(({ path }) => path.includes('/side/'))).toEqual([])
})
