import { describe, expect, it } from 'vitest'
import type { SitePage, Template } from '../../../components/site/props'
import { pagesOf } from '../../../publishing/pages'
import type { Snapshot } from '../../../publishing/snapshot/snapshot'
import { approval, approvedAt, contact, department, inline, plan, role, settings, snapshot, text } from './fixtures'

type PropsOf<T extends Template> = Extract<SitePage, { template: T }>['props']

function page<T extends Template>(from: Snapshot, template: T, path?: string): PropsOf<T> {
  const found = pagesOf(from, settings).find((each) => each.template === template && (!path || each.path === path))
  if (!found) throw new Error(`No ${template} page`)
  return found.props as PropsOf<T>
}

describe('pagesOf', () => {
  it('makes every page of the site once', () => {
    const paths = pagesOf(snapshot(), settings).map(({ path }) => path)
    expect(paths.toSorted()).toEqual([
      '/', '/404.html', '/action-cards/', '/afdelinger/', '/afdelinger/care/', '/afdelinger/town/', '/kontakter/', '/logskema/', '/nyt/', '/om/',
      '/planer/', '/planer/power/', '/planer/power/historik/', '/revision/', '/roller/', '/roller/guard/', '/roller/leader/', '/soeg/', '/tilgaengelighed/',
    ])
  })

  it('gives the same pages for the same snapshot', () => {
    expect(pagesOf(snapshot(), settings)).toEqual(pagesOf(structuredClone(snapshot()), settings))
  })

  it('makes a whole site of a municipality without plans', () => {
    const empty = snapshot([], { departments: [], contacts: [], roles: [] })
    expect(pagesOf(empty, settings).map(({ template }) => template).toSorted()).toEqual(
      ['about', 'accessibility', 'contacts', 'home', 'list', 'list', 'list', 'list', 'logSheet', 'news', 'notFound', 'review', 'search'],
    )
  })

  it('leads from the front page through the departments to the plan', () => {
    expect(page(snapshot(), 'plan').chrome.breadcrumb).toEqual([
      { label: 'Forside', href: '/' },
      { label: 'Fjordby Kommune', href: '/afdelinger/town/' },
      { label: 'Ældre og Omsorg', href: '/afdelinger/care/' },
      { label: 'Strømsvigt', href: '/planer/power/' },
    ])
    expect(page(snapshot(), 'home').chrome).toMatchObject({ breadcrumb: [], ownerMail: 'anna@fjordby.example' })
  })
})

