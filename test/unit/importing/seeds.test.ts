/** The five real plans, where they lie beside the project. Only numbers and keys here: their words stay where they are. */
import { describe, expect, it } from 'vitest'
import { decodePlanFile } from '../../../importing/decode'
import { toJson } from '../../../importing/json'
import { lostText, textsOf } from '../../../importing/lost-text'
import { findNumbers } from '../../../importing/numbers'
import { parsePlan } from '../../../importing/parse'
import { seeds } from './documents'

const responsePlan = [
  'situation',
  'alerting',
  'tasks',
  'actions',
  'leadership',
  'staffing',
  'communication',
  'contacts',
]

interface Expected {
  kind: string
  keys: string[]
  parts: string[]
  contacts: number
  vacant: number
  phones: number
  unplaced: number
}

const expected: Expected[] = [
  { kind: 'responsePlan', keys: responsePlan, parts: [], contacts: 11, vacant: 0, phones: 11, unplaced: 0 },
  {
    kind: 'subPlan',
    keys: [
      'departmentTasks',
      'criticalFunctions',
      'criticalFactors',
      'riskFactors',
      'responsePlanSummaries',
      'incomingInformation',
      'resources',
    ],
    ...{ parts: [], contacts: 0, vacant: 0, phones: 0, unplaced: 0 },
  },
  {
    kind: 'responsePlan',
    keys: [...responsePlan, 'actionCards'],
    parts: ['staff', 'equipment', 'internal', 'external'],
    ...{ contacts: 3, vacant: 0, phones: 3, unplaced: 0 },
  },
  {
    kind: 'subPlan',
    keys: [
      'criticalFunctions',
      'tasks',
      'communication',
      'meetingPlace',
      'callIn',
      'topCrisisStaff',
      'alerting',
      'incomingInformation',
      'free',
    ],
    ...{ parts: [], contacts: 0, vacant: 0, phones: 0, unplaced: 0 },
  },
  {
    kind: 'responsePlan',
    keys: responsePlan,
    parts: ['immediate', 'shortly', 'followUp', 'internal', 'external'],
    ...{ contacts: 22, vacant: 1, phones: 20, unplaced: 3 },
  },
]

describe.skipIf(seeds.length === 0)('the real plans', () => {
  it.each(seeds.map((seed, index) => ({ ...seed, ...(expected[index] as Expected) })))(
    '$name',
    ({ bytes, ...wanted }) => {
      const decoded = decodePlanFile(bytes)
      const source = decoded.ok ? decoded.text : ''
      const plan = toJson(parsePlan(source))

      expect(plan.kind).toBe(wanted.kind)
      expect(plan.sections.map(({ key }) => key)).toEqual(wanted.keys)
      const parts = plan.sections
        .flatMap(({ children }) => children.map(({ key }) => key))
        .filter((key) => key !== 'free')
      expect(parts).toEqual(wanted.parts)
      expect(plan.contacts).toHaveLength(wanted.contacts)
      expect(plan.contacts.filter(({ vacant }) => vacant)).toHaveLength(wanted.vacant)
      expect(plan.unplaced).toHaveLength(wanted.unplaced)
    },
  )

  it.each(seeds)('$name: every phone number once, in one contact', ({ bytes }) => {
    const decoded = decodePlanFile(bytes)
    const source = decoded.ok ? decoded.text : ''
    const inText = new Set(source.split('\n').flatMap((line) => findNumbers(line).flatMap(({ phone }) => phone ?? [])))
    const inContacts = toJson(parsePlan(source)).contacts.flatMap(({ phones }) => phones)
    expect(inContacts.sort()).toEqual([...inText].sort())
  })

  it.each(seeds)('$name: no contact twice, no title without a name behind it', ({ bytes }) => {
    const decoded = decodePlanFile(bytes)
    const { contacts } = toJson(parsePlan(decoded.ok ? decoded.text : ''))
    expect(new Set(contacts.map(({ name, title }) => name || title)).size).toBe(contacts.length)
    for (const { kind, name, title } of contacts) {
      if (kind === 'person') expect(name).toMatch(/^\p{Lu}\S+( \p{Lu}\S*)+$/u)
      if (kind === 'person') expect(title).toBeTruthy()
    }
  })

  it.each(seeds)('$name: nothing is lost', ({ bytes }) => {
    const decoded = decodePlanFile(bytes)
    const source = decoded.ok ? decoded.text : ''
    expect(lostText(source, textsOf(parsePlan(source)))).toEqual([])
  })
})
