/**
 * A year of 200 plans, day by day, with a moved clock and a real mail server. What must be sent is reckoned here from
 * the calendar alone: each step is told on the first day the server runs while the step stands. On MongoDB it is 50
 * plans unless PLANVAERK_LONG_TESTS is set.
 */
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Payload } from 'payload'
import type { Department, Plan, User } from '../../../payload-types'
import { bySmtp } from '../../../reminders/mail-transport'
import { remind } from '../../../reminders/run'
import { reminderSettings } from '../../../reminders/settings'
import { saidByGroups } from '../../../collections/users/administrators'
import type { PlanAction } from '../../../domain/approval/vocabulary'
import { addressesOf, startMailServer, type MailServer } from '../../helpers/mail-server'
import { buildMunicipality, buildPlan, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const asMachine = { overrideAccess: true, depth: 0 } as const
const yearLength = 365
/** MongoDB's protocol over another engine takes many times as long: fifty plans, five of each fate, in every run. */
const planCount = inject('database') === 'mongodb' && !process.env.PLANVAERK_LONG_TESTS ? 50 : 200
const leaveDay = 180
const serverIsOff = (day: number) => day >= 200 && day < 213

/** Day 0 is 1 January 2027. */
const at = (day: number, hour: number) => new Date(Date.UTC(2027, 0, 1 + day, hour))
const dateOf = (day: number) => at(day, 12).toISOString().slice(0, 10)

let payload: Payload
let town: Municipality
let server: MailServer
const users: User[] = []
const happenings = new Map<number, (() => Promise<unknown>)[]>()
/** `day recipient` → titles, as the calendar has it. */
const expected = new Map<string, Set<string>>()

const on = (day: number, happen: () => Promise<unknown>) => happenings.set(day, [...(happenings.get(day) ?? []), happen])
const dueOf = (index: number) => ((index * 37) % 425) - 30
const titleOf = (index: number) => `Plan ${String(index).padStart(3, '0')}`

const reviewDays = [-60, -30, -7, 0, 14, 30]
const waitingDays = [0, 3, 7, 14]

interface Period {
  title: string
  /** The first day on which it is so, and the first on which it no longer is. */
  from: number
  to: number
  /** The day the steps count from. */
  due: number
  days: number[]
  /** Who hears the step of that day. */
  who: (step: number) => string[]
}

/** Writes down what a period must lead to. */
function must({ title, from, to, due, days, who }: Period): void {
  for (const [index, step] of days.entries()) {
    const next = days[index + 1] ?? Infinity
    let day = Math.max(from, due + step, 0)
    while (serverIsOff(day)) day += 1
    if (day >= Math.min(to, due + next, yearLength)) continue
    for (const person of who(step)) {
      const key = `${day} ${person}@fjordby.example`
      expected.set(key, (expected.get(key) ?? new Set()).add(title))
    }
  }
}

const superiors = (step: number) => [...(step >= 14 ? ['leder'] : []), ...(step >= 30 ? ['ejer'] : [])]
const editorAndSuperiors = (editor: string) => (step: number) => [editor, ...superiors(step)]
const headOnly = (step: number) => ['leder', ...(step >= 30 ? ['ejer'] : [])]
const always = { from: 0, to: Infinity, days: reviewDays }

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  server = await startMailServer()
  const contact = (name: string) =>
    payload.create({
      collection: 'contacts',
      data: { type: 'person', name, mails: [{ address: `${name}@fjordby.example`, visibility: 'internal' }], active: true },
      ...asMachine,
    })
  const [head, owner] = [await contact('leder'), await contact('ejer')]
  await payload.update({ collection: 'departments', id: town.health.id, data: { head: head.id, contingencyOwner: owner.id }, ...asMachine })
  const user = (name: string, more: Partial<User> = {}) =>
    payload.create({
      collection: 'users',
      data: { name, email: `${name}@fjordby.example`, password: 'en lang adgangskode', active: true, grants: [], ...more } as User & { password: string },
      ...asMachine,
    })
  for (let index = 0; index < 20; index += 1) users.push(await user(`e${index}`))
  const declines = await user('ulla', { wantsDigests: false })
  const leaver = await user('frank')
  // As when a leaver is found in the database: the admin would ask who takes over.
  const left = { data: { active: false }, context: saidByGroups, ...asMachine }
  on(leaveDay, () => payload.update({ collection: 'users', id: leaver.id, ...left }))

  for (let index = 0; index < planCount; index += 1) await scene(index, declines, leaver)
}, 600_000)

afterAll(() => server.stop())

