/** An overdue card without an alarm chain, a long name, a correction nobody has approved yet, and plans no longer in force. */
import type { PlanPageProps, RetiredPlanPageProps } from '../props'
import { chromeAt, contacts, departments, roles, toContact, toRole } from './facts'
import { fullPlan } from './it-outage'
import { planItems, provenance, section } from './plan-parts'
import { bullets, text } from './text'

export const overdueCard: PlanPageProps = {
  ...fullPlan,
  chrome: chromeAt('/planer/noedstroem/', departments.it, { label: planItems.card.title, href: planItems.card.href }),
  title: planItems.card.title,
  kind: 'actionCard',
  summary: '',
  crisisLevel: null,
  provenance: {
    ...provenance,
    revision: '1.0',
    changeClass: 'major',
    approvedAt: '2023-01-30T10:00:00.000Z',
    lastRevisedAt: '2023-01-30T10:00:00.000Z',
    reviewDue: '2024-01-31',
    responsibleEditor: null,
  },
  performedBy: roles.solutionLead,
  callFirst: [],
  attachments: [],
  parent: planItems.outage,
  children: [],
  paper: { href: '/pdf/planer/noedstroem.pdf', size: 61_000 },
  sections: [
    section('when', { text: { body: text('Når strømmen har været væk i mere end ti minutter.') } }),
    section('tasks', { text: { body: text('Holde serverrummet kørende, til strømmen er tilbage.') } }),
    section('meetingPlace', {
      text: { body: text('Ved kælderdøren på rådhusets nordside. Er den spærret: receptionen.') },
    }),
    section('actions', {
      phases: {
        immediate: [
          { text: 'Lås serverrummet op med nøglen fra boksen.', role: null, contact: null },
          { text: 'Drej omskifteren til "Generator".', role: null, contact: contacts.duty },
        ],
      },
    }),
  ],
}

/** A card in force, with the chain of the plan above it. */
export const card: PlanPageProps = {
  ...overdueCard,
  chrome: chromeAt('/planer/papirgange/', departments.homeCare, { label: 'Papirgange', href: '/planer/papirgange/' }),
  title: 'Papirgange i hjemmeplejen',
  summary: 'Når kørelister og medicinkort må føres på papir.',
  department: departments.homeCare,
  provenance: { ...provenance, revision: '1.2', reviewDue: '2030-03-10' },
  performedBy: roles.crisisLeader,
  callFirst: fullPlan.callFirst,
  callFirstFrom: { label: planItems.outage.title, href: planItems.outage.href },
  sections: [
    ...overdueCard.sections.slice(0, 3),
    section('actions', {
      phases: {
        immediate: [
          { text: 'Hent mappen "Papirgange" i skab B, og del kørelisterne ud.', role: null, contact: null },
          { text: 'Ring til vagten, og sig, at I kører på papir.', role: null, contact: contacts.duty },
          { text: 'Skriv tid og navn på hvert besøg.', role: roles.logKeeper, contact: null },
        ],
        followUp: [{ text: 'Tast papirerne ind, når systemerne er oppe.', role: roles.solutionLead, contact: null }],
      },
    }),
    section('contacts', {
      contactGroups: [{ heading: '', members: [{ who: toContact(contacts.asger), note: '' }, { who: toContact(contacts.police), note: '' }] }],
    }),
  ],
}

const longTitle =
  'Beredskabsplan for Arbejdsmarked, Uddannelse og Borgerservice ved længerevarende forsyningssvigt og kommunikationsnedbrud'

export const longNamedPlan: PlanPageProps = {
  ...fullPlan,
  chrome: chromeAt('/planer/laengerevarende/', departments.employment, {
    label: longTitle,
    href: '/planer/laengerevarende/',
  }),
  title: longTitle,
  kind: 'subPlan',
  summary: '',
  crisisLevel: null,
  department: departments.employment,
  callFirst: [{ who: toRole(roles.logKeeper), note: '' }],
  attachments: [],
  parent: null,
  children: [],
  sections: [
    section('departmentTasks', {
      text: { body: text('Udbetale forsørgelsesydelser til tiden og holde borgerservicecentrene åbne.') },
    }),
    section('criticalFunctions', { text: { body: text(bullets(['Forsørgelsesydelser'], ['Pas og kørekort'])) } }),
    section('resources'),
    section('actionCards', { noActionCards: true }),
  ],
}

export const retiredPlan: RetiredPlanPageProps = {
  chrome: chromeAt('/planer/prioritering/', departments.it, {
    label: 'Prioritering af fagsystemer',
    href: '/planer/prioritering/',
  }),
  title: 'Prioritering af fagsystemer',
  kind: 'responsePlan',
  department: departments.it,
  takenOutAt: '2026-06-18T11:00:00.000Z',
  archivedAt: null,
  reason: 'Rækkefølgen står nu i planen for IT-nedbrud.',
  successor: { title: 'IT-nedbrud', href: '/planer/it-nedbrud/', kind: 'responsePlan', status: 'inForce' },
  historyHref: '/planer/prioritering/historik/',
}

export const archivedPlan: RetiredPlanPageProps = { ...retiredPlan, archivedAt: '2026-09-30T08:00:00.000Z' }

/** Corrected in haste, and about to give way to the next revision. */
export const correctedPlan: PlanPageProps = {
  ...fullPlan,
  provenance: {
    ...provenance,
    revision: '2.2',
    approvedBy: [],
    awaitsApproval: true,
    validUntil: '2031-01-01T00:00:00.000Z',
    responsibleEditor: null,
  },
  confirmHref: 'https://cms.fjordby.example/admin/laest/it-nedbrud',
}