describe('a plan page', () => {
  it('carries the frozen signature and the live responsibility', () => {
    expect(page(snapshot(), 'plan').provenance).toMatchObject({
      revision: '1.0',
      preparedBy: [{ name: 'Carl Eng', title: 'Konsulent' }],
      approvedBy: [{ name: 'Birte Bro', title: 'Beredskabschef' }],
      approvedAt,
      reviewDue: '2027-03-10',
      responsibleEditor: { name: 'Carl Eng', mail: 'carl@fjordby.example' },
    })
  })

  it('shows live numbers where the frozen text names a contact or a role', () => {
    const named = plan('power', {
      sections: [
        { key: 'situation', heading: null, text: { body: text('Ring til ', inline('contactRef', 'bo'), inline('roleRef', 'leader')) }, phases: {} },
      ],
    })
    const shown = JSON.stringify(page(snapshot([named]), 'plan').sections)
    expect(shown).toContain('"display":"95 01 00 02"')
    expect(shown).toContain('"href":"tel:+4595010002"')
    expect(shown).toContain('"title":"Kriseleder"')
  })

  it('keeps the order of the alarm chain and shows a vacant post without holders', () => {
    const chain = plan('power', {
      alarmChain: [
        { who: { to: 'roles', id: 'guard' }, note: 'straks' },
        { who: { to: 'roles', id: 'leader' }, note: '' },
        { who: { to: 'contacts', id: 'police' }, note: '' },
      ],
    })
    const { callFirst, sections } = page(snapshot([chain]), 'plan')
    expect(callFirst.map(({ who }) => (who.type === 'role' ? who.role.title : who.contact.name))).toEqual(['Vagt', 'Kriseleder', 'Politi'])
    expect(callFirst[0]).toMatchObject({ note: 'straks', who: { role: { holders: [] } } })
    expect(sections.find(({ key }) => key === 'alerting')?.alarmChain).toEqual(callFirst)
  })

  it('has the nearest head who can be called stand in for a vacant role, and nobody where there is none', () => {
    const chain = plan('power', { alarmChain: [{ who: { to: 'roles', id: 'guard' }, note: '' }] })
    const from = snapshot([chain])
    const standIn = () => {
      const who = page(from, 'plan').callFirst[0]?.who
      return who?.type === 'role' && who.role.standIn
    }
    from.roles = [role('guard', { title: 'Vagt', department: 'care' })]
    for (const department of from.departments) department.head = null
    expect(standIn()).toBeNull()
    from.departments.find(({ id }) => id === 'town')!.head = 'bo'
    expect(standIn()).toMatchObject({ as: 'head', contact: { name: 'Bo Aagaard' } })
    from.contacts[0] = contact('anna', { name: 'Anna Å', phones: [] })
    from.departments.find(({ id }) => id === 'care')!.head = 'anna'
    expect(standIn()).toMatchObject({ contact: { name: 'Bo Aagaard' } })
  })

  it('tells when a number is answered, where what is written of it is nothing but hours', () => {
    const from = snapshot([plan('power', { alarmChain: [{ who: { to: 'contacts', id: 'bo' }, note: '' }] })])
    from.contacts[1] = contact('bo', { phones: [{ number: '+4595010002', label: 'Hverdage kl. 7-16' }, { number: '+4595010003', label: 'Arbejdstelefon' }] })
    const who = page(from, 'plan').callFirst[0]?.who
    expect(who?.type === 'contact' && who.contact.phones.map(({ hours }) => hours)).toEqual(['12345 420-960', null])
  })

  it('gives contacts of one name anchors of their own, and keeps those that links had before', () => {
    const from = snapshot()
    from.contacts.push(contact('bo2', { name: 'Bo Aagaard' }))
    const anchors = page(from, 'contacts').groups.flatMap(({ contacts }) => contacts.map(({ href, formerAnchor }) => [href, formerAnchor]))
    expect(anchors).toContainEqual(['/kontakter/#bo-aagaard', 'k-bo'])
    expect(anchors).toContainEqual(['/kontakter/#bo-aagaard-2', 'k-bo2'])
  })

  it('calls nobody who is no longer active, and still says the name', () => {
    const from = snapshot([plan('power', { alarmChain: [{ who: { to: 'contacts', id: 'bo' }, note: '' }] })])
    from.contacts[1] = contact('bo', { name: 'Bo Aagaard', active: false })
    expect(page(from, 'plan').callFirst[0]?.who).toMatchObject({ contact: { name: 'Bo Aagaard', phones: [], mails: [], href: '/kontakter/' } })
    expect(JSON.stringify(page(from, 'contacts'))).not.toContain('Bo Aagaard')
  })

  it('leaves a holder who is no longer active out of the role', () => {
    const from = snapshot()
    from.contacts[0] = contact('anna', { active: false })
    expect(page(from, 'role', '/roller/leader/').role.holders).toEqual([])
  })

  it('puts the sections in the order of the template, free ones last with anchors of their own', () => {
    const ordered = plan('power', {
      sections: [
        { key: 'situation', heading: null, text: { body: text('a') }, phases: {} },
        { key: 'tasks', heading: null, text: { body: text('b') }, phases: {} },
        { key: 'free:1', heading: 'Nøgler & låse', text: { body: text('c') }, phases: {} },
        { key: 'free:2', heading: 'Nøgler & låse', text: { body: text('d') }, phases: {} },
      ],
      alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: '' }],
      noActionCards: true,
    })
    const { sections } = page(snapshot([ordered]), 'plan')
    expect(sections.map(({ anchor, heading }) => [anchor, heading])).toEqual([
      ['situation', 'Situation'],
      ['alarmering', 'Alarmering'],
      ['opgaver', 'Opgaver'],
      ['action-cards', 'Action cards'],
      ['afsnit-noegler-og-laase', 'Nøgler & låse'],
      ['afsnit-noegler-og-laase-2', 'Nøgler & låse'],
    ])
    // Links from before the ids were Danish still lead there.
    expect(sections.map(({ formerAnchor }) => formerAnchor)).toEqual([null, 'alerting', 'tasks', 'actionCards', null, null])
    expect(sections.find(({ key }) => key === 'actionCards')?.noActionCards).toBe(true)
  })

  it('links up and down the tree to plans in force only', () => {
    const plans = [
      plan('top', { kind: 'subPlan', title: 'Delplan' }),
      plan('power', { parent: 'top' }),
      plan('card', { kind: 'actionCard', title: 'Nødgenerator', parent: 'power', performedBy: 'leader' }),
      plan('old', { kind: 'actionCard', title: 'Gammelt kort', parent: 'power' }, { status: 'outOfUse' }),
    ]
    const shown = page(snapshot(plans), 'plan', '/planer/power/')
    expect(shown.parent).toMatchObject({ title: 'Delplan', href: '/planer/top/' })
    expect(shown.children.map(({ title }) => title)).toEqual(['Nødgenerator'])
    expect(shown.sections.find(({ key }) => key === 'actionCards')?.actionCards).toEqual([
      { title: 'Nødgenerator', href: '/planer/card/', kind: 'actionCard', status: 'inForce' },
    ])
  })

  it('lends an action card the alarm chain of the plan above it, and says whose it is', () => {
    const plans = [
      plan('power', { alarmChain: [{ who: { to: 'contacts', id: 'bo' }, note: '' }] }),
      plan('card', { kind: 'actionCard', title: 'Nødgenerator', parent: 'power', performedBy: 'leader' }),
    ]
    const card = page(snapshot(plans), 'plan', '/planer/card/')
    expect(card.callFirst).toEqual(page(snapshot(plans), 'plan', '/planer/power/').callFirst)
    expect(card.callFirstFrom).toEqual({ label: 'Strømsvigt', href: '/planer/power/' })
    const retired = snapshot([plan('power', plans[0]?.content, { status: 'outOfUse' }), ...plans.slice(1)])
    expect(page(retired, 'plan', '/planer/card/')).toMatchObject({ callFirst: [], callFirstFrom: null })
  })

  it('tells a role everything that the plans ask of it, and where', () => {
    const step = (text: string, role: string | null) => ({ text, role, contact: null })
    const plans = [
      plan('power', {
        alarmChain: [
          { who: { to: 'contacts', id: 'bo' }, note: '' },
          { who: { to: 'roles', id: 'leader' }, note: '' },
        ],
        contactGroups: [{ heading: '', members: [{ who: { to: 'roles', id: 'leader' }, note: '' }] }],
        sections: [{ key: 'situation', heading: null, text: { body: text('Spørg ', inline('roleRef', 'leader')) }, phases: {} }],
      }),
      plan('card', {
        kind: 'actionCard',
        title: 'Nødgenerator',
        parent: 'power',
        performedBy: 'leader',
        sections: [
          { key: 'actions', heading: null, text: {}, phases: { immediate: [step('Start den.', null), step('Skriv op.', 'guard')] } },
        ],
      }),
    ]
    const [card, power] = page(snapshot(plans), 'role', '/roller/leader/').plans
    expect(card).toMatchObject({ cards: true, steps: [{ phase: 'immediate', text: 'Start den.' }], alarmPlaces: [], named: [] })
    expect(power).toMatchObject({
      cards: false,
      steps: [],
      alarmPlaces: [2],
      named: [
        { label: 'Situation', href: '/planer/power/#situation' },
        { label: 'Kontaktoplysninger', href: '/planer/power/#kontaktoplysninger' },
      ],
    })
  })

  it('lists on the front page the roles that have something to do, and no role that is only named', () => {
    const home = (more: Parameters<typeof plan>[1], own: Partial<Snapshot> = {}) =>
      page(snapshot([plan('power'), plan('other', more)], own), 'home').rolesWithTasks.map(({ label }) => label)
    const named = { alarmChain: [{ who: { to: 'roles' as const, id: 'guard' }, note: '' }] }
    const steps = (role: string) => [{ key: 'actions' as const, heading: null, text: {}, phases: { immediate: [{ text: 'Luk døren.', role, contact: null }] } }]
    expect(home({ kind: 'actionCard', parent: 'power', performedBy: 'leader' })).toEqual(['Kriseleder'])
    expect(home(named)).toEqual([])
    expect(home({ ...named, sections: steps('guard') })).toEqual(['Vagt'])
    const [leader, guard] = snapshot().roles
    expect(home(named, { roles: [leader!, { ...guard!, tasks: text('Vagten låser op.') }] })).toEqual(['Vagt'])
  })

  it('never shows the title of a plan that is still a draft', () => {
    const referring = plan('power', {
      sections: [{ key: 'situation', heading: null, text: { body: text('Se ', inline('planRef', 'secret')) }, phases: {} }],
    })
    const from = snapshot([referring], { unshown: [{ id: 'secret', kind: 'subPlan', why: 'notApproved' }] })
    expect(JSON.stringify(page(from, 'plan').sections)).toContain(
      '"view":{"title":"En plan","href":null,"kind":"subPlan","status":"notApproved"}',
    )
  })

  it('was last updated when the newest record on it was saved', () => {
    const chain = plan('power', { alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: '' }] })
    const from = snapshot([chain])
    expect(page(from, 'plan').provenance.updatedAt).toBe(approvedAt)
    from.contacts[1] = contact('bo', { updatedAt: '2026-05-01T00:00:00.000Z' }) // not on the page
    expect(page(from, 'plan').provenance.updatedAt).toBe(approvedAt)
    from.contacts[0] = contact('anna', { updatedAt: '2026-04-01T00:00:00.000Z' })
    expect(page(from, 'plan').provenance.updatedAt).toBe('2026-04-01T00:00:00.000Z')
  })
})

