import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { approvalViewTexts } from '../../../messages/da/compare'
import { asIfApproved, asPreview, previewPage, type Candidate } from '../../../publishing/preview'
import { contentHash } from '../../../domain/content/hash'
import { carl, content, figure, inline, plan, settings, snapshot, text } from './fixtures'
import { renderStandIn } from './stand-in'

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'power',
  slug: 'power',
  content: content({ title: 'Langvarigt strømsvigt', summary: 'Nye ord.' }),
  changeClass: 'minor',
  changeNote: 'Præciseret.',
  contributors: [carl],
  responsibleEditor: null,
  reviewIntervalMonths: 6,
  ...more,
})

const site = 'https://beredskab.fjordby.example'

describe('the snapshot as if the draft were approved', () => {
  it('has the next revision of the plan in force, and leaves the other plans alone', () => {
    const before = snapshot([plan('power'), plan('fire')])
    const after = asIfApproved(before, candidate())
    const shown = after.plans.find(({ id }) => id === 'power')!
    expect(shown).toMatchObject({ status: 'inForce', latest: 'preview', nextReviewDate: '2026-10-01' })
    expect(shown.revisions.map(({ number }) => number)).toEqual(['1.1', '1.0'])
    expect(shown.revisions[0]).toMatchObject({
      contentHash: contentHash(candidate().content),
      approvedBy: { name: approvalViewTexts.notApprovedYet },
    })
    expect(after.plans.filter(({ id }) => id !== 'power')).toEqual([before.plans[1]])
    expect(before.plans[0]!.revisions).toHaveLength(1)
  })

  it('has a plan that was never approved too', () => {
    const before = snapshot([], { unshown: [{ id: 'power', kind: 'responsePlan', why: 'notApproved' }] })
    const after = asIfApproved(before, candidate())
    expect(after.unshown).toEqual([])
    expect(after.plans[0]!.revisions.map(({ number }) => number)).toEqual(['1.0'])
  })
})

describe('the preview', () => {
  it('is the page of the draft, with the facts of the edition', async () => {
    const naming = content({
      title: 'Langvarigt strømsvigt',
      sections: [{ key: 'situation', heading: null, text: { body: text('Ring til ', inline('contactRef', 'bo')) }, phases: {} }],
    })
    const html = await previewPage(snapshot(), candidate({ content: naming }), settings, renderStandIn, site)
    expect(html).toContain('Langvarigt strømsvigt')
    expect(html).toContain('Bo Aagaard')
    expect(html).toContain(approvalViewTexts.banner)
  })

  it('shows the pictures of the draft from the CMS, which alone has them', async () => {
    const shown = content({ sections: [{ key: 'situation', heading: null, text: { body: { root: { type: 'root', children: [figure('a')] } } }, phases: {} }] })
    const html = await previewPage(snapshot(), candidate({ content: shown }), settings, renderStandIn, site)
    expect(html).toContain(`/api/attachments/${'a'.repeat(64)}/file?size=480`)
    expect(html).not.toContain('/bilag/')
  })

  it('names what the snapshot does not have instead of showing half a page', async () => {
    const lost = candidate({ content: content({ alarmChain: [{ who: { to: 'contacts', id: 'nobody' }, note: '' }] }) })
    await expect(previewPage(snapshot(), lost, settings, renderStandIn, site)).rejects.toThrow('nobody')
  })

  it('runs no script, calls nobody, and opens links beside it on the public site', () => {
    const $ = load(
      asPreview(
        `<html><head><title>Plan</title><link rel="canonical" href="x"><script src="/assets/site.js"></script></head><body>
        <a href="/planer/x/">Plan</a><a href="#actions">Handling</a><a href="tel:+4595010001">95 01 00 01</a>
        <a href="https://dmi.example/">DMI</a><a href="//evil.example">x</a>
        <a href="/api/attachments/ab/file">Kort</a></body></html>`,
        site,
      ),
    )
    expect($('script, link[rel=canonical]')).toHaveLength(0)
    const links = $('a').map((_, link) => `${$(link).attr('href') ?? '–'} ${$(link).attr('target') ?? '–'}`).get()
    expect(links).toEqual([`${site}/planer/x/ _blank`, '#actions –', '– –', 'https://dmi.example/ _blank', '– –', '/api/attachments/ab/file –'])
    expect($('body > [role=note]').first().text()).toContain(approvalViewTexts.banner)
  })
})
