import { beforeAll, describe, expect, it } from 'vitest'
import { createLocalReq, type PayloadRequest } from 'payload'
import { plansReferringTo } from '../../../collections/where-used'
import { inTransaction } from '../../../database'
import type { Contact, User } from '../../../payload-types'
import type { WhereUsedAnswer } from '../../../collections/where-used-endpoint'
import { testPayload } from '../../helpers/payload'
import { rest, tokenOf } from '../../helpers/rest'
import { buildMunicipality, buildPlan, completeSections, edit, mustTransition, readPlan, type Municipality } from '../../helpers/municipality'

let town: Municipality

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
})

const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })
const machine = { overrideAccess: true, depth: 0 } as const

const newContact = (name: string, number: string, more: Partial<Contact> = {}) =>
  town.payload.create({
    collection: 'contacts',
    data: { type: 'person', name, phones: [{ number, visibility: 'internal' }], active: true, department: town.health.id, ...more },
    ...as(town.anna),
  })

describe('phone numbers', () => {
  it.each([
    ['95 01 02 03', '+4595010203'],
    ['+45 9501-0203', '+4595010203'],
    ['0045 95010203', '+4595010203'],
    ['1-1-2', '112'],
    ['114', '114'],
  ])('stores %s once, as %s', async (typed, stored) => {
    const contact = await newContact(`Kontakt ${typed}`, typed)
    expect(contact.phones?.[0]?.number).toBe(stored)
  })

  it.each(['95 01 XX XX', '9501020', 'ring til Ole', ''])('refuses “%s” and names the field', async (typed) => {
    const error = await newContact('Fejl', typed).then(
      () => null,
      (refusal: { data?: { errors?: { path: string; message: string }[] } }) => refusal,
    )
    const [problem] = error?.data?.errors ?? []
    expect(problem?.path).toBe('phones.0.number')
    expect(problem?.message).toMatch(/cifre|nummer/i)
  })

  it('keeps a number inside unless somebody says otherwise', async () => {
    const contact = await town.payload.create({
      collection: 'contacts',
      data: { type: 'person', name: 'Ikke valgt', phones: [{ number: '95010203' } as never], department: town.health.id },
      ...as(town.anna),
    })
    expect(contact.phones?.[0]?.visibility).toBe('internal')
  })
})

