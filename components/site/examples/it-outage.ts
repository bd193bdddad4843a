/** A plan with everything in it: every section shape, every kind of reference, a vacant role. */
import type { PlanPageProps } from '../props'
import { attachments } from './attachments'
import { chromeAt, contacts, departments, roles, toContact, toRole } from './facts'
import { item, planItems, provenance, section } from './plan-parts'
import { bold, bullets, heading, link, numbers, paragraph, reference, text } from './text'

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
  attachments,
  parent: planItems.sub,
  children: [
    planItems.card,
    item('papirgange', 'actionCard', 'Papirgange i hjemmeplejen', { department: departments.homeCare }),
  ],
  historyHref: '/planer/it-nedbrud/historik/',
  paper: { href: '/pdf/planer/it-nedbrud.pdf', size: 84_000 },
  sections: [
    section('situation', {
      text: {
        body: text(
          'Planen bruges, når medarbejderne ikke kan komme på netværket, eller når mindst to fagsystemer er ude af drift samtidig.',
          bullets(['Netværket er nede på rådhuset eller på flere plejecentre.'], ['Telefoni og mail virker ikke.']),
          paragraph(
            'Er kun ét system ramt, følger afdelingen ',
            reference('planRef', {
              title: 'Delplan for IT og Digitalisering',
              href: '/planer/delplan-it/',
              kind: 'subPlan',
              status: 'inForce',
            }),
            '.',
          ),
        ),
      },
    }),
    section('alerting', {
      text: {
        body: text(
          heading('h3', 'Hvor kan alarmen komme fra?'),
          'Alle medarbejdere kan slå alarm. Ofte er det en superbruger eller overvågningen, der opdager fejlen.',
          heading('h4', 'Uden for arbejdstid'),
          paragraph(
            'Ring til ',
            reference('contactRef', contacts.duty),
            '. Nås vagten ikke, så ring til ',
            reference('roleRef', roles.solutionLead),
            '.',
          ),
        ),
      },
      alarmChain: chain,
    }),
    section('tasks', {
      text: {
        body: text(
          numbers(
            ['Finde fejlen og vurdere, hvor længe den varer.'],
            ['Holde driften i gang ', bold('uden IT'), '.'],
            ['Få systemerne op i den aftalte rækkefølge.'],
          ),
          paragraph(
            'Rækkefølgen følger ',
            reference('planRef', {
              title: 'Prioritering af fagsystemer',
              href: '/planer/prioritering/',
              kind: 'responsePlan',
              status: 'outOfUse',
            }),
            '. Logføring: ',
            reference('roleRef', roles.logKeeper),
            '. Vagtplan: ',
            reference('contactRef', null),
            '.',
          ),
        ),
      },
    }),
    section('actions', {
      text: { body: text('Logbogen føres løbende, fra den første opringning.') },
      phases: {
        immediate: [
          { text: 'Slå alarm, og notér klokkeslæt og hvad der er ramt.', role: null, contact: contacts.duty },
          {
            text: 'Afgør, om fejlen er et angreb. Er du i tvivl, så træk netværkskablet, men sluk ikke.',
            role: roles.solutionLead,
            contact: null,
          },
          { text: 'Læg papirgange frem i hjemmeplejen og på plejecentrene.', role: null, contact: null },
        ],
        shortly: [
          {
            text: 'Indkald krisestaben, hvis nedbruddet varer mere end fire timer.',
            role: roles.crisisLeader,
            contact: null,
          },
          { text: 'Skriv ned, hvad der er besluttet, og hvad der er undladt.', role: roles.logKeeper, contact: null },
        ],
        followUp: [
          {
            text: 'Tast papirerne ind, når systemerne er oppe, og evaluér inden for 14 dage.',
            role: roles.solutionLead,
            contact: contacts.asger,
          },
        ],
      },
    }),
    section('leadership', {
      text: { body: text('Den løsningsansvarlige leder indsatsen, indtil kriselederen overtager.') },
    }),
    section('staffing', {
      text: {
        staff: text('To driftsteknikere på stedet og en i reserve.'),
        equipment: text(bullets(['Nøgle til serverrummet i boksen ved receptionen.'], ['Satellittelefon i skab B.'])),
      },
    }),
    section('communication', {
      text: {
        internal: text('Afdelingslederne får besked på telefon, når mailen er nede.'),
        external: text(
          paragraph(
            'Borgerne får besked på ',
            link('https://www.fjordby.example/drift', 'driftssiden'),
            ' og i lokalradioen.',
          ),
        ),
      },
    }),
    section('contacts', {
      contactGroups: [
        {
          heading: 'Ledelsen',
          members: [
            { who: toRole(roles.crisisLeader), note: '' },
            { who: toRole(roles.solutionLead), note: '' },
            { who: toRole(roles.logKeeper), note: '' },
          ],
        },
        {
          heading: 'Andre',
          members: [
            { who: toContact(contacts.list), note: 'Skrives til, når mailen virker igen.' },
            { who: toContact(contacts.police), note: '' },
            { who: toContact(contacts.unreachable), note: '' },
          ],
        },
      ],
    }),
    section('actionCards', {
      actionCards: [{ title: planItems.card.title, href: planItems.card.href, kind: 'actionCard', status: 'inForce' }],
    }),
    section('otherMatters', {
      key: 'free:1',
      anchor: 'afsnit-noedstroem',
      heading: 'Nødstrøm og køling',
      text: { body: text('Nødstrømmen holder serverrummet i gang i otte timer.') },
    }),
  ],
}
