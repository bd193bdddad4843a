import { beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../../collections/audit-log/record'
import { sealAudit } from '../../../collections/audit-log/seal'
import { auditTelling, tellAuditTo } from '../../../collections/audit-log/tell'
import { keyOf } from '../../../collections/sign-in-delays/keys'
import { inTransaction } from '../../../database'
import { auditTexts } from '../../../messages'
import type { AuditLog, User } from '../../../payload-types'
import { followsInLog, type SealedLine } from '../../../domain/approval/audit'
import { buildMunicipality, buildPlan, transition, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'

let town: Municipality
const machine = { overrideAccess: true, depth: 0 } as const
const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

/** The log in the order of its chain, everything sealed. */
async function log(): Promise<AuditLog[]> {
  await sealAudit(town.payload)
  const { docs } = await town.payload.find({ collection: 'audit-log', sort: 'seq', pagination: false, ...machine })
  return docs
}
const newest = async (): Promise<AuditLog> => {
  const line = (await log()).at(-1)
  if (!line) throw new Error('The log is empty.')
  return line
}

describe('the chain', () => {
  it('gives every line its place, each following the one before', async () => {
    const lines = await log()
    expect(lines.length).toBeGreaterThan(10)
    lines.forEach((line, index) => {
      expect(followsInLog(line as SealedLine, (lines[index - 1] ?? null) as SealedLine | null)).toBe(true)
    })
  })

  it('holds when many write and seal at once', async () => {
    const before = (await log()).length
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        inTransaction(town.payload, (req) => recordAudit(req, { kind: 'rules', text: `Regel ${index}` })).then(() => sealAudit(town.payload)),
      ),
    )
    const lines = await log()
    expect(lines.length).toBe(before + 12)
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    lines.forEach((line, index) => {
      expect(followsInLog(line as SealedLine, (lines[index - 1] ?? null) as SealedLine | null)).toBe(true)
    })
  })

  it('is told to the server’s log line by line when asked, with names only when asked for those', async () => {
    await log()
    const told = { ids: [] as string[], full: [] as string[] }
    const line = { kind: 'rules' as const, text: 'Annas regel', person: town.anna }
    for (const telling of ['ids', 'full'] as const) {
      tellAuditTo((each) => told[telling].push(each), telling)
      await inTransaction(town.payload, (req) => recordAudit(req, line))
      await sealAudit(town.payload)
    }
    tellAuditTo(() => told.full.push('told when nobody asked'), 'off')
    const [ids, full] = (await log()).slice(-2)
    expect(told.ids.map((each) => JSON.parse(each) as object)).toMatchObject([{ module: 'audit', seq: ids?.seq, hash: ids?.hash, user: town.anna.id, kind: 'rules' }])
    expect(told.ids[0]).not.toContain('Anna')
    expect(told.full.map((each) => JSON.parse(each) as object)).toMatchObject([{ seq: full?.seq, name: town.anna.name, text: 'Annas regel' }])
    expect(() => auditTelling({ AUDIT_LOG: 'ja' })).toThrow('AUDIT_LOG')
  })

  it('has no line of what was rolled back', async () => {
    const before = (await log()).length
    const failing = inTransaction(town.payload, async (req) => {
      await recordAudit(req, { kind: 'rules', text: 'Skete ikke.' })
      throw new Error('fortrudt')
    })
    await expect(failing).rejects.toThrow('fortrudt')
    expect(await log()).toHaveLength(before)
  })
})

describe('no route changes it', () => {
  const forged = { at: '2026-01-01T00:00:00.000Z', kind: 'rules', text: 'Forfalsket' } as const

  it('not the Local API, access overridden', async () => {
    const line = await newest()
    const { payload } = town
    await expect(payload.create({ collection: 'audit-log', data: forged, ...machine })).rejects.toThrow(/Revisionssporet/)
    await expect(payload.update({ collection: 'audit-log', id: line.id, data: { text: 'x' }, ...machine })).rejects.toThrow(/Revisionssporet/)
    await expect(payload.delete({ collection: 'audit-log', id: line.id, ...machine })).rejects.toThrow(/Revisionssporet/)
    expect((await payload.delete({ collection: 'audit-log', where: { id: { exists: true } }, ...machine })).docs).toEqual([])
    expect(await newest()).toEqual(line)
  })

  it('not REST, for an administrator; and who tried is told', async () => {
    const line = await newest()
    const token = await tokenOf(town.admin)
    const tries = [
      await rest('POST', '/api/audit-log', { token, body: forged }),
      await rest('PATCH', `/api/audit-log/${line.id}`, { token, body: { text: 'x' } }),
      await rest('DELETE', `/api/audit-log/${line.id}`, { token }),
    ]
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403])
    const told = (await log()).slice(-3)
    expect(told.map(({ kind, personName }) => [kind, personName])).toEqual(Array(3).fill(['refusal', 'Adam']))
    expect((await log()).find(({ id }) => id === line.id)).toEqual(line)
  })

  it('is read by administrators alone', async () => {
    await expect(town.payload.find({ collection: 'audit-log', ...as(town.bente) })).rejects.toThrow()
    expect((await rest('GET', '/api/audit-log/udtraek.csv', { token: await tokenOf(town.bente) })).status).toBe(403)
  })
})