describe('a plan taken out of use', () => {
  const old = plan('old', { title: 'NemID' }, { status: 'outOfUse', successor: 'power' })
  const takenOut = approval(old, { id: 'e2', action: 'takeOutOfUse', at: '2026-03-20T08:00:00.000Z', comment: 'Systemet findes ikke mere.' })
  const from = snapshot([plan('power'), old], { events: [approval(old), takenOut] })

  it('keeps its address, says why and names its successor', () => {
    expect(page(from, 'retiredPlan')).toMatchObject({
      title: 'NemID',
      takenOutAt: '2026-03-20T08:00:00.000Z',
      reason: 'Systemet findes ikke mere.',
      successor: { title: 'Strømsvigt', href: '/planer/power/', status: 'inForce' },
    })
    expect(page(from, 'history', '/planer/old/historik/')).toMatchObject({
      revisions: [{ number: '1.0', inForce: false }],
      events: [{ action: 'takeOutOfUse', comment: 'Systemet findes ikke mere.' }],
    })
  })

  it('is on no list of plans', () => {
    for (const template of ['search', 'department', 'review', 'role'] as const) {
      expect(JSON.stringify(page(from, template))).not.toContain('NemID')
    }
    expect(JSON.stringify(page(from, 'home').kinds)).not.toContain('NemID')
  })
})

