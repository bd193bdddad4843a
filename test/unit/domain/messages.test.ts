import { describe, expect, it } from 'vitest'
import { problemText, refusalText, words } from '../../../messages'
import { problemIssues, type Problem } from '../../../domain/approval/problems'
import type { PlanField } from '../../../domain/content/references'
import { refusalStatus, refuse, type RefusalReason } from '../../../domain/approval/refusals'
import { sectionKeys } from '../../../domain/content/templates'
import { planActions, planStates } from '../../../domain/approval/vocabulary'

const reasons = Object.keys(refusalStatus) as RefusalReason[]
const places: PlanField[] = [
  'title',
  'department',
  'parent',
  'responsibleEditor',
  'performedBy',
  'alarmChain',
  'contactGroups',
  'actionCards',
  'sections.free:2',
  ...sectionKeys.map((key) => `sections.${key}` as const),
]

/** Whole sentences, and nothing of the code's own words. */
function expectSentences(text: string) {
  expect(text).toMatch(/^[“A-ZÆØÅ].*[.]$/)
  expect(text).not.toMatch(/undefined|null|\[object|sections\.|free:|NaN|“”/)
}

describe('refusals in Danish', () => {
  it.each(reasons)('%s is told in whole sentences, whatever was asked', (reason) => {
    expectSentences(refusalText(refuse(reason)))
    for (const action of planActions)
      for (const state of planStates) {
        expectSentences(refusalText(refuse(reason, { action, state })))
      }
  })

  it.each<[string, string]>([
    [
      refusalText(refuse('wrong-state', { action: 'approve', state: 'approved' })),
      'Planen er godkendt, så du kan ikke godkende planen nu. ' +
        'Genindlæs siden, og se under “Historik”, hvad der er sket.',
    ],
    [
      refusalText(refuse('not-permitted', { action: 'submit', state: 'draft' })),
      'Kun en forfatter for planens afdeling kan sende planen til godkendelse. ' +
        'Bed en administrator om tilladelsen, hvis du mangler den.',
    ],
    [
      refusalText(refuse('incomplete', { action: 'submit', problems: [{ field: 'title', issue: 'missing' }] })),
      'Planen kan ikke sendes til godkendelse endnu: Der er 1 ting at rette. Ret det, og send igen.',
    ],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected)
  })
})

describe('problems in Danish', () => {
  it.each(problemIssues)('%s is told in whole sentences, wherever it is', (issue) => {
    for (const field of places) {
      expectSentences(problemText({ field, issue }))
      expectSentences(problemText({ field, issue, detail: 'Navn', id: '1', kinds: ['masterPlan', 'subPlan'] }))
    }
  })

  it.each(sectionKeys)('an empty section is called by its heading: %s', (key) => {
    expect(problemText({ field: `sections.${key}`, issue: 'missing' })).toContain(`“${words.sections[key]}”`)
  })

  it.each<[Problem, string]>([
    [{ field: 'department', issue: 'missing' }, 'Planen mangler en afdeling. Vælg en i feltet “Afdeling”.'],
    [
      { field: 'sections.alerting', issue: 'missing' },
      'Der står ikke noget i afsnittet “Alarmering”. ' +
        'Skriv, hvordan der alarmeres, eller tilføj led i alarmeringsrækkefølgen.',
    ],
    [
      { field: 'contactGroups', issue: 'contact-unreachable', detail: 'Vagten', id: '1' },
      'Kontakten “Vagten” i feltet “Kontaktgrupper” har hverken telefon, mail eller anden vej. Skriv en på kontakten.',
    ],
    [
      { field: 'parent', issue: 'wrong-kind', detail: 'Delplan A', id: '1', kinds: ['masterPlan', 'subPlan'] },
      'Planen kan ikke høre under “Delplan A”. ' +
        'Vælg i feltet “Hører under” en plan af typen beredskabsplan eller delplan.',
    ],
    [
      { field: 'sections.free:2', issue: 'free-section-without-heading' },
      'Afsnittet i feltet “Egne afsnit” (nr. 2) mangler en overskrift. Skriv den.',
    ],
  ])('%j', (problem, expected) => {
    expect(problemText(problem)).toBe(expected)
  })
})
