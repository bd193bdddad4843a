import { describe, expect, it } from 'vitest'
import { planReport, type ReportedPlan } from '../../../publishing/outputs/plan-report'
import { publicReport } from '../../../publishing/outputs/sheet'
import { plan, settings, snapshot } from './fixtures'

const reported: ReportedPlan = {
  department: 'Ældre og Omsorg',
  title: 'Strømsvigt',
  kind: 'responsePlan',
  revision: '2.1',
  approvedAt: '2026-03-10T23:30:00.000Z',
  lastRevisedAt: '2026-09-02T07:30:00.000Z',
  nextReviewDate: '2026-11-21',
  editor: 'Carl Eng',
  address: 'https://beredskab.fjordby.example/planer/power/',
}
const today = '2026-11-22'
const linesOf = (csv: string) => csv.split('\r\n')

describe('the yearly report', () => {
  it('is what a Danish Excel opens as it is: a mark for UTF-8, semicolons, CRLF and Danish days', () => {
    const csv = planReport([reported], today)
    expect(csv.startsWith('\uFEFFAfdeling;Plan;Type;Revision i kraft;')).toBe(true)
    expect(linesOf(csv)).toEqual([
      '\uFEFFAfdeling;Plan;Type;Revision i kraft;Godkendt den;Senest revideret;Skal revideres senest;Status pr. 22-11-2026;Ansvarlig redaktør;Adresse',
      'Ældre og Omsorg;Strømsvigt;Indsatsplan;Revision 2.1;11-03-2026;02-09-2026;21-11-2026;Revision overskredet;Carl Eng;https://beredskab.fjordby.example/planer/power/',
      '',
    ])
  })

  it('keeps semicolons, quotes and line breaks inside their cell', () => {
    const [, line] = linesOf(planReport([{ ...reported, title: 'Vand; "drikke"' }], today))
    expect(line).toContain(';"Vand; ""drikke""";')
  })

  it.each(['=HYPERLINK("http://evil.example")', '+45 1', '-1', '@SUM(A1)', '\t=1'])('lets no spreadsheet reckon with %j', (title) => {
    expect(planReport([{ ...reported, title }], today)).toMatch(/;"?'[=+\-@\t]/)
  })

  it('adds what only the admin knows as columns of their own', () => {
    const [head, line] = linesOf(planReport([{ ...reported, state: 'inReview', lastExercised: null }], today, 'inside'))
    expect(head).toContain(';Tilstand;')
    expect(head).toContain(';Sidst afprøvet;')
    expect(line).toContain(';Afventer godkendelse;')
  })

  it('leaves cells empty where a plan has no revision in force', () => {
    const none = { ...reported, revision: null, approvedAt: null, lastRevisedAt: null, nextReviewDate: null }
    const [, line] = linesOf(planReport([none], today))
    expect(line).toBe('Ældre og Omsorg;Strømsvigt;Indsatsplan;;;;;;Carl Eng;https://beredskab.fjordby.example/planer/power/')
  })
})

describe('the report on the public site', () => {
  it('tells of plans in force only, and nothing of what waits for approval', () => {
    const waiting = plan('power', { title: 'Strømsvigt' }, { isInReview: true })
    const retired = plan('old', { title: 'Gammel plan' }, { status: 'outOfUse' })
    const csv = publicReport(snapshot([waiting, retired]), settings)
    expect(linesOf(csv)).toHaveLength(3)
    expect(csv).toContain('Ældre og Omsorg;Strømsvigt;')
    expect(csv).not.toContain('Gammel plan')
    expect(csv).not.toContain('Afventer')
  })
})