describe('lists', () => {
  it('sort names the Danish way: aa as å, æøå last', () => {
    const names = ['Ålborg', 'Ærø', 'Zebra', 'Aarhus', 'Ørsted', 'Anna']
    const from = snapshot([], { contacts: names.map((name) => contact(name, { name, department: null })), departments: [], roles: [] })
    expect(page(from, 'contacts').groups.flatMap(({ contacts }) => contacts.map(({ name }) => name))).toEqual(['Anna', 'Zebra', 'Ærø', 'Ørsted', 'Ålborg', 'Aarhus'])
  })

  it('give everybody from A to Å, with the roles a contact holds', () => {
    const { groups } = page(snapshot(), 'contacts')
    const all = groups.flatMap(({ contacts }) => contacts)
    expect(groups.map(({ letter }) => letter)).toEqual([...new Set(all.map(({ name }) => name.charAt(0)))])
    expect(all.find(({ name }) => name === 'Anna Å')).toMatchObject({ name: 'Anna Å', roles: [{ label: 'Kriseleder', href: '/roller/leader/' }] })
  })

  it('count the plans of a department with those below it', () => {
    const { departments } = page(snapshot([plan('power'), plan('fire', { department: 'town' })]), 'home')
    expect(departments).toMatchObject([{ label: 'Fjordby Kommune', planCount: 2, children: [{ planCount: 1 }] }])
  })

  it('put what is due first on the review page', () => {
    const later = plan('a', { title: 'A' }, { nextReviewDate: '2028-01-01' })
    const sooner = plan('b', { title: 'B' }, { nextReviewDate: '2026-01-01' })
    expect(page(snapshot([later, sooner]), 'review').departments[0]?.plans.map(({ title }) => title)).toEqual(['B', 'A'])
  })

  it('tell the news newest first, with the note of the revision', () => {
    const old = plan('power')
    const reviewed = approval(old, { id: 'e2', action: 'reviewWithoutChanges', at: '2026-04-10T09:00:00.000Z', comment: 'Holder stadig.' })
    const { items } = page(snapshot([old], { events: [approval(old), reviewed] }), 'news')
    expect(items.map(({ action, changeNote, revision }) => [action, changeNote, revision])).toEqual([
      ['reviewWithoutChanges', 'Holder stadig.', '1.0'],
      ['approve', 'Første udgave', '1.0'],
    ])
  })
})

