/** Departments, roles and contacts. */
import { groupBy } from '../../../domain/group'
import { letterOf } from '../lists'
import type { ContactsPageProps, ContactView } from '../props'
import { chromeAt, contacts, counted, departments, own, roles } from './facts'
import { example as page, type Example } from './example'
import { planItems, plansByKind as kinds } from './plan-parts'
import { bullets, text } from './text'

type Entry = ContactsPageProps['groups'][number]['contacts'][number]

/** As the publisher has them: under their letters, names in Danish order. */
function byLetter(entries: (ContactView & { roles?: Entry['roles'] })[]): ContactsPageProps['groups'] {
  const sorted = entries.map((entry): Entry => ({ roles: [], ...entry })).sort((a, b) => a.name.localeCompare(b.name, 'da'))
  return [...groupBy(sorted, ({ name }) => letterOf(name))].map(([letter, own], at) => ({ number: at + 1, letter, contacts: own }))
}

export const factPages: Example[] = [
  page('afdeling', {
    path: departments.it.href,
    template: 'department',
    props: {
      chrome: chromeAt(departments.it.href, departments.it),
      name: departments.it.label,
      head: contacts.ida,
      contingencyOwner: null,
      parent: departments.directors,
      children: [counted(departments.homeCare, 1)],
      plans: kinds.slice(1).map((group, at) => ({ number: at + 1, ...group })),
      roles: [roles.solutionLead, roles.logKeeper],
      paper: { href: '/pdf/afdelinger/it-og-digitalisering.pdf', size: 240_000 },
    },
  }),
  page('afdeling-tom', {
    path: departments.care.href,
    template: 'department',
    props: {
      chrome: chromeAt(departments.care.href, departments.care),
      name: departments.care.label,
      head: null,
      contingencyOwner: contacts.asger,
      parent: null,
      children: [],
      plans: [],
      roles: [],
    },
  }),
  page('rolle', {
    path: roles.solutionLead.href,
    template: 'role',
    props: {
      chrome: chromeAt(roles.solutionLead.href, departments.it, {
        label: roles.solutionLead.title,
        href: roles.solutionLead.href,
      }),
      role: roles.solutionLead,
      department: departments.it,
      tasks: text(
        'Leder arbejdet med at få systemerne i drift igen.',
        bullets(['Vurderer årsag og varighed.'], ['Melder status til kriselederen hver time.']),
      ),
      plans: [
        {
          plan: planItems.outage,
          cards: false,
          alarmPlaces: [2],
          named: [{ label: 'Alarmering', href: '/planer/it-nedbrud/#alarmering' }],
          steps: [
            { phase: 'immediate', text: 'Afgør, om fejlen er et angreb.' },
            { phase: 'followUp', text: 'Tast papirerne ind, når systemerne er oppe.' },
          ],
        },
        {
          plan: planItems.card,
          cards: true,
          alarmPlaces: [],
          named: [],
          steps: [{ phase: 'immediate', text: 'Lås serverrummet op med nøglen fra boksen.' }],
        },
        {
          plan: planItems.sub,
          cards: false,
          alarmPlaces: [],
          named: [{ label: 'Afdelingens krisestyringsorganisation', href: '/planer/delplan-it/#krisestyring' }],
          steps: [],
        },
      ],
      cards: [{ label: planItems.card.title, href: planItems.card.href }],
    },
  }),
  page('rolle-vakant', {
    path: roles.logKeeper.href,
    template: 'role',
    props: {
      chrome: own(roles.logKeeper.href, roles.logKeeper.title),
      role: roles.logKeeper,
      department: null,
      tasks: null,
      plans: [],
      cards: [],
    },
  }),
  page('kontakter', {
    path: '/kontakter/',
    template: 'contacts',
    props: {
      chrome: own('/kontakter/', 'Kontakter'),
      groups: byLetter([
        contacts.police,
        contacts.asger,
        { ...contacts.hanne, roles: [{ label: 'Kriseleder', href: roles.crisisLeader.href }] },
        contacts.unreachable,
        contacts.birger,
        {
          ...contacts.ida,
          roles: [
            { label: 'Kriseleder', href: roles.crisisLeader.href },
            { label: roles.solutionLead.title, href: roles.solutionLead.href },
          ],
        },
        contacts.duty,
        contacts.list,
      ]),
    },
  }),
  page('kontakter-tom', {
    path: '/kontakter/',
    template: 'contacts',
    props: { chrome: own('/kontakter/', 'Kontakter'), groups: [] },
  }),
]
