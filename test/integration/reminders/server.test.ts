import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsubscribeLink } from '../../../collections/outbox/unsubscribe'
import type { Outbox, Plan } from '../../../payload-types'
import { endLease, newHolder, silence, takeLease, withLease } from '../../../reminders/lease'
import { leaseMilliseconds } from '../../../reminders/outbox'
import { remind } from '../../../reminders/run'
import { reminderSettings } from '../../../reminders/settings'
import { startReminding } from '../../../reminders/start'
import { copenhagenDay } from '../../../domain/reminders/due'
import { commandOf } from '../../../scripts/steps/script.mjs'
import { addressesOf, startMailServer, type MailServer } from '../../helpers/mail-server'
import { buildMunicipality, buildPlan, mustTransition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

const asMachine = { overrideAccess: true, depth: 0 } as const
let payload: Payload
let town: Municipality
let server: MailServer

beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
  server = await startMailServer()
})
afterAll(() => server.stop())

/** In force since a year ago, so that it is due today. */
async function duePlan(title: string, more: Parameters<typeof buildPlan>[1] = {}): Promise<Plan> {
  const plan = await buildPlan(town, { state: 'inReview', title, ...more })
  const aYearAgo = new Date()
  aYearAgo.setUTCFullYear(aYearAgo.getUTCFullYear() - 1)
  await mustTransition(town, plan, 'approve', town.bo, { now: aYearAgo })
  return plan
}

describe('the loop in the server', () => {
  it('tells a submission at once, and the rest from the hour of the day on, once', async () => {
    await duePlan('Strømsvigt')
    const waiting = await buildPlan(town, { state: 'inReview', title: 'Oversvømmelse' })
    const sent: string[] = []
    const postman = (mail: Outbox) => {
      sent.push(`${mail.kind} ${mail.to}`)
      return Promise.resolve({ outcome: 'sent' as const })
    }
    const day = copenhagenDay(new Date())
    let clock = new Date(`${day}T05:00:00Z`)
    // The submission was made today, whatever the clock says now.
    const settings = { ...reminderSettings({}), hour: 12 }
    const reminding = startReminding(payload, { every: 20, settings, now: () => clock, postman })
    expect(startReminding(payload)).toBe(reminding)
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(3)
    expect(sent.sort()).toEqual(['adam', 'bente', 'bo'].map((name) => `submission ${name}@fjordby.example`))

    clock = new Date(`${day}T12:00:00Z`)
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(4)
    expect(sent.at(-1)).toBe('digest anna@fjordby.example')
    await expect
      .poll(async () => (await payload.find({ collection: 'leases', ...asMachine })).docs[0]?.dayDone, { timeout: 20_000 })
      .toBe(day)
    await reminding.stop()
    expect(sent).toHaveLength(4)
    await mustTransition(town, waiting, 'withdraw', town.anna)
  })

  it('works in one server at a time, and in another when that one is gone', async () => {
    const now = new Date()
    const take = (holder: string, later = 0) =>
      takeLease(payload, { name: 'test', holder, milliseconds: 60_000, now: new Date(now.getTime() + later) })
    const first = await Promise.all(['a', 'b', 'c'].map((holder) => take(holder)))
    const held = first.filter((lease) => lease !== null)
    expect(held).toHaveLength(1)

    const [winner] = held
    const loser = ['a', 'b'].find((holder) => holder !== winner?.holder) ?? ''
    expect(await take(winner?.holder ?? '', 30_000)).toMatchObject({ holder: winner?.holder })
    expect(await take(loser, 61_000)).toBeNull()
    const next = await take(loser, 90_000)
    expect(next).toMatchObject({ holder: loser })
    if (next) await endLease(payload, next, now)
    expect(await take('d', 90_001)).toMatchObject({ holder: 'd' })
  })
})

describe('a lease', () => {
  it('is taken at once from a holder on this machine that was killed, and from no other', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)'])
    const held = (holder: string, name: string) => takeLease(payload, { name, holder, milliseconds: 600_000, now: new Date() })
    const there = `${hostname()} ${child.pid} x`
    const elsewhere = `another-machine ${child.pid} x`
    await held(there, 'here')
    await held(elsewhere, 'there')
    expect(await held(newHolder(), 'here')).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await held(newHolder(), 'here')).not.toBeNull()
    expect(await held(newHolder(), 'there')).toBeNull()
  })
})

