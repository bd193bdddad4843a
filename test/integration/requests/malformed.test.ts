/** Requests that no page of ours sends: each is refused with a status of 4xx and a Danish sentence, and nothing is written. */
import { handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { answered } from '../../../collections/requests/answered'
import { requestTexts } from '../../../messages'
import type { Plan, User } from '../../../payload-types'
import { buildMunicipality, buildPlan, completeSections, readPlan, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'
import { rest } from '../../helpers/rest'

let town: Municipality
let plan: Plan
let other: Plan
let anna = ''
let admin = ''

beforeAll(async () => {
  town = await buildMunicipality(await testPayload())
  plan = await buildPlan(town, { title: 'Prøven', sections: completeSections(town) })
  other = await buildPlan(town, { title: 'En anden', sections: completeSections(town) })
  const tokenOf = async ({ email }: User) =>
    (await rest('POST', '/api/users/login', { body: { email, password: 'en lang adgangskode' } })).body.token ?? ''
  anna = await tokenOf(town.anna)
  admin = await tokenOf(town.admin)
})

interface Answer {
  status: number
  message: string
}

/** As the server's route does it. @param body as it is sent: text stays what it is */
async function send(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Answer> {
  const { token = anna, ...headers } = more
  const { default: config } = await import('../../../payload.config')
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`http://localhost:3000${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}`, ...headers },
    body: text,
  })
  const response = await answered(() => handleEndpoints({ config, request }))
  const { errors, message } = (await response.json()) as { errors?: { message?: string }[]; message?: string }
  return { status: response.status, message: errors?.[0]?.message ?? message ?? '' }
}

const english = /\b(the|something|went|wrong|invalid|missing|cannot|not found|following|unexpected|must|error|failed|route)\b/i

function expectRefusal({ status, message }: Answer, what: string): void {
  expect.soft(status, `${what}: ${message}`).toBeGreaterThanOrEqual(400)
  expect.soft(status, `${what}: ${message}`).toBeLessThan(500)
  expect.soft(message, what).toMatch(/^[A-ZÆØÅ].*(\.|: [\w.]+)$/s)
  expect.soft(message, what).not.toMatch(english)
}

const root = (...children: unknown[]) => ({ root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const nested = (depth: number): unknown => {
  let node: unknown = paragraph()
  for (let index = 0; index < depth; index++) node = { type: 'list', listType: 'bullet', children: [node] }
  return node
}

const texts: Record<string, unknown> = {
  'a string': 'tekst',
  'a number': 7,
  'an array': [],
  'an empty object': {},
  'a root that is a string': { root: 'x' },
  'a root of nothing': { root: null },
  'a root without children': { root: { type: 'root' } },
  'children that are a string': { root: { type: 'root', children: 'x' } },
  'a child of nothing': root(null),
  'a child that is a string': root('x'),
  'an unknown node': root({ type: 'upload', children: [] }),
  'the name of a property of all objects': root({ type: 'constructor', children: [] }),
  'a paragraph without children': root({ type: 'paragraph' }),
  'a text that is a number': root(paragraph({ type: 'text', text: 7 })),
  'a chip without fields': root(paragraph({ type: 'inlineBlock' })),
  'a chip of an unknown kind': root(paragraph({ type: 'inlineBlock', fields: { blockType: 'toString' } })),
  'a chip that names an object': root(paragraph({ type: 'inlineBlock', fields: { blockType: 'contactRef', contact: { a: 1 } } })),
  'a link without fields': root(paragraph({ type: 'link', children: [] })),
  'a link to a number': root(paragraph({ type: 'link', fields: { url: 7 }, children: [] })),
  'a list 500 deep': root(nested(500)),
}

describe('a malformed text', () => {
  it.each(Object.entries(texts))('%s is refused wherever there is one', async (what, text) => {
    const before = await readPlan(town, plan.id)
    const health = town.health.id
    expectRefusal(await send('POST', '/api/plans', { title: what, kind: 'responsePlan', department: health, sections: { situation: text } }), 'create')
    expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: { situation: text } }), 'update')
    expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: { freeSections: [{ heading: 'x', body: text }] } }), 'in a row')
    expectRefusal(await send('POST', '/api/roles', { title: what, department: health, tasks: text }), 'role')
    expectRefusal(await send('PATCH', `/api/roles/${town.leader.id}`, { tasks: text }), 'role')
    expect(await readPlan(town, plan.id)).toEqual(before)
  })

  it('is none when an author leaves it empty, or writes one', async () => {
    for (const situation of [null, root(), root(paragraph({ type: 'text', text: 'Et afsnit.', version: 1, format: 0 }))]) {
      expect(await send('PATCH', `/api/plans/${plan.id}`, { sections: { situation } })).toMatchObject({ status: 200 })
    }
  })
})