describe('the review page', () => {
  // The snapshot is of 1 April 2026.
  const plans = [
    plan('a', { title: 'A' }, { nextReviewDate: '2026-03-31' }),
    plan('b', { title: 'B' }, { nextReviewDate: '2026-04-01' }),
    plan('c', { title: 'C', department: 'town' }, { nextReviewDate: '2027-04-30' }),
    plan('d', { title: 'D' }, { status: 'outOfUse', nextReviewDate: '' }),
  ]

  it('counts each department and all, as of the day of the release in Denmark', () => {
    const { asOf, standings, total } = page(snapshot(plans, { takenAt: '2026-03-31T22:30:00.000Z' }), 'review')
    expect(asOf).toBe('2026-04-01')
    expect(standings).toEqual([
      { department: { label: 'Fjordby Kommune', href: '/afdelinger/town/' }, standing: { inForce: 1, onTime: 1, dueSoon: 0, overdue: 0, inReview: 0 } },
      { department: { label: 'Ældre og Omsorg', href: '/afdelinger/care/' }, standing: { inForce: 2, onTime: 0, dueSoon: 1, overdue: 1, inReview: 0 } },
    ])
    expect(total).toEqual({ inForce: 3, onTime: 1, dueSoon: 1, overdue: 1, inReview: 0 })
  })

  it('shows the months ahead with what is due in them', () => {
    const { months } = page(snapshot(plans), 'review')
    expect(months.filter((month) => month.plans.length > 0)).toEqual([
      { month: '2026-04', count: 1, plans: [{ title: 'B', href: '/planer/b/', department: 'Ældre og Omsorg', reviewDue: '2026-04-01' }] },
      { month: '2027-04', count: 1, plans: [{ title: 'C', href: '/planer/c/', department: 'Fjordby Kommune', reviewDue: '2027-04-30' }] },
    ])
  })

  it('tells of what waits for a signature its number, and nothing else anywhere', () => {
    const [first, ...others] = plans
    const before = pagesOf(snapshot(plans), settings)
    const after = pagesOf(snapshot([{ ...first!, isInReview: true }, ...others]), settings)
    expect(after.filter((each, index) => JSON.stringify(each) !== JSON.stringify(before[index])).map(({ path }) => path)).toEqual(['/revision/'])
    const { total, standings, ...rest } = page(snapshot([{ ...first!, isInReview: true }, ...others]), 'review')
    expect([total.inReview, standings[1]?.standing.inReview]).toEqual([1, 1])
    expect(JSON.stringify(rest)).not.toContain('isInReview')
  })

  it('leads to the calendars and the sheet', () => {
    const { calendarHref, reportHref, departments } = page(snapshot(plans), 'review')
    expect([calendarHref, reportHref, departments[1]?.calendarHref]).toEqual([
      '/kalender/alle.ics', '/revision/planer.csv', '/kalender/afdelinger/care.ics',
    ])
  })
})