describe('facts that plans use', () => {
  it('cannot be deleted; the refusal lists the plans', async () => {
    const contact = await newContact('Nøgleperson', '95010204')
    const role = await town.payload.create({ collection: 'roles', data: { title: 'Nøglerolle', department: town.health.id }, ...as(town.anna) })
    const sections = completeSections(town)
    await buildPlan(town, {
      title: 'Oversvømmelse',
      sections: {
        ...sections,
        alarmChain: [
          { who: { relationTo: 'contacts', value: contact.id } },
          { who: { relationTo: 'roles', value: role.id } },
        ],
      },
    })
    await expect(town.payload.delete({ collection: 'contacts', id: contact.id, ...machine })).rejects.toThrow(/Oversvømmelse/)
    await expect(town.payload.delete({ collection: 'roles', id: role.id, ...machine })).rejects.toThrow(/Oversvømmelse/)
    const bulk = await town.payload.delete({ collection: 'contacts', where: { id: { equals: contact.id } }, ...machine })
    expect([bulk.docs, bulk.errors.length]).toEqual([[], 1])
  })

  it('show the plans that name a role they hold, and which role', async () => {
    const holder = await newContact('Har rollen', '95 01 40 40')
    const role = await town.payload.create({
      collection: 'roles',
      data: { title: 'Vagthavende i huset', department: town.health.id, holders: [{ contact: holder.id, deputy: false }] },
      overrideAccess: true, // the scene of the test
    })
    const sections = { ...completeSections(town), alarmChain: [{ who: { relationTo: 'roles' as const, value: role.id } }] }
    await buildPlan(town, { title: 'Nævner kun rollen', sections })
    const { body } = await rest('GET', `/api/contacts/${holder.id}/where-used`, { token: await tokenOf(town.reader) })
    const { plans } = body as unknown as WhereUsedAnswer
    expect(plans.find(({ title }) => title === 'Nævner kun rollen')).toMatchObject({ inDraft: true, inForce: false, through: ['Vagthavende i huset'] })
  })

  it('follow each save, and none that was taken back', async () => {
    const contact = await newContact('Skiftende vagt', '95010206')
    const plan = await buildPlan(town, { title: 'Skiftende', sections: completeSections(town) })
    const naming = { ...completeSections(town), alarmChain: [{ who: { relationTo: 'contacts' as const, value: contact.id } }] }
    const used = async (req?: PayloadRequest) => {
      const plans = await plansReferringTo(req ?? (await createLocalReq({}, town.payload)), 'contacts', contact.id)
      return plans.map(({ title }) => title)
    }
    expect(await used()).toEqual([])
    const takenBack = inTransaction(town.payload, async (req) => {
      await town.payload.update({ collection: 'plans', id: plan.id, data: { sections: naming }, ...machine, req })
      expect(await used(req)).toEqual(['Skiftende'])
      throw new Error('taken back')
    })
    await expect(takenBack).rejects.toThrow('taken back')
    expect(await used()).toEqual([])
    await edit(town, plan, { sections: naming }, town.anna)
    expect(await used()).toEqual(['Skiftende'])
    await edit(town, plan, { sections: completeSections(town) }, town.anna)
    expect(await used()).toEqual([])
  })

  it('are still in use while only the revision in force names them', async () => {
    const contact = await newContact('Sidste led', '95010205')
    const plan = await buildPlan(town, {
      title: 'Brand',
      state: 'approved',
      sections: { ...completeSections(town), alarmChain: [{ who: { relationTo: 'contacts', value: contact.id } }] },
    })
    await edit(town, plan, { sections: completeSections(town) }, town.anna)
    await expect(town.payload.delete({ collection: 'contacts', id: contact.id, ...machine })).rejects.toThrow(/Brand/)
  })

  it('are still in use while only a revision that waits for its day names them, or a draft laid aside', async () => {
    const [waiting, aside] = [await newContact('Fra januar', '95010207'), await newContact('Lagt til side', '95010208')]
    const calling = (contact: { id: string }) => ({ ...completeSections(town), alarmChain: [{ who: { relationTo: 'contacts' as const, value: contact.id } }] })
    const plan = await buildPlan(town, { title: 'Senere', state: 'approved' })
    await edit(town, plan, { sections: calling(waiting) }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente, { inForceFrom: '2099-01-01T06:00:00.000Z' })
    await edit(town, plan, { sections: calling(aside) }, town.anna)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    for (const { id } of [waiting, aside]) {
      await expect(town.payload.delete({ collection: 'contacts', id, ...machine })).rejects.toThrow(/Senere/)
    }
  })

  it('are kept as departments while a revision was approved there, or a draft laid aside, and as people’s own', async () => {
    const department = (name: string) => town.payload.create({ collection: 'departments', data: { name }, ...machine })
    const [former, own] = [await department('Nedlagt'), await department('Hjemme')]
    const plan = await buildPlan(town, { title: 'Flyttet', department: former, state: 'approved', author: town.admin, approver: town.bo })
    await edit(town, plan, { department: town.health.id }, town.admin)
    await expect(town.payload.delete({ collection: 'departments', id: former.id, ...as(town.admin) })).rejects.toThrow(/Flyttet/)
    await mustTransition(town, plan, 'submit', town.admin)
    await mustTransition(town, plan, 'approve', town.bo)
    await expect(town.payload.delete({ collection: 'departments', id: former.id, ...as(town.admin) })).rejects.toThrow(/Flyttet/)
    await town.payload.update({ collection: 'users', id: town.reader.id, data: { department: own.id }, ...machine })
    await expect(town.payload.delete({ collection: 'departments', id: own.id, ...as(town.admin) })).rejects.toThrow(/Hjemme/)
  })

  it('can be deleted when nothing uses them', async () => {
    const contact = await newContact('Ubrugt', '95010206')
    await town.payload.delete({ collection: 'contacts', id: contact.id, ...as(town.anna) })
    expect(await town.payload.count({ collection: 'contacts', where: { id: { equals: contact.id } }, ...machine })).toEqual({ totalDocs: 0 })
  })

  it('are not lost while somebody holds a role, heads a department or has departments below', async () => {
    await expect(town.payload.delete({ collection: 'contacts', id: town.guard.id, ...machine })).rejects.toThrow()
    await expect(town.payload.delete({ collection: 'departments', id: town.health.id, ...as(town.admin) })).rejects.toThrow(/afdelinger/)
  })
})