/** What no field of ours can be, whichever it is; numbers and objects are left out where a field may be one. */
const wrong: Record<string, unknown> = { 'an object': { a: 1 }, 'an operator': { $ne: null }, 'an array in an array': [[1]], 'a NUL': 'a\0b' }

const fields: [collection: string, fields: string[], rest: () => Record<string, unknown>][] = [
  ['plans', ['title', 'kind', 'department', 'parent', 'summary', 'responsibleEditor', 'slug', 'reviewIntervalMonths'], () => ({ title: 'x', kind: 'responsePlan', department: town.health.id })],
  ['contacts', ['name', 'type', 'department', 'title', 'phones', 'emails', 'active'], () => ({ name: 'x', type: 'person', department: town.health.id })],
  ['roles', ['title', 'department', 'holders'], () => ({ title: 'x', department: town.health.id })],
  ['departments', ['name', 'parent', 'head', 'shortName'], () => ({ name: 'x' })],
  ['users', ['name', 'email', 'password', 'grants', 'active'], () => ({ name: 'x', email: 'x@fjordby.example', password: 'en lang adgangskode' })],
  ['synonyms', ['label', 'words'], () => ({ label: 'x', words: ['a', 'b'] })],
]

describe('a field of another type', () => {
  it.each(fields)('of %s is refused', async (collection, names, others) => {
    const known = town.payload.collections[collection as 'plans'].config.flattenedFields.map((field) => field.name)
    for (const name of names.filter((each) => known.includes(each) || each === 'password')) {
      for (const [what, value] of Object.entries(wrong)) {
        const answer = await send('POST', `/api/${collection}`, { ...others(), [name]: value }, { token: collection === 'plans' ? anna : admin })
        expectRefusal(answer, `${collection}.${name} as ${what}`)
      }
    }
  })

  it('is refused inside a plan’s sections', async () => {
    for (const name of ['alarmChain', 'contactGroups', 'freeSections', 'actions', 'tasks']) {
      for (const value of ['tekst', 7, { a: 1 }, [1], [null], [[]], [{ id: { $ne: 1 } }]]) {
        // Steps and groups hold other groups: there an object is what is asked for.
        if (name === 'actions' && !Array.isArray(value) && typeof value === 'object') continue
        expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: { [name]: value } }), `${name}: ${JSON.stringify(value)}`)
      }
    }
    expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: 'x' }), 'sections')
    expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: [] }), 'sections')
  })

  it('is refused in the approval rules', async () => {
    for (const value of Object.values(wrong)) {
      expectRefusal(await send('POST', '/api/globals/approval-rules', { confirmDays: value }, { token: admin }), 'confirmDays')
    }
  })

  it('is refused where it names nobody', async () => {
    for (const id of ['findes-ikke', '000000000000000000000000', '\ud800', 'x'.repeat(5000), '__proto__']) {
      const answer = await send('POST', '/api/contacts', { name: `Til ${id.slice(0, 9)}`, type: 'person', department: id })
      expect(answer.status, `${id.slice(0, 20)}: ${answer.message}`).toBeLessThan(500)
      if (answer.status >= 400) expectRefusal(answer, id.slice(0, 20))
    }
  })
})