describe('work under a lease', () => {
  it('is one server’s at a time, and the next one’s half a minute after that one was heard of last', async () => {
    let done: () => void = () => {}
    const atWork = new Promise<void>((resolve) => (done = resolve))
    const start = new Date()
    const by = (holder: string, later = 0) => ({ payload, name: 'work', holder, now: () => new Date(start.getTime() + later) })
    const began: string[] = []
    const first = withLease(by('one 1 x'), async () => {
      began.push('one')
      await atWork
    })
    await expect.poll(() => began, { timeout: 20_000 }).toEqual(['one'])
    const second = (later: number) => withLease(by('two 1 x', later), () => Promise.resolve(began.push('two')))
    expect(await second(0)).toBeNull()
    expect(silence).toBeLessThan(30_000)
    expect(await second(30_000)).toEqual({ result: 2 })
    done()
    await first
    // Whoever comes back finds the other at it.
    expect(await withLease(by('one 1 x', 31_000), () => Promise.resolve(began.push('one')))).toBeNull()
    expect(began).toEqual(['one', 'two'])
  })
})

describe('npm run remind', () => {
  const settings = () => reminderSettings({ SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example' })
  const child = async (...args: string[]) => {
    const process_ = spawn(process.execPath, [...(await commandOf('remind')), ...args], {
      env: { ...process.env, NODE_ENV: 'production', SMTP_URL: server.url, MAIL_FROM: 'planvaerk@fjordby.example' },
    })
    let said = ''
    for (const stream of [process_.stdout, process_.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
    const ended = new Promise<{ code: number | null; said: string }>((resolve) => process_.once('close', (code) => resolve({ code, said })))
    return { ended, kill: () => process_.kill('SIGKILL') }
  }

  it('killed while the mail server has the mail in its hands: nothing is lost, nothing is sent twice', async () => {
    for (const collection of ['notices', 'outbox'] as const) {
      await payload.delete({ collection, where: { id: { exists: true } }, ...asMachine })
    }
    await duePlan('Vandmangel', { author: town.arne, department: town.nursing })
    const run = await child()
    server.behave('hang')
    server.onMail = () => void run.kill()
    await run.ended
    expect(server.seen).toHaveLength(1)

    server.behave('accept')
    server.onMail = null
    for (const later of [0, leaseMilliseconds + 60_000]) {
      await remind({ payload, settings: settings(), now: () => new Date(Date.now() + later) })
    }
    expect(server.mails.flatMap(addressesOf).sort()).toEqual(['anna@fjordby.example', 'arne@fjordby.example'])
    expect(new Set(server.seen).size).toBe(2)
  }, 90_000)

  it('shows another day without sending, and says what it does not send and why', async () => {
    server.mails.length = 0
    const today = await (await child('--dry-run')).ended
    expect(today).toMatchObject({ code: 0 })
    expect(today.said).toContain('Ingen påmindelser.')
    expect(today.said).toContain('Strømsvigt til anna@fjordby.example: er sendt tidligere')

    const [year] = new Date().toISOString().split('-')
    const later = await (await child('--dry-run', '--date', `${Number(year) + 2}-01-31`)).ended
    expect(later.said).toMatch(/anna@fjordby.example: Revision overskredet: “Strømsvigt”/)
    expect(server.mails).toEqual([])
    expect((await (await child('--date', '2027-02-30', '--dry-run')).ended).said).toContain('--date 2027-02-30 er ingen dag')
  }, 90_000)
})

describe('the link that turns digests off', () => {
  const call = async (method: 'GET' | 'POST', url: string) => {
    const { default: config } = await import('../../../payload.config')
    const response = await handleEndpoints({ config, request: new Request(url, { method }) })
    return { status: response.status, text: await response.text() }
  }
  const wants = async () => (await payload.findByID({ collection: 'users', id: town.anna.id, ...asMachine })).wantsDigests

  it('asks when it is opened, and does it when the button is pressed', async () => {
    const link = unsubscribeLink('http://localhost:3000', payload.secret, town.anna.id)
    expect(await call('GET', link)).toMatchObject({ status: 200, text: expect.stringContaining('<button') })
    expect(await wants()).toBe(true)
    expect(await call('POST', link)).toMatchObject({ status: 200, text: expect.stringContaining('Påmindelserne er afmeldt') })
    expect(await wants()).toBe(false)
  })

  it('holds for nobody else', async () => {
    const link = unsubscribeLink('http://localhost:3000', payload.secret, town.anna.id).replace(town.anna.id, town.bo.id)
    expect(await call('POST', link)).toMatchObject({ status: 403 })
    expect(await call('POST', 'http://localhost:3000/api/outbox/afmeld')).toMatchObject({ status: 403 })
  })
})