describe('a role page', () => {
  it('gathers the steps that plans ask of the role, by phase, and its action cards', () => {
    const step = (said: string, who: string | null) => ({ text: said, role: who, contact: null })
    const plans = [
      plan('power', {
        sections: [
          {
            key: 'actions',
            heading: null,
            text: {},
            phases: { followUp: [step('Evaluér', 'leader')], immediate: [step('Ring', 'guard'), step('Kald ind', 'leader')] },
          },
        ],
      }),
      plan('card', { kind: 'actionCard', title: 'Kort', performedBy: 'leader' }),
      plan('other', { title: 'Ukendt' }),
    ]
    expect(page(snapshot(plans), 'role', '/roller/leader/').plans).toMatchObject([
      { plan: { title: 'Kort' }, steps: [], cards: true },
      { plan: { title: 'Strømsvigt' }, steps: [{ phase: 'immediate', text: 'Kald ind' }, { phase: 'followUp', text: 'Evaluér' }], cards: false },
    ])
  })

  it('refuses a snapshot that names what is not in it', () => {
    expect(() => pagesOf(snapshot([plan('power', { department: 'gone' })]), settings)).toThrow('department gone')
    expect(() => pagesOf(snapshot([], { roles: [role('x', { holders: [{ contact: 'gone', deputy: false }] })] }), settings)).toThrow('contact gone')
    expect(pagesOf(snapshot([], { departments: [department('care')], contacts: [], roles: [] }), settings)).toBeTruthy()
  })
})

describe('a plan that somebody must read', () => {
  const linkOn = (mustBeRead: boolean, cmsUrl: string | null) => {
    const pages = pagesOf(snapshot([plan('power', {}, { mustBeRead })]), { ...settings, cmsUrl })
    const page = pages.find(({ template }) => template === 'plan')
    return page?.template === 'plan' ? page.props.confirmHref : undefined
  }

  it('leads to where it is confirmed, if that address is known', () => {
    expect(linkOn(true, 'https://cms.fjordby.example')).toBe('https://cms.fjordby.example/laest/power')
    expect(linkOn(true, null)).toBeNull()
    expect(linkOn(false, 'https://cms.fjordby.example')).toBeNull()
  })
})

describe('a plan with a new address', () => {
  it('leads on from the old one, unless another plan has it now', () => {
    const moved = plan('power', {}, { slug: 'stroem', formerSlugs: ['stroemsvigt', 'vand'] })
    const pages = pagesOf(snapshot([moved, plan('water', { title: 'Vand' }, { slug: 'vand' })]), settings)
    const leading = pages.flatMap((page) => (page.template === 'moved' ? [[page.path, page.props.to.href]] : []))
    expect(leading).toEqual([['/planer/stroemsvigt/', '/planer/stroem/']])
    expect(pages.filter(({ path }) => path === '/planer/vand/')).toHaveLength(1)
  })
})
