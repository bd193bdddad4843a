/** Plan pages: a full plan, an overdue card without an alarm chain, a long name, and a plan taken out of use. */
import { words } from '../../../messages'
import type { SectionKey } from '../../../workflow/templates'
import type { PlanItem, PlanPageProps, Provenance, RetiredPlanPageProps, SectionView } from '../props'
import { chromeAt, contacts, departments, roles, toContact, toRole } from './facts'
import { bold, bullets, heading, link, numbers, paragraph, reference, text } from './text'

const item = (slug: string, kind: PlanItem['kind'], title: string, more: Partial<PlanItem> = {}): PlanItem => ({
  title,
  href: `/planer/${slug}/`,
  kind,
  summary: '',
  department: departments.it,
  revision: '1.0',
  approvedAt: '2026-03-10T09:12:00.000Z',
  reviewDue: '2030-03-10',
  ...more,
})

export const planItems = {
  master: item('beredskabsplan', 'masterPlan', 'Beredskabsplan for Fjordby Kommune', {
    summary: 'Den overordnede plan, som byrådet vedtager i hver valgperiode.',
    department: departments.directors,
    revision: '2.0',
  }),
  sub: item('delplan-it', 'subPlan', 'Delplan for IT og Digitalisering', {
    summary: 'Afdelingens opgaver, kritiske systemer og krisestyring.',
  }),
  outage: item('it-nedbrud', 'responsePlan', 'IT-nedbrud', {
    summary: 'Når flere fagsystemer eller netværket er ude af drift.',
    revision: '2.1',
  }),
  nemLogin: item('borgerservice-uden-mitid', 'responsePlan', 'Borgerservice uden MitID og selvbetjeningsløsninger', {
    department: departments.employment,
    approvedAt: '2023-05-30T08:00:00.000Z',
    reviewDue: '2024-05-31',
  }),
  card: item('noedstroem', 'actionCard', 'Start af nødstrøm i serverrummet', {
    approvedAt: '2023-01-30T10:00:00.000Z',
    reviewDue: '2024-01-31',
  }),
}

const hash = '5b1f0c9e7a3d48426c1de0fb9a8270d35e6f41c2b7a90d8e3f5c6b1a2d4e8f70'

const provenance: Provenance = {
  revision: '2.1',
  changeClass: 'minor',
  preparedBy: [
    { name: 'Birger Thygesen-Østergaard', title: 'Systemadministrator' },
    { name: 'Ida Kragelund', title: 'Driftschef' },
  ],
  approvedBy: [{ name: 'Hanne Skovdal', title: 'Kommunaldirektør' }],
  approvedAt: '2026-03-10T09:12:00.000Z',
  lastRevisedAt: '2026-09-02T07:30:00.000Z',
  updatedAt: '2026-10-14T22:30:00.000Z',
  reviewDue: '2030-03-10',
  responsibleEditor: { name: 'Asger Lindegaard', title: 'Beredskabskoordinator', mail: 'beredskab@fjordby.example' },
  contentHash: hash,
}

const section = (key: SectionKey, more: Partial<SectionView> = {}): SectionView => ({
  anchor: key,
  key,
  heading: words.sections[key],
  text: {},
  phases: {},
  alarmChain: [],
  contactGroups: [],
  actionCards: [],
  noActionCards: false,
  ...more,
})

const chain = [
  { who: toContact(contacts.duty), note: 'Ring altid hertil først, også om natten.' },
  { who: toRole(roles.solutionLead), note: '' },
  { who: toRole(roles.logKeeper), note: 'Er rollen vakant, udpeger kriselederen en logfører.' },
  { who: toRole(roles.crisisLeader), note: 'Når nedbruddet ventes at vare mere end fire timer.' },
]