describe('trees', () => {
  it('of departments and of plans get no ring by two saves at the same moment', async () => {
    const departments = await Promise.all(['Øst', 'Vest'].map((name) => town.payload.create({ collection: 'departments', data: { name }, ...machine })))
    const plans = [await buildPlan(town, { title: 'Ring A' }), await buildPlan(town, { title: 'Ring B' })]
    for (const [collection, [one, other], user] of [['departments', departments, town.admin], ['plans', plans, town.anna]] as const) {
      const under = (id = '', parent = '') => town.payload.update({ collection, id, data: { parent }, ...as(user) } as never)
      const both = await Promise.allSettled([under(one?.id, other?.id), under(other?.id, one?.id)])
      expect([collection, both.map(({ status }) => status).sort()]).toEqual([collection, ['fulfilled', 'rejected']])
    }
  })

  it('never bite their own tail', async () => {
    await expect(
      town.payload.update({ collection: 'departments', id: town.health.id, data: { parent: town.nursing.id }, ...as(town.admin) }),
    ).rejects.toThrow(/under sig selv/)
    const parent = await buildPlan(town, { title: 'Over' })
    const child = await buildPlan(town, { title: 'Under' })
    await edit(town, child, { parent: parent.id }, town.anna)
    await expect(edit(town, parent, { parent: child.id }, town.anna)).rejects.toThrow(/under sig selv/)
  })
})

describe('a plan', () => {
  it('gets an address from its title, and a second of the same title another', async () => {
    const first = await buildPlan(town, { title: 'Æøå på Øster Allé' })
    const second = await buildPlan(town, { title: 'Æøå på Øster Allé' })
    expect([first.slug, second.slug]).toEqual(['aeoeaa-paa-oester-alle', 'aeoeaa-paa-oester-alle-2'])
  })

  it('keeps its kind while another kind would hide text', async () => {
    const plan = await buildPlan(town)
    await expect(edit(town, plan, { kind: 'actionCard' }, town.anna)).rejects.toThrow(/Situation/)
    expect(await readPlan(town, plan.id)).toMatchObject({ kind: 'responsePlan' })
  })
})

describe('users', () => {
  it('are managed by administrators only', async () => {
    await expect(
      town.payload.update({ collection: 'users', id: town.anna.id, data: { name: 'Andet' }, ...as(town.bente) }),
    ).rejects.toThrow()
    const self = await town.payload.update({
      collection: 'users',
      id: town.anna.id,
      data: { grants: [{ permission: 'administrator' }], title: 'Direktør' },
      ...as(town.anna),
    })
    expect(self).toMatchObject({ title: 'Annas stilling', grants: [{ permission: 'author' }] })
  })

  it('who wrote what is frozen or laid aside are kept, also when somebody else sent and signed it', async () => {
    const hire = (name: string) =>
      town.payload.create({
        collection: 'users',
        data: { name, email: `${name.toLowerCase()}@fjordby.example`, password: 'en lang adgangskode', grants: [{ permission: 'author' as const }] },
        ...machine,
      })
    const [hanne, hugo] = [await hire('Hanne'), await hire('Hugo')]
    const plan = await buildPlan(town)
    await edit(town, plan, { summary: 'Hannes resumé' }, hanne)
    await edit(town, plan, { summary: 'Annas resumé' }, town.anna)
    await mustTransition(town, plan, 'submit', town.anna)
    await mustTransition(town, plan, 'approve', town.bente)
    await edit(town, plan, { summary: 'Hugos resumé' }, hugo)
    await mustTransition(town, plan, 'beginCorrection', town.kaj)
    await edit(town, plan, { summary: 'Hastende' }, town.kaj)
    for (const { id } of [hanne, hugo]) {
      await expect(town.payload.delete({ collection: 'users', id, ...as(town.admin) })).rejects.toThrow(/Aktiv/)
    }
  })

  it('who signed are kept, and the last administrator stays one', async () => {
    await buildPlan(town, { state: 'approved' })
    await expect(town.payload.delete({ collection: 'users', id: town.anna.id, ...as(town.admin) })).rejects.toThrow(/Aktiv/)
    await expect(
      town.payload.update({ collection: 'users', id: town.admin.id, data: { grants: [] }, ...as(town.admin) }),
    ).rejects.toThrow(/administrator/)
    await expect(town.payload.delete({ collection: 'users', id: town.admin.id, ...machine })).rejects.toThrow(/administrator/)
  })

  it('without permissions read nothing', async () => {
    const nobody = await town.payload.create({
      collection: 'users',
      data: { name: 'Nina', email: 'nina@fjordby.example', password: 'en lang adgangskode', active: true },
      ...machine,
    })
    for (const collection of ['plans', 'contacts', 'plan-revisions', 'plan-events', 'outbox'] as const) {
      await expect(town.payload.find({ collection, ...as(nobody) })).rejects.toThrow()
    }
  })
})
