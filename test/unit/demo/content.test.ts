import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contacts } from '../../../demo/contacts'
import { departments } from '../../../demo/departments'
import { history, notationsOf, partsOf, referencesOfText, sectionsOf, stepsOf, textOf, whoOf } from '../../../demo/editions'
import { plans } from '../../../demo/plans'
import { referencesIn, type ReferenceKind } from '../../../demo/richtext'
import { roles } from '../../../demo/roles'
import type { DemoContact, DemoDepartment, DemoPlan, DemoRole, DemoText, DemoUser } from '../../../demo/types'
import { users } from '../../../demo/users'
import { parsePhone } from '../../../domain/contact/phone'
import { parentKinds, shapeOf, templates, textPartsOf, type SectionKey } from '../../../domain/content/templates'

const people: DemoContact[] = Object.values(contacts)
const allRoles: [string, DemoRole][] = Object.entries(roles)
const bySlug = new Map(plans.map((plan) => [plan.slug, plan]))
const now = new Date('2026-11-22T09:00:00Z')
const ofKind = (kind: DemoPlan['kind']) => plans.filter((plan) => plan.kind === kind)
const lastOutcome = ({ editions }: DemoPlan) => editions.at(-1)?.outcome
const editionsOf = (plan: DemoPlan): DemoText[] => plan.editions.map((edition) => textOf(plan, edition))
const everyText = plans.flatMap(editionsOf)

const known: Record<ReferenceKind, (key: string) => boolean> = {
  kontakt: (key) => key in contacts,
  rolle: (key) => key in roles,
  plan: (key) => bySlug.has(key),
}

describe('the size of Fjordby Kommune', () => {
  it('has departments in two levels', () => {
    const all: DemoDepartment[] = Object.values(departments)
    expect(all.length).toBeGreaterThanOrEqual(8)
    expect(all.filter(({ parent }) => parent).length).toBeGreaterThanOrEqual(4)
    for (const { parent } of all) {
      const above = all.find((each) => each === (departments as Record<string, DemoDepartment>)[parent ?? ''])
      expect(above?.parent).toBeUndefined()
      if (parent) expect(above).toBeDefined()
    }
  })

  it('has plans of all four kinds', () => {
    expect(ofKind('masterPlan')).toHaveLength(1)
    expect(ofKind('subPlan').length).toBeGreaterThanOrEqual(4)
    expect(ofKind('responsePlan').length).toBeGreaterThanOrEqual(6)
    expect(ofKind('actionCard').length).toBeGreaterThanOrEqual(4)
  })

  it('has contacts, roles and users enough', () => {
    expect(people.length).toBeGreaterThanOrEqual(45)
    for (const type of ['person', 'function', 'external']) {
      expect(people.filter((contact) => contact.type === type).length).toBeGreaterThanOrEqual(10)
    }
    expect(allRoles.length).toBeGreaterThanOrEqual(15)
    const accounts: DemoUser[] = Object.values(users)
    expect(accounts.map(({ email }) => email)).toEqual(
      ['forfatter', 'godkender', 'godkender2', 'administrator', 'laeser'].map((name) => `${name}@fjordby.example`),
    )
  })
})