/** Ten kinds of fate, twenty plans each. */
async function scene(index: number, declines: User, leaver: User): Promise<void> {
  const [title, due] = [titleOf(index), dueOf(index)]
  switch (index % 10) {
    case 4: // Nobody is responsible.
      await approvedPlan(title, due, null, town.nursing)
      return must({ title, due, ...always, who: headOnly })
    case 5: // The editor wants no digests.
      await approvedPlan(title, due, declines)
      return must({ title, due, ...always, who: (step) => (step >= 14 ? editorAndSuperiors('ulla')(step) : []) })
    case 6: // The editor leaves half way.
      await approvedPlan(title, due, leaver)
      must({ title, due, ...always, to: leaveDay, who: editorAndSuperiors('frank') })
      return must({ title, due, ...always, from: leaveDay, who: (step) => (step >= 14 && isTold(due, step) ? [] : headOnly(step)) })
    case 7:
      return reviewed(title, due, due - 20)
    case 8:
      return reviewed(title, due, due + 20)
    case 9:
      return submitted(title, (index * 37) % yearLength, [1, 5, 10, 20, Infinity][Math.floor(index / 10) % 5] ?? Infinity)
    default: {
      const editor = users[index % users.length] as User
      await approvedPlan(title, due, editor)
      return must({ title, due, ...always, who: editorAndSuperiors(editor.name) })
    }
  }
}

/** The head and the owner have heard a step that was told while the editor was still there. */
const isTold = (due: number, step: number): boolean => due + step < leaveDay

/** A plan in force as the database has it, without the road to it: most plans only grow old. */
const approvedPlan = (title: string, due: number, editor: User | null, department: Department = town.health) =>
  payload.db.create({
    collection: 'plans',
    data: {
      title,
      slug: title.toLowerCase().replace(' ', '-'),
      kind: 'responsePlan',
      department: department.id,
      responsibleEditor: editor?.id ?? null,
      state: 'approved',
      nextReviewDate: dateOf(due),
      contributors: [],
    },
  })

/** Approved a year before it is due, and gone through without changes on a day of this year. */
async function reviewed(title: string, due: number, day: number): Promise<void> {
  const plan = await buildPlan(town, { state: 'inReview', title })
  const approved = at(due, 12)
  approved.setUTCFullYear(approved.getUTCFullYear() - 1)
  await mustTransition(town, plan, 'approve', town.bente, { now: approved })
  // In the afternoon, so that the author hears of it the morning after, or within three days.
  const told = due - yearLength + 1
  if (told >= -2) isNews(title, Math.max(told, 0))
  const isInYear = day >= 0 && day < yearLength
  must({ title, due, ...always, to: isInYear ? day : Infinity, who: editorAndSuperiors('anna') })
  if (isInYear) renewed(plan, title, day, 'reviewWithoutChanges')
}

function renewed(plan: Plan, title: string, day: number, action: PlanAction): void {
  on(day, () => mustTransition(town, plan, action, town.bente, { now: at(day, 6) }))
  must({ title, due: day + yearLength, ...always, from: day, who: editorAndSuperiors('anna') })
}

/** Submitted on a day, and approved some days after, or never. */
async function submitted(title: string, day: number, wait: number): Promise<void> {
  const plan = await buildPlan(town, { title })
  on(day, () => mustTransition(town, plan, 'submit', town.anna, { now: at(day, 6) }))
  const approvers = ['adam', 'bente', 'bo']
  const who = (step: number) => [...approvers, ...(step >= 14 ? ['leder', 'ejer'] : [])]
  must({ title, from: day, to: day + wait, due: day, days: waitingDays, who })
  if (day + wait < yearLength) {
    renewed(plan, title, day + wait, 'approve')
    isNews(title, day + wait)
  }
}

/** The author hears of it on the day, or when the server is on again within three. */
function isNews(title: string, from: number): void {
  let day = from
  while (serverIsOff(day)) day += 1
  if (day - from > 2 || day >= yearLength) return
  const key = `${day} anna@fjordby.example`
  expected.set(key, (expected.get(key) ?? new Set()).add(title))
}

it('sends exactly the mails of the calendar, one a day for each person', async () => {
  const settings = reminderSettings({ SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example' })
  // One line for the whole year: the mail server lets each new one wait a tenth of a second.
  const postman = bySmtp(`${server.url}?pool=true&maxConnections=1&maxMessages=Infinity`, settings)
  const sent: string[] = []
  for (let day = 0; day < yearLength; day += 1) {
    for (const happen of happenings.get(day) ?? []) await happen()
    if (serverIsOff(day)) continue
    const now = () => at(day, 8)
    await remind({ payload, settings, now, postman })
    if (day % 50 === 0) expect((await remind({ payload, settings, now, postman })).mails).toEqual([])
    for (const mail of server.mails.splice(0)) {
      const titles = new Set(mail.text?.match(/Plan \d{3}/g))
      sent.push(`${day} ${addressesOf(mail).join()}: ${[...titles].sort().join(', ')}`)
    }
  }
  const wanted = [...expected].map(([key, titles]) => `${key}: ${[...titles].sort().join(', ')}`)
  expect(sent.sort()).toEqual(wanted.sort())
  expect(sent.length).toBeGreaterThan(2.5 * planCount)
}, 1_800_000)