export const fullPlan: PlanPageProps = {
  chrome: chromeAt('/planer/it-nedbrud/', departments.it, { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' }),
  title: 'IT-nedbrud',
  kind: 'responsePlan',
  summary: 'Når flere fagsystemer eller netværket er ude af drift, og arbejdet må fortsætte på papir.',
  crisisLevel: 'Kriseniveau 2-3',
  department: departments.it,
  provenance,
  performedBy: null,
  callFirst: chain,
  parent: planItems.sub,
  children: [planItems.card, item('papirgange', 'actionCard', 'Papirgange i hjemmeplejen', { department: departments.homeCare })],
  historyHref: '/planer/it-nedbrud/historik/',
  sections: [
    section('situation', {
      text: {
        body: text(
          'Planen bruges, når medarbejderne ikke kan komme på netværket, eller når mindst to fagsystemer er ude af drift samtidig.',
          bullets(['Netværket er nede på rådhuset eller på flere plejecentre.'], ['Telefoni og mail virker ikke.']),
          paragraph('Er kun ét system ramt, følger afdelingen ', reference('planRef', {
            title: 'Delplan for IT og Digitalisering', href: '/planer/delplan-it/', kind: 'subPlan', status: 'inForce',
          }), '.'),
        ),
      },
    }),
    section('alerting', {
      text: {
        body: text(
          heading('h3', 'Hvor kan alarmen komme fra?'),
          'Alle medarbejdere kan slå alarm. Ofte er det en superbruger eller overvågningen, der opdager fejlen.',
          heading('h4', 'Uden for arbejdstid'),
          paragraph('Ring til ', reference('contactRef', contacts.duty), '. Nås vagten ikke, så ring til ', reference('roleRef', roles.solutionLead), '.'),
        ),
      },
      alarmChain: chain,
    }),
    section('tasks', {
      text: {
        body: text(
          numbers(['Finde fejlen og vurdere, hvor længe den varer.'], ['Holde driften i gang ', bold('uden IT'), '.'], ['Få systemerne op i den aftalte rækkefølge.']),
          paragraph('Rækkefølgen følger ', reference('planRef', { title: 'Prioritering af fagsystemer', href: '/planer/prioritering/', kind: 'responsePlan', status: 'outOfUse' }), '. Logføring: ', reference('roleRef', roles.logKeeper), '. Vagtplan: ', reference('contactRef', null), '.'),
        ),
      },
    }),
    section('actions', {
      text: { body: text('Logbogen føres løbende, fra den første opringning.') },
      phases: {
        immediate: [
          { text: 'Slå alarm, og notér klokkeslæt og hvad der er ramt.', role: null, contact: contacts.duty },
          { text: 'Afgør, om fejlen er et angreb. Er du i tvivl, så træk netværkskablet, men sluk ikke.', role: roles.solutionLead, contact: null },
          { text: 'Læg papirgange frem i hjemmeplejen og på plejecentrene.', role: null, contact: null },
        ],
        shortly: [
          { text: 'Indkald krisestaben, hvis nedbruddet varer mere end fire timer.', role: roles.crisisLeader, contact: null },
          { text: 'Skriv ned, hvad der er besluttet, og hvad der er undladt.', role: roles.logKeeper, contact: null },
        ],
        followUp: [{ text: 'Tast papirerne ind, når systemerne er oppe, og evaluér inden for 14 dage.', role: roles.solutionLead, contact: contacts.asger }],
      },
    }),
    section('leadership', { text: { body: text('Den løsningsansvarlige leder indsatsen, indtil kriselederen overtager.') } }),
    section('staffing', {
      text: {
        staff: text('To driftsteknikere på stedet og en i reserve.'),
        equipment: text(bullets(['Nøgle til serverrummet i boksen ved receptionen.'], ['Satellittelefon i skab B.'])),
      },
    }),
    section('communication', {
      text: {
        internal: text('Afdelingslederne får besked på telefon, når mailen er nede.'),
        external: text(paragraph('Borgerne får besked på ', link('https://www.fjordby.example/drift', 'driftssiden'), ' og i lokalradioen.')),
      },
    }),
    section('contacts', {
      contactGroups: [
        { heading: 'Ledelsen', members: [{ who: toRole(roles.crisisLeader), note: '' }, { who: toRole(roles.solutionLead), note: '' }, { who: toRole(roles.logKeeper), note: '' }] },
        { heading: 'Andre', members: [{ who: toContact(contacts.list), note: 'Skrives til, når mailen virker igen.' }, { who: toContact(contacts.police), note: '' }, { who: toContact(contacts.unreachable), note: '' }] },
      ],
    }),
    section('actionCards', {
      actionCards: [{ title: planItems.card.title, href: planItems.card.href, kind: 'actionCard', status: 'inForce' }],
    }),
    section('otherMatters', { key: 'free:1', anchor: 'afsnit-noedstroem', heading: 'Nødstrøm og køling', text: { body: text('Nødstrømmen holder serverrummet i gang i otte timer.') } }),
  ],
}

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
  parent: planItems.outage,
  children: [],
  sections: [
    section('when', { text: { body: text('Når strømmen har været væk i mere end ti minutter.') } }),
    section('tasks', { text: { body: text('Holde serverrummet kørende, til strømmen er tilbage.') } }),
    section('meetingPlace', { text: { body: text('Ved kælderdøren på rådhusets nordside. Er den spærret: receptionen.') } }),
    section('actions', {
      phases: { immediate: [{ text: 'Lås serverrummet op med nøglen fra boksen.', role: null, contact: null }, { text: 'Drej omskifteren til "Generator".', role: null, contact: contacts.duty }] },
    }),
  ],
}

const longTitle =
  'Beredskabsplan for Arbejdsmarked, Uddannelse og Borgerservice ved længerevarende forsyningssvigt og kommunikationsnedbrud'

export const longNamedPlan: PlanPageProps = {
  ...fullPlan,
  chrome: chromeAt('/planer/laengerevarende/', departments.employment, { label: longTitle, href: '/planer/laengerevarende/' }),
  title: longTitle,
  kind: 'subPlan',
  summary: '',
  crisisLevel: null,
  department: departments.employment,
  callFirst: [{ who: toRole(roles.logKeeper), note: '' }],
  parent: null,
  children: [],
  sections: [
    section('departmentTasks', { text: { body: text('Udbetale forsørgelsesydelser til tiden og holde borgerservicecentrene åbne.') } }),
    section('criticalFunctions', { text: { body: text(bullets(['Forsørgelsesydelser'], ['Pas og kørekort'])) } }),
    section('resources'),
    section('actionCards', { noActionCards: true }),
  ],
}

export const retiredPlan: RetiredPlanPageProps = {
  chrome: chromeAt('/planer/prioritering/', departments.it, { label: 'Prioritering af fagsystemer', href: '/planer/prioritering/' }),
  title: 'Prioritering af fagsystemer',
  kind: 'responsePlan',
  department: departments.it,
  takenOutAt: '2026-06-18T11:00:00.000Z',
  reason: 'Rækkefølgen står nu i planen for IT-nedbrud.',
  successor: { title: 'IT-nedbrud', href: '/planer/it-nedbrud/', kind: 'responsePlan', status: 'inForce' },
  historyHref: '/planer/prioritering/historik/',
}

export const contentHash = hash