describe('what the demo shows', () => {
  it('has one plan in review, one sent back with a reason, one out of use and one overdue', () => {
    expect(plans.filter((plan) => lastOutcome(plan) === 'inReview')).toHaveLength(1)
    expect(plans.filter((plan) => JSON.stringify(lastOutcome(plan)).includes('reason'))).toHaveLength(1)
    expect(plans.filter(({ takenOutOfUse }) => takenOutOfUse)).toHaveLength(1)
    const overdue = plans.filter((plan) => {
      const outcome = lastOutcome(plan)
      return plan.kind !== 'masterPlan' && typeof outcome === 'object' && outcome.daysAgo > 366
    })
    expect(overdue.map(({ slug }) => slug)).toEqual(['forurenet-drikkevand'])
  })

  it('has a plan with three revisions, major and minor, that say different things', () => {
    const plan = bySlug.get('it-nedbrud')
    expect(plan?.editions.map(({ changeClass }) => changeClass)).toEqual(['major', 'minor', 'major'])
    expect(new Set(plan && editionsOf(plan).map((text) => JSON.stringify(text))).size).toBe(3)
  })

  it('has a vacant role that plans depend on', () => {
    const vacant = allRoles.filter(([, { holders }]) => holders.length === 0).map(([key]) => key)
    expect(vacant).toHaveLength(1)
    const depending = everyText.filter((text) =>
      referencesOfText(text).some(({ kind, key }) => kind === 'rolle' && vacant.includes(key)),
    )
    expect(depending.length).toBeGreaterThanOrEqual(2)
  })

  it('has action cards under the plan for an IT outage', () => {
    const cards = plans.filter(({ kind, parent }) => kind === 'actionCard' && parent === 'it-nedbrud')
    expect(cards.length).toBeGreaterThanOrEqual(3)
  })

  it('lets nobody approve what they wrote', () => {
    for (const { editions } of plans) {
      for (const { writtenBy, outcome } of editions) {
        if (typeof outcome === 'object' && 'approvedBy' in outcome) expect(outcome.approvedBy).not.toBe(writtenBy)
      }
    }
  })

  it('tells its history in order: a submission before each decision, and nothing in the future', () => {
    // Every day of a week, since weekends move things.
    for (let day = 16; day < 23; day += 1) {
      const today = new Date(`2026-11-${day}T09:00:00Z`)
      const all = history(plans, today)
      expect(all.every(({ at }) => at < today)).toBe(true)
      for (const plan of plans) {
        const actions = all.filter((happening) => happening.plan === plan).map(({ action }) => action)
        expect(actions[0], plan.slug).toBe('submit')
        const submissions = actions.flatMap((action, index) => (action === 'submit' ? [index] : []))
        expect(submissions).toHaveLength(plan.editions.length)
        // Between two submissions somebody has decided on the first.
        submissions.slice(1).forEach((index) => expect(decisions, plan.slug).toContain(actions[index - 1]))
      }
    }
  })
})

const decisions = ['approve', 'confirmDecision', 'sendBack']

describe('every reference', () => {
  it('leads to a contact, a role or a plan of the demo', () => {
    const texts = [...everyText.flatMap(referencesOfText), ...allRoles.flatMap(([, { tasks }]) => referencesIn(tasks))]
    expect(texts.filter(({ kind, key }) => !known[kind](key))).toEqual([])
    expect(texts.length).toBeGreaterThan(300)
  })

  it('of a department and a role leads to a contact', () => {
    const named = [
      ...Object.values(departments).flatMap(({ head, contingencyOwner }) => [head, contingencyOwner]),
      ...allRoles.flatMap(([, { holders }]) => holders),
    ]
    expect(named.filter((key) => !known.kontakt(key))).toEqual([])
  })

  it('is written so that the notation reads it', () => {
    const reference = /\{(kontakt|rolle|plan):[a-z0-9-]+\}/g
    const leftOvers = everyText.flatMap(notationsOf).map((text) => text.replace(reference, ''))
    expect(leftOvers.filter((text) => /[{}]/.test(text))).toEqual([])
  })

  it('to a contact is used: nobody is listed for nothing', () => {
    const used = new Set<string>([
      ...everyText.flatMap(referencesOfText).flatMap(({ kind, key }) => (kind === 'kontakt' ? [key] : [])),
      ...allRoles.flatMap(([, { holders }]) => holders),
      ...Object.values(departments).flatMap(({ head, contingencyOwner }) => [head, contingencyOwner]),
    ])
    expect(Object.keys(contacts).filter((key) => !used.has(key))).toEqual([])
  })

  it('to a plan above is allowed for the kind', () => {
    for (const { kind, parent } of plans) {
      const above = parent ? bySlug.get(parent) : undefined
      if (parent) expect(above, parent).toBeDefined()
      expect(parentKinds[kind]).toContain(above?.kind ?? null)
    }
  })
})

