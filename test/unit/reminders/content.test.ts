import { describe, expect, it } from 'vitest'
import { reminderContent } from '../../../reminders/content'
import { renderMail } from '../../../reminders/layout'
import type { Notice, ReminderFacts, ReminderPlan } from '../../../domain/reminders/notices'
import type { Recipient } from '../../../domain/reminders/recipients'

const plan: ReminderPlan = {
  id: 'p', title: 'Strøm & "varme" <svigt>', slug: 'stroem', kind: 'responsePlan', state: 'approved', department: 'd',
  responsibleEditor: 'anna', contributors: [], signers: ['approver'], correction: null, nextReviewDate: '2027-01-31', submission: null,
}
const facts: ReminderFacts = {
  plans: [plan],
  people: [{ id: 'anna', name: 'Anna Holm', title: '', active: true, grants: [], mail: 'anna@fjordby.example', wantsDigests: true }],
  departments: [{ id: 'd', parent: null, name: 'Sundhed', head: null, owner: null }],
}
const addresses = { serverUrl: 'https://cms.example', siteUrl: 'https://site.example', municipality: 'Fjordby Kommune' }
const anna: Recipient = { name: 'Anna Holm', mail: 'anna@fjordby.example', as: 'editor', standsIn: false, escalation: false, declined: false, user: 'anna' }
const head: Recipient = { ...anna, name: 'Karen', as: 'head', escalation: true, user: null }

const notice = (days: number, to: Recipient, more: Partial<ReminderPlan> = {}): Notice => ({
  key: 'k', about: 'review', plan: { ...plan, ...more }, due: '2027-01-31', step: days, days, urgent: false, to,
})
const content = (...notices: Notice[]) => contentWith(new Map(), ...notices)
const contentWith = (renewals: ReadonlyMap<string, string>, ...notices: Notice[]) =>
  reminderContent({ to: notices[0]!.to, notices }, facts, addresses, 'https://cms.example/afmeld', renewals)
const item = (...notices: Notice[]) => content(...notices).groups[0]?.items[0]

describe('a mail', () => {
  it.each([
    [-60, 'Skal revideres senest 31. januar 2027, om 60 dage.'],
    [-1, 'Skal revideres senest 31. januar 2027, om 1 dag.'],
    [0, 'Skal revideres i dag, 31. januar 2027.'],
    [14, 'Skulle være revideret senest 31. januar 2027, for 14 dage siden.'],
  ])('says at %i days: %s', (days, sentence) => {
    expect(item(notice(days, anna))?.lines[0]).toBe(sentence)
  })

  it('leads to the plan and to the review without changes, which ask for sign-in', () => {
    expect(item(notice(0, anna))?.buttons.map(({ href }) => href)).toEqual([
      'https://cms.example/admin/collections/plans/p',
      'https://cms.example/admin/collections/plans/p?handling=reviewWithoutChanges',
    ])
  })

  it.each([
    ['says why, to who wrote it', 'Du har selv skrevet i planen. Bed en anden.', ['Du har selv skrevet i planen. Bed en anden.']],
    ['says nothing of it to whom it does not concern', '', []],
  ])('offers no review without changes to who may not do it alone, and %s', (_, refusal, said) => {
    const told = contentWith(new Map([['k', refusal]]), notice(0, anna)).groups[0]?.items[0]
    expect(told?.lines.slice(1)).toEqual(said)
    expect(told?.buttons.map(({ href }) => href)).toEqual(['https://cms.example/admin/collections/plans/p'])
  })

  it('leads who is asked to read to the page where they confirm, which needs no permission', () => {
    const asked: Notice = { ...notice(0, { ...anna, as: 'reader' }, { reading: { major: 2, number: '2.1', missing: ['anna'] } }), about: 'reading', due: 'revision 2' }
    expect(content(asked).subject).toContain('Læs og bekræft')
    expect(item(asked)).toMatchObject({
      lines: ['Revision 2.1 er i kraft. Læs den, og bekræft, at du har læst og forstået den.'],
      buttons: [{ href: 'https://cms.example/laest/p' }],
    })
  })

  const changed = (name: string): Notice => ({
    ...notice(0, anna), about: 'contactsChanged', due: '2027-01-30',
    contact: {
      record: 'roles/r', name, day: '2027-01-30', by: [{ id: 'adam', name: 'Adam' }, null], plans: ['p'], shownIn: [plan],
      changes: [{ field: 'Varetages af', before: 'Ib', after: 'Bo' }, { field: 'Mail', before: '', after: 'bo@fjordby.example' }, { field: 'Telefonnumre', before: '95 01 00 01', after: '' }],
    },
  })

  it('tells from what to what a role changed, in which of the own plans, and by whom', () => {
    expect(content(changed('Kriseleder'))).toMatchObject({
      subject: '“Kriseleder” er ændret i dine planer',
      intro: 'Læserne ser ændringen allerede. Du skal kun gøre noget, hvis den er forkert.',
      groups: [{ heading: 'Kontakter ændret i dine planer' }],
    })
    expect(item(changed('Kriseleder'))).toMatchObject({
      about: 'Rolle',
      lines: [
        'Varetages af: fra “Ib” til “Bo”.',
        'Mail: før stod der intet, nu “bo@fjordby.example”.',
        'Telefonnumre: “95 01 00 01” er fjernet.',
        'Vises i “Strøm & "varme" <svigt>”.',
        'Ændret 30. januar 2027 af Adam.',
      ],
      buttons: [{ label: 'Se rollen', href: 'https://cms.example/admin/collections/roles/r' }],
    })
  })

  it('counts as waiting only what waits, and puts changed contacts last', () => {
    const both = content(changed('Kriseleder'), notice(-7, anna))
    expect([both.subject, both.intro]).toEqual(['“Strøm & "varme" <svigt>” skal revideres senest 31. januar 2027', 'En plan venter på dig.'])
    expect(both.groups.map(({ heading }) => heading)).toEqual(['Skal revideres', 'Kontakter ændret i dine planer'])
    expect(content(changed('Kriseleder'), changed('Vagten')).subject).toBe('2 kontakter og roller er ændret i dine planer')
  })

  it('does not offer the review without changes while there are changes', () => {
    expect(item(notice(0, anna, { state: 'draft' }))).toMatchObject({
      lines: [expect.any(String), 'Der er en kladde med ændringer. Send den til godkendelse, når den er færdig.'],
      buttons: [{ label: 'Åbn planen' }],
    })
  })

  it('shows who is no user the plan as readers see it', () => {
    expect(item(notice(14, head))?.buttons).toEqual([{ label: 'Åbn planen', href: 'https://site.example/planer/stroem/' }])
    expect(item(notice(14, head))?.lines[1]).toBe('Ansvarlig redaktør er Anna Holm.')
  })

  it('can be unsubscribed from, unless it is all escalation', () => {
    expect(content(notice(0, anna)).unsubscribe?.href).toBe('https://cms.example/afmeld')
    expect(content(notice(14, { ...anna, escalation: true })).unsubscribe).toBeNull()
    expect(content(notice(14, { ...anna, escalation: true })).footer).toContain('Mails om overskredne frister kan ikke afmeldes.')
  })

  it('carries titles safely into HTML, and whole into the text', () => {
    const { html, text, subject } = renderMail(content(notice(0, anna)))
    expect(html).toContain('Strøm &amp; &quot;varme&quot; &lt;svigt&gt;')
    expect(html).not.toContain('<svigt>')
    expect(text).toContain('Strøm & "varme" <svigt>')
    expect(subject).toBe('“Strøm & "varme" <svigt>” skal revideres senest 31. januar 2027')
  })
})