describe('the lines', () => {
  it('tell a new number before and after, and who changed it', async () => {
    await town.payload.update({
      collection: 'contacts',
      id: town.guard.id,
      data: { phones: [{ number: '95 01 00 09', visibility: 'internal', label: 'døgnvagt' }] },
      ...as(town.admin),
    })
    expect(await newest()).toMatchObject({
      kind: 'contact',
      person: town.admin.id,
      personName: 'Adam',
      record: `contacts/${town.guard.id}`,
      text: 'Kontakten “Vagttelefonen” er ændret. Telefonnumre: “95 01 00 01 (kun for medarbejdere)” → “95 01 00 09 (døgnvagt, kun for medarbejdere)”.',
    })
  })

  it('say nothing of a save that changes nothing', async () => {
    const before = (await log()).length
    await town.payload.update({ collection: 'contacts', id: town.guard.id, data: { name: 'Vagttelefonen' }, ...as(town.admin) })
    expect(await log()).toHaveLength(before)
  })

  it('tell what was written, whatever the writer asks to have back', async () => {
    const plan = await buildPlan(town, { title: 'Tavshed' })
    const made = (await log()).length
    const change = (data: object) => town.payload.update({ collection: 'plans', id: plan.id, data, select: { state: true }, ...as(town.admin) })
    await change({ summary: 'Ingen af de felter, der fortælles om.' })
    expect(await log()).toHaveLength(made)
    await change({ responsibleEditor: town.admin.id })
    const { text } = await newest()
    expect(text).toMatch(/^Planen “Tavshed” er ændret\. Ansvarlig redaktør: .*“Adam”\.$/)
    await town.payload.update({ collection: 'contacts', id: town.guard.id, data: { name: 'Vagten' }, select: { active: true }, ...as(town.admin) })
    expect((await newest()).text).toBe('Kontakten “Vagten” er ændret. Navn: “Vagttelefonen” → “Vagten”.')
    await town.payload.update({ collection: 'contacts', id: town.guard.id, data: { name: 'Vagttelefonen' }, ...as(town.admin) })
  })

  it('tell permissions and deputies in words', async () => {
    await town.payload.update({
      collection: 'users',
      id: town.bo.id,
      data: { grants: [{ permission: 'approver', department: town.nursing.id }], active: true },
      ...as(town.admin),
    })
    const { kind, text } = await newest()
    expect(kind).toBe('permission')
    expect(text).toContain('Tilladelser: “Godkender, hele kommunen” → “Godkender, Sygepleje”.')
  })

  it('tell who holds a role, and the rules of approval', async () => {
    await town.payload.update({ collection: 'roles', id: town.leader.id, data: { holders: [] }, ...as(town.admin) })
    expect((await newest()).text).toContain('Varetages af: “Vagttelefonen” → intet.')
    // A plan whose steps nobody would do is not sent to approval below.
    await town.payload.update({ collection: 'roles', id: town.leader.id, data: { holders: [{ contact: town.guard.id, deputy: false }] }, ...as(town.admin) })
    await town.payload.updateGlobal({
      slug: 'approval-rules',
      data: { confirmDays: 7, rules: [{ kind: 'masterPlan', changeClass: 'major', road: 'body', body: 'Byrådet' }] },
      ...as(town.admin),
    })
    expect(await newest()).toMatchObject({ kind: 'rules', personName: 'Adam' })
    expect((await newest()).text).toContain('Beredskabsplan, væsentlig: Byrådet')
  })

  it('tell what somebody tried and may not', async () => {
    const { status } = await rest('PATCH', `/api/users/${town.bente.id}`, {
      token: await tokenOf(town.anna),
      body: { grants: [{ permission: 'administrator' }] },
    })
    expect(status).toBe(403)
    expect(await newest()).toMatchObject({ kind: 'refusal', personName: 'Anna' })
  })

  it('tell each transition with its hash, and an approval that four eyes refuse', async () => {
    const plan = await buildPlan(town, { state: 'approved', title: 'Brand i Østerby' })
    const { docs } = await town.payload.find({ collection: 'plan-events', where: { plan: { equals: plan.id } }, sort: 'seq', ...machine })
    const told = async () => (await log()).filter((line) => line.plan === plan.id && line.kind !== 'plan')
    expect((await told()).map(({ kind, personName, details }) => [kind, personName, (details as { hash: string }).hash])).toEqual(
      docs.map(({ actorName, hash }) => ['transition', actorName, hash]),
    )
    const own = await buildPlan(town, { state: 'inReview', title: 'Egen plan', author: town.arne, department: town.nursing })
    expect(await transition(town, own, 'approve', town.arne)).toMatchObject({ status: 403 })
    expect(await newest()).toMatchObject({ kind: 'refusal', personName: 'Arne', plan: own.id, planTitle: 'Egen plan' })
    const before = (await log()).length
    expect(await transition(town, own, 'sendBack', town.bo, { comment: ' ' })).toMatchObject({ ok: false })
    expect(await log()).toHaveLength(before)
  })

  it('tell wrong passwords and those that came too early, these once, and nothing of unknown addresses', async () => {
    const before = (await log()).length
    const wrong = (email: string) => rest('POST', '/api/users/login', { body: { email, password: 'forkert adgangskode' } })
    await wrong('ukendt@fjordby.example')
    await wrong(town.tove.email)
    const { name: key } = keyOf(town.payload.secret, 'account', town.tove.email)
    const [at, until] = [0, 50_000].map((later) => new Date(Date.now() + later).toISOString())
    await town.payload.db.updateOne({ collection: 'sign-in-delays', where: { key: { equals: key } }, data: { tries: 9, at, until } })
    for (let attempt = 0; attempt < 3; attempt++) await wrong(town.tove.email)
    const told = (await log()).slice(before)
    expect(told.map(({ kind, personName, text }) => [kind, personName, text])).toEqual([
      ['signIn', 'Tove', auditTexts.loginFailed],
      ['signIn', 'Tove', auditTexts.loginHeldUp],
    ])
  })
})

