import { describe, expect, it } from 'vitest'
import { meaningOf, sectionFor } from '../../../importing/headings'
import { kindNamed, kindOf } from '../../../importing/kind'
import { words } from '../../../messages'
import { sectionKeys, templates } from '../../../domain/content/templates'
import { planKinds, type PlanKind } from '../../../domain/approval/vocabulary'

const section = (heading: string, kind: PlanKind = 'responsePlan') => {
  const meaning = meaningOf(heading)
  return meaning && sectionFor(meaning, kind)
}

describe('headings', () => {
  it.each(sectionKeys)('finds %s by the heading that Planværk itself shows', (key) => {
    const kinds = planKinds.filter((kind) => templates[kind].some((template) => template.key === key))
    for (const kind of kinds) expect(section(words.sections[key], kind), kind).toBe(key)
  })

  it('reads headings with and without a colon, a number, quotes and capitals', () => {
    for (const heading of [
      'Situation',
      'Situation:',
      'SITUATION',
      '1. Situation',
      '1) Situation:',
      'A. Situation',
      '“Situation”',
      'Pkt. 1. Situation',
    ]) {
      expect(section(heading), heading).toBe('situation')
    }
  })

  it('forgives a typing error', () => {
    expect(section('Alamering')).toBe('alerting')
    expect(section('Komunikation')).toBe('communication')
    expect(section('Bemanding og udtyr')).toBe('staffing')
    expect(section('Kontaktoplysnigner:')).toBe('contacts')
  })

  it('knows the variants that municipalities write', () => {
    const variants: [string, PlanKind, string][] = [
      ['Hvornår træder beredskabsplanen i kraft?', 'responsePlan', 'situation'],
      ['Hvem skal alarmeres?', 'responsePlan', 'alerting'],
      ['Krisestab', 'responsePlan', 'leadership'],
      ['Krisestab', 'masterPlan', 'crisisStaff'],
      ['Ledelse og organisation', 'subPlan', 'crisisOrganisation'],
      ['Afdelingens interne krisestyringsorganisation', 'subPlan', 'crisisOrganisation'],
      ['Stedets opgaver og målgrupper', 'subPlan', 'departmentTasks'],
      ['Opgaver i den rollebaserede krisestyring', 'subPlan', 'tasks'],
      ['Kritiske faktorer, som alt hviler på', 'subPlan', 'criticalFactors'],
      ['Resumé af kulturens indsatsplaner', 'subPlan', 'responsePlanSummaries'],
      ['Kommunikation', 'masterPlan', 'crisisCommunication'],
      ['Ledergruppe', 'responsePlan', 'contacts'],
      ['Evt. andre vigtige opmærksomhedspunkter', 'responsePlan', 'otherMatters'],
      ['Hvornår', 'actionCard', 'when'],
    ]
    for (const [heading, kind, key] of variants) expect(section(heading, kind), heading).toBe(key)
  })

  it('does not take a sentence for a heading', () => {
    expect(meaningOf('Alarmering sker gennem vagten.')).toBeNull()
    expect(meaningOf('Kommunikation mellem husene går gennem vagten')).toBeNull()
  })
})

describe('the kind of a plan', () => {
  it('is what the title names first', () => {
    expect(kindOf('Delplan for Kultur til samlet beredskabsplan', []).kind).toBe('subPlan')
    expect(kindOf('Action card til indsatsplan for brand', []).kind).toBe('actionCard')
    expect(kindOf('Kommunens beredskabsplan', []).kind).toBe('masterPlan')
  })

  it('is what the text calls itself', () => {
    expect(kindOf('', ['Denne delplan er oprettet af Bo Dahl'])).toEqual({ kind: 'subPlan', from: 'said' })
  })

  it('is else the template that the headings follow, and says so', () => {
    expect(kindOf('Netværksnedbrud', ['Situation', 'Handling', 'Bemanding og udstyr'])).toEqual({
      kind: 'responsePlan',
      from: 'headings',
    })
    expect(kindOf('', ['Kritiske funktioner', 'Risikofaktorer', 'Ressourceoversigt']).kind).toBe('subPlan')
    expect(kindOf('', ['Noget'])).toEqual({ kind: 'responsePlan', from: 'assumed' })
  })

  it('can be named on the command line in Danish and in code', () => {
    expect(['delplan', 'Indsatsplan', 'action-card', 'masterPlan', 'plan'].map(kindNamed)).toEqual([
      'subPlan',
      'responsePlan',
      'actionCard',
      'masterPlan',
      null,
    ])
  })
})
