/** A plan's history: what each revision changed, and former texts. */
import { gzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import type { SitePage } from '../../../components/site/props'
import { comparePlans, touchedOf } from '../../../domain/compare'
import type { PlanContent } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'
import { siteTexts } from '../../../messages'
import { pagesOf } from '../../../publishing/pages'
import { renderPage } from '../../../publishing/pages/render-page'
import { frozenContent } from '../../../domain/content/frozen'
import { normalContent } from '../../../domain/content/normal-form'
import { pastTexts, shownPast } from '../../../publishing/snapshot/past-texts'
import { publicEdition } from '../../../publishing/snapshot/public-edition'
import type { RevisionMeta, SnapshotPlan } from '../../../publishing/snapshot/snapshot'
import { contact, content, inline, plan, settings, snapshot, text } from './fixtures'

const said = (words: string, who = 'anna'): Partial<PlanContent> => ({
  sections: [{ key: 'situation', heading: null, text: { body: text(`${words} Spørg `, inline('contactRef', who)) }, phases: {} }],
})

/** A plan with so many revisions, the newest first, each with other words. */
function withPast(count: number, wordsOf: (number: number) => string, more: Partial<PlanContent> = {}): SnapshotPlan {
  const contents = Array.from({ length: count }, (_, at) => content({ ...more, ...said(wordsOf(count - at)) }))
  const now = plan('power', { ...more, ...said(wordsOf(count)) })
  const revisions = contents.map((own, at): RevisionMeta => {
    const before = contents[at + 1]
    return {
      ...now.revisions[0]!,
      id: at === 0 ? now.latest : `r${count - at}`,
      number: `${count - at}.0`,
      approvedAt: new Date(Date.UTC(2026, 0, 1) - at * 86_400_000).toISOString(),
      periods: [{ from: '2026-01-01T00:00:00.000Z', until: at === 0 ? null : '2026-02-01T00:00:00.000Z' }],
      contentHash: contentHash(own),
      changes: before ? touchedOf(comparePlans(before, own), 12_000) : null,
      content: at > 0 && at <= shownPast ? own : null,
    }
  })
  return { ...now, revisions }
}

const people = { contacts: [contact('anna', { name: 'Anna Holm' })] }
const historyOf = (pages: SitePage[]) => pages.filter(({ template }) => template === 'history')
const htmlOf = (page: SitePage) => renderPage(page).html

describe('for employees', () => {
  const pages = pagesOf(snapshot([withPast(3, (number) => `Vent ${number} timer.`)], people), settings)
  const [history] = historyOf(pages)
  const $ = load(htmlOf(history!))

  it('the change between two revisions stands in words, folded under what it is about', () => {
    const [newest] = $('.changed').toArray()
    expect($('summary', newest).text()).toBe('Det blev ændret 1 sted: Situation')
    expect($('del', newest).text()).toContain('2')
    expect($('ins', newest).text()).toContain('3')
    expect($('.changed').length).toBe(2)
  })

  it('the first revision changed nothing, and checksums are folded', () => {
    expect($('.timeline > li').last().find('.changed').length).toBe(0)
    expect($('.timeline details.checksum').length).toBe(3)
    expect($('.timeline details.checksum[open]').length).toBe(0)
  })

  it('leads to former texts under their stamp, with today’s names and no number', () => {
    const past = pages.filter(({ template }) => template === 'pastRevision')
    expect(past.map(({ path }) => path)).toEqual(['/planer/power/historik/revision-2-0/', '/planer/power/historik/revision-1-0/'])
    for (const { path } of past) expect($(`a[href="${path}"]`).length).toBe(1)
    const html = htmlOf(past[0]!)
    expect(load(html)('.stamp').text()).toBe(siteTexts.pastRevision.stamp)
    expect(html).toContain('Vent 2 timer.')
    expect(html).toContain('Anna Holm')
    expect(load(html)('main a[href^="tel:"]').length).toBe(0)
  })

  it('what is under way changes no former text', () => {
    const emergency = { duty: null, events: [], underWay: { text: 'Krisestaben er samlet', plan: null } }
    const later = pagesOf(snapshot([withPast(3, (number) => `Vent ${number} timer.`)], { ...people, emergency }), settings)
    const formerOf = (all: SitePage[]) => all.filter(({ template }) => template === 'pastRevision')
    expect(formerOf(later)).toEqual(formerOf(pages))
  })
})

describe('a long history', () => {
  const words = (number: number) => Array.from({ length: 120 }, (_, at) => `Ord${(number * 7919 + at * 104_729) % 99_991}`).join(' ')
  const pages = pagesOf(snapshot([withPast(60, words)], people), settings)
  const history = historyOf(pages)

  it('goes on at addresses of its own, each revision once, no page too heavy', () => {
    expect(history.map(({ path }) => path).slice(0, 2)).toEqual(['/planer/power/historik/', '/planer/power/historik/side/2/'])
    const numbers = history.flatMap((page) => (page.template === 'history' ? page.props.revisions.map(({ number }) => number) : []))
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, at) => `${60 - at}.0`))
    for (const page of history) expect(gzipSync(htmlOf(page)).length).toBeLessThan(14_000)
    expect(pages.filter(({ template }) => template === 'pastRevision').length).toBe(shownPast)
  })
})

it('the public edition has neither what changed nor a former text: what was taken out was perhaps not for everybody', () => {
  const open = withPast(3, (number) => `Kode ${number * 1111}.`, { visibility: 'public' })
  const revisions = open.revisions.map((revision) => ({ ...revision, visibility: 'public' as const }))
  const pages = pagesOf(publicEdition(snapshot([{ ...open, revisions }], people)), { ...settings, edition: 'public' })
  expect(pages.some(({ template }) => template === 'pastRevision')).toBe(false)
  const all = JSON.stringify(pages)
  expect(all).toContain('3333')
  expect(all).not.toContain('2222')
})

describe('former texts', () => {
  const contents = [said('Ny.'), said('Gammel.')].map((words) => normalContent(content(words)))
  const revisions = contents.map((own, at) => ({ id: `r${2 - at}`, contentHash: contentHash(own) }))
  const asked: string[][] = []
  const read = (altered = false) => (ids: string[]) => {
    asked.push(ids)
    return Promise.resolve(new Map(ids.map((id) => [id, frozenContent(id === 'r1' ? (altered ? normalContent(content(said('Forfalsket.'))) : contents[1]!) : contents[0]!)])))
  }
  const plans = [{ plan: { inForce: 'r2' }, revisions }] as unknown as Parameters<ReturnType<typeof pastTexts>>[0]

  it('are read once, and not again while nothing was signed', async () => {
    const texts = pastTexts()
    const first = await texts(plans, read())
    const told = first.of({ inForce: 'r2' }, revisions, revisions[0]!)
    expect(told.changes?.comparison.sections.length).toBe(1)
    expect(told.content).toBeNull()
    expect(first.of({ inForce: 'r2' }, revisions, revisions[1]!)).toMatchObject({ changes: null, content: { sections: [{ key: 'situation' }] } })
    await texts(plans, read())
    expect(asked).toEqual([['r2', 'r1']])
  })

  it('that are not what was signed are not shown, and handed to the proof', async () => {
    const texts = await pastTexts()(plans, read(true))
    expect(texts.of({ inForce: 'r2' }, revisions, revisions[1]!).content).toBeNull()
    expect(texts.of({ inForce: 'r2' }, revisions, revisions[0]!).changes).toBeNull()
    expect([...texts.read.keys()]).toEqual(['r1'])
  })
})