describe('taking over the editing', () => {
  it('is told, and a lock can only be taken for oneself', async () => {
    const { payload } = town
    const data = { type: 'function' as const, name: 'Nødtelefonen', department: town.health.id, active: true }
    const contact = await payload.create({ collection: 'contacts', data, ...as(town.anna) })
    const lock = await payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'contacts', value: contact.id }, user: { relationTo: 'users', value: town.anna.id } },
      ...as(town.anna),
    })
    const taken = await payload.update({
      collection: 'payload-locked-documents',
      id: lock.id,
      data: { user: { relationTo: 'users', value: town.tove.id } },
      ...as(town.admin),
    })
    expect(taken.user.value).toBe(town.admin.id)
    expect(await newest()).toMatchObject({
      kind: 'lock',
      personName: 'Adam',
      text: 'Overtog redigeringen af “Nødtelefonen” fra Anna.',
      details: { from: town.anna.id },
    })
  })
})

describe('the sheet', () => {
  it('holds the filtered lines for a Danish Excel, disarmed, and is told itself', async () => {
    await town.payload.update({ collection: 'contacts', id: town.guard.id, data: { name: '=HYPERLINK("x")' }, ...as(town.admin) })
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('../../../payload.config')
    const address = `http://localhost:3000/api/audit-log/udtraek.csv?kind=contact&person=${town.admin.id}&from=2020-01-01`
    const headers = { Authorization: `JWT ${await tokenOf(town.admin)}` }
    const response = await handleEndpoints({ config, request: new Request(address, { headers }) })
    expect(response.headers.get('content-disposition')).toMatch(/revisionsspor-\d{4}-\d\d-\d\d\.csv/)
    const sheet = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const lines = sheet.split('\r\n')
    expect(lines[0]).toBe('\uFEFFTidspunkt;Slags;Hvad skete der;Hvem;Plan;Post;Nummer;Fingeraftryk')
    expect(lines[1]).toMatch(/^\d\d-\d\d-\d{4} \d\d:\d\d:\d\d;Kontakter og roller;/)
    expect(lines.slice(1, -1).every((line) => line.includes(';Adam;'))).toBe(true)
    expect(await newest()).toMatchObject({ kind: 'export', personName: 'Adam' })
  })
})