describe('rows', () => {
  it('twice with the same id are refused', async () => {
    const row = { id: '5f0000000000000000000001', heading: 'To gange' }
    expectRefusal(await send('PATCH', `/api/plans/${plan.id}`, { sections: { freeSections: [row, row] } }), 'twice')
  })

  it('with the ids of another plan change nothing in that plan', async () => {
    const before = await readPlan(town, other.id)
    for (const answer of [
      await send('PATCH', `/api/plans/${plan.id}`, { sections: before.sections }),
      await send('POST', '/api/plans', { title: 'Lånte rækker', kind: 'responsePlan', department: town.health.id, sections: before.sections }),
    ]) {
      expectRefusal(answer, 'foreign rows')
      expect(answer).toEqual({ status: 409, message: requestTexts.rowInUse })
    }
    expect(await readPlan(town, other.id)).toEqual(before)
  })

  it('of one’s own are one’s own to keep, to move and to add to', async () => {
    const { sections } = await readPlan(town, other.id)
    const added = { id: '5f00000000000000000000aa', heading: 'Et afsnit til', body: null }
    const kept = { ...sections, freeSections: [added, ...(sections?.freeSections ?? []).toReversed()] }
    expect(await send('PATCH', `/api/plans/${other.id}`, { sections: kept })).toMatchObject({ status: 200 })
    expect((await readPlan(town, other.id)).sections?.freeSections?.[0]).toMatchObject({ heading: 'Et afsnit til' })
  })
})

describe('a body that cannot be read', () => {
  const doors = () => [
    ['POST', '/api/plans'],
    ['PATCH', `/api/plans/${plan.id}`],
    ['PATCH', `/api/contacts?where[id][equals]=${town.guard.id}`],
    ['POST', '/api/users/login'],
    ['POST', '/api/users/forgot-password'],
    ['POST', '/api/users/reset-password'],
    ['POST', `/api/plans/${plan.id}/transition`],
    ['POST', `/api/plans/${plan.id}/comments`],
    ['POST', '/api/globals/approval-rules'],
  ]

  it.each(['{', '[', 'ingen json', '"'])('%s is refused at every door', async (body) => {
    for (const [method = '', path = ''] of doors()) expectRefusal(await send(method, path, body, { token: admin }), `${method} ${path}`)
    expectRefusal(await send('POST', '/api/plans', body, { 'X-HTTP-Method-Override': 'GET' }), 'as a question')
    expectRefusal(await send('POST', '/api/plans', body, { 'Content-Type': 'multipart/form-data' }), 'as a form')
    expectRefusal(await send('POST', '/api/plans', body, { 'Content-Type': 'multipart/form-data; boundary=x' }), 'as a form')
  })

  it.each(['null', '7', '"tekst"', '[]', '[1]', '{"__proto__":{"title":"x"}}'])('%s makes no fault of ours anywhere', async (body) => {
    for (const [method = '', path = ''] of doors()) {
      const answer = await send(method, path, body, { token: admin })
      expect(answer.status, `${method} ${path}: ${answer.message}`).toBeLessThan(500)
    }
    expect(({} as { title?: string }).title).toBeUndefined()
  })
})

describe('a question that cannot be read', () => {
  const refused = [
    'where=abc', 'where[title]=x', 'where[title][findesikke]=1', 'where[title][equals][$ne]=1', 'where[or]=x',
    'where[or][0]=x', 'where[id][in][0][a]=1', 'where[title][near]=1,2,3', 'where[findesikke][equals]=1', 'where[title][equals]=%00', `where${'[or][0]'.repeat(30)}[title][equals]=x`, 'sort=__proto__', 'sort=', 'sort=-', 'limit=-5', 'limit=1.5',
    'limit=99999999999999999999', 'page=-1', 'page=1.5', 'page=99999999999999999999', 'select=x', 'depth=-1', 'depth=abc', 'limit=abc', 'page=abc', 'depth=1e99',
  ]
  const answeredAllTheSame = ['depth=99999', 'limit=1000000', 'page=0', 'sort[a]=b', 'populate=x', 'where[title][constructor]=1', 'where[__proto__][equals]=1', 'locale=xx', 'draft=maybe', 'trash=maybe', 'where[title][contains]=(', 'where[title][like]=[%25\\']

  it.each(refused)('%s is refused', async (query) => {
    for (const path of ['/api/plans', '/api/contacts', '/api/users']) {
      // What it asks for is called differently there.
      expectRefusal(await send('GET', `${path}?${path === '/api/plans' ? query : query.replaceAll('title', 'name')}`), path)
    }
  })

  it.each(answeredAllTheSame)('%s is no fault of ours', async (query) => {
    for (const path of ['/api/plans', `/api/plans/${plan.id}`, '/api/plans/versions', '/api/plans/count', '/api/globals/approval-rules', '/api/plan-revisions']) {
      const answer = await send('GET', `${path}?${query}`)
      expect(answer.status, `${path}: ${answer.message}`).toBeLessThan(500)
      if (answer.status >= 400) expectRefusal(answer, path)
    }
  })
})