describe('every plan', () => {
  it('fills its required sections, and only sections of its kind, with the parts of their shape', () => {
    for (const plan of plans) {
      for (const text of editionsOf(plan)) {
        const template = templates[plan.kind]
        const hasCards = plans.some(({ kind, parent }) => kind === 'actionCard' && parent === plan.slug)
        const isFilled = (key: SectionKey): boolean => {
          if (key === 'contacts') return Boolean(text.contactGroups?.length)
          return key === 'actionCards' ? hasCards !== Boolean(text.noActionCards) : sectionsOf(text).includes(key)
        }
        const missing = template.filter(({ key, required }) => required && !isFilled(key))
        expect(missing, plan.slug).toEqual([])
        for (const key of sectionsOf(text)) {
          expect(template.map((section) => section.key), plan.slug).toContain(key)
          const phases = shapeOf[key] === 'actions' ? ['immediate', 'shortly', 'followUp'] : []
          const allowed = [...textPartsOf[shapeOf[key]], ...phases]
          expect(allowed).toEqual(expect.arrayContaining(Object.keys(partsOf(text.sections[key] ?? {}))))
        }
      }
    }
  })

  it('keeps to the lengths of its fields', () => {
    for (const text of everyText) {
      expect(text.title.length).toBeLessThanOrEqual(160)
      expect(text.summary.length).toBeLessThanOrEqual(400)
      for (const step of stepsOf(text)) expect(step.text.length, step.text).toBeLessThanOrEqual(200)
    }
  })

  it('has an alarm chain, or is an action card', () => {
    for (const { kind, slug, text } of plans) {
      if (kind !== 'actionCard') expect(text.alarmChain?.length, slug).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('every list of whom to call', () => {
  it('says in its notes what the phone does not say already', () => {
    const repeated = everyText.flatMap(whoOf).filter((who) => {
      const phones = 'contact' in who ? contacts[who.contact].phones : []
      return phones.some(({ label }) => label === who.note)
    })
    expect(repeated).toEqual([])
  })

  it('calls nobody twice in an alarm chain', () => {
    for (const { slug, text } of plans) {
      const first = (text.alarmChain ?? []).flatMap((who) => {
        const holders: readonly string[] = 'contact' in who ? [who.contact] : roles[who.role].holders
        return holders.slice(0, 1)
      })
      expect(new Set(first).size, slug).toBe(first.length)
    }
  })
})

describe('every contact', () => {
  it('has a name of its own', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  })

  it('can be reached, and has each number once', () => {
    for (const { name, phones, mails } of people) expect(phones.length + mails.length, name).toBeGreaterThan(0)
    const numbers = people.flatMap(({ phones }) => phones.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('has only short numbers and numbers of the series that is not in use', () => {
    for (const { number } of people.flatMap(({ phones }) => phones)) {
      const parsed = parsePhone(number)
      expect(parsed.ok ? parsed.value : number).toMatch(/^(112|114|\+459501\d{4})$/)
    }
  })

  it('keeps private numbers to the staff', () => {
    const home = people.flatMap(({ phones }) => phones).filter(({ label }) => label === 'Privat mobil')
    expect(home.length).toBeGreaterThan(10)
    expect(home.every(({ visibility }) => visibility === 'internal')).toBe(true)
  })

  it('writes from the invented domain', () => {
    const mails = people.flatMap(({ mails }) => mails.map(({ address }) => address))
    expect(mails.every((address) => address.endsWith('@fjordby.example'))).toBe(true)
    expect(new Set(mails).size).toBe(mails.length)
  })
})

describe('every text', () => {
  const everything = [
    ...everyText.flatMap((text) => [text.title, text.summary, ...notationsOf(text)]),
    ...everyText.flatMap(stepsOf).map(({ text }) => text),
    ...allRoles.flatMap(([, { title, tasks }]) => [title, tasks]),
  ]

  it('copies no phone number: numbers live with their contact', () => {
    expect(everything.filter((text) => /\b\d{2} \d{2} \d{2} \d{2}\b|\b\d{8}\b/.test(text))).toEqual([])
  })

  const seeds = join(import.meta.dirname, '../../../../shared/seeds')
  it.skipIf(!existsSync(seeds))('has seven words in a row with no real plan in common', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
    const rows = (text: string) => words(text).slice(6).map((_, index) => words(text).slice(index, index + 7).join(' '))
    const real = new Set(readdirSync(seeds).flatMap((file) => rows(readFileSync(join(seeds, file), 'utf8'))))
    expect(everything.flatMap(rows).filter((row) => real.has(row))).toEqual([])
  })

  it.skipIf(!existsSync(seeds))('names nobody from a real plan', () => {
    const real = readdirSync(seeds).map((file) => readFileSync(join(seeds, file), 'utf8')).join('\n')
    expect(people.filter(({ type, name }) => type === 'person' && real.includes(name))).toEqual([])
  })
})

it('dates the demo from the day it is made', () => {
  const [first] = history(plans, now)
  expect(first?.plan.slug).toBe('forurenet-drikkevand')
})