describe('a question that leads past what may be read, or into what is no list of fields', () => {
  it.each([
    ['/api/plans?sort=responsibleEditor.hash'], ['/api/plans?sort=-title,responsibleEditor.email'], ['/api/plans/versions?sort=version.responsibleEditor.hash'],
    ['/api/users?sort=handOverTo.hash'], ['/api/plans?joins[revisions][sort]=plan.responsibleEditor.hash'], ['/api/plans?joins[revisions][where][x]=abc'],
  ])('%s is refused', async (path) => expectRefusal(await send('GET', path, undefined, { token: admin }), path))

  it.each([
    '/api/plan-events?where[details.x][in]=a', '/api/plan-events?where[details.x.y][like]=a', '/api/roles?where[tasks.root.children.text][like]=zzzz',
    "/api/plans?where[content.title][like]=zz'", '/api/contacts/versions', '/api/audit-log/versions/1',
  ])('%s is no fault of ours', async (path) => {
    const answer = await send('GET', path, undefined, { token: admin })
    expect(answer.status, answer.message).toBeLessThan(500)
    if (answer.status >= 400) expectRefusal(answer, path)
  })

  it('is no way into the database past the question', async () => {
    const asked = `where[tasks.root.children.text][like]=${encodeURIComponent("zzzz%' OR '1'='1")}`
    for (const path of ['/api/roles', '/api/roles/count']) expectRefusal(await send('GET', `${path}?${asked}`), path)
    // Also through what refers to it.
    expectRefusal(await send('GET', '/api/plans?where[performedBy.tasks.root][exists]=true'), 'performedBy')
  })

  it.each(['/api/users/verify/x', '/api/users/logout'])('POST %s without a sign-in is no fault of ours', async (path) => {
    expectRefusal(await send('POST', path, {}, { Authorization: '' }), path)
  })

  it.each(['sort=-title,updatedAt', 'sort=createdAt', 'sort=upcoming.from', 'sort=-id'])('%s orders the plans', async (query) => {
    expect((await send('GET', `/api/plans?${query}`)).status).toBe(200)
  })
})

describe('an id of another kind', () => {
  it.each(['abc', '1', '%00', '%F0%9F%98%80', '[object Object]', 'x'.repeat(3000), '..%2f', '__proto__', 'constructor', '000000000000000000000000', '%ED%A0%80', '%'])(
    '%s is found nowhere',
    async (id) => {
      const asked: [string, string, unknown?][] = [
        ['GET', `/api/plans/${id}`], ['PATCH', `/api/contacts/${id}`, { title: 'x' }], ['DELETE', `/api/contacts/${id}`], ['GET', `/api/plans/versions/${id}`],
        ['POST', `/api/plans/versions/${id}`, {}], ['GET', `/api/${id}`], ['GET', `/api/globals/${id}`], ['GET', `/api/plans/${id}/actions`],
        ['POST', `/api/plans/${id}/duplicate`, {}], ['POST', `/api/plans/${id}/transition`, { action: 'submit', contentHash: 'x' }],
        ['GET', `/api/plans/${id}/comments`], ['GET', `/api/contacts/${id}/where-used`], ['GET', `/api/attachments/${id}/file`],
      ]
      for (const [method, path, body] of asked) {
        const answer = await send(method, path, body)
        expect(answer.status, `${method} ${path.slice(0, 60)}: ${answer.message}`).toBeLessThan(500)
        if (answer.status >= 400) expectRefusal(answer, `${method} ${path.slice(0, 60)}`)
      }
    },
  )
})

describe('the doors of signing in', () => {
  it.each([{ $ne: null }, ['a'], 7, true, { a: 1 }])('take %s for nobody’s mail, password or token', async (value) => {
    expectRefusal(await send('POST', '/api/users/login', { email: value, password: value }), 'login')
    expectRefusal(await send('POST', '/api/users/login', { email: town.anna.email, password: value }), 'login')
    expectRefusal(await send('POST', '/api/users/reset-password', { token: value, password: 'en lang adgangskode' }), 'reset')
    const forgotten = await send('POST', '/api/users/forgot-password', { email: value })
    expect(forgotten.status, forgotten.message).toBeLessThan(500)
    const unlocked = await send('POST', '/api/users/unlock', { email: value }, { token: admin })
    expect(unlocked.status, unlocked.message).toBeLessThan(500)
  })
})
