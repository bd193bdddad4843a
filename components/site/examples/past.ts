/** IT-nedbrud as it was, and as it is: short, with everything that can change. */
import type { ContentSection, PlanContent } from '../../../domain/content/content'
import type { Names, RevisionView } from '../props'
import { contentHash } from './plan-parts'
import { bold, bullets, link, paragraph, text } from './text'

export const names: Names = {
  'contacts/vagt': 'Vagthavende i IT',
  'contacts/birger': 'Birger Thygesen-Østergaard',
  'roles/kriseleder': 'Kriseleder',
  'roles/loesningsansvarlig-it': 'Løsningsansvarlig for IT',
  'departments/it': 'IT og Digitalisering',
}

export const formerRevision: RevisionView = {
  number: '2.0',
  changeClass: 'major',
  changeNote: '',
  preparedBy: [{ name: 'Ida Kragelund', title: 'Driftschef' }],
  approvedBy: [{ name: 'Ida Kragelund', title: 'Driftschef', onBehalfOf: { name: 'Hanne Skovdal', title: 'Kommunaldirektør' } }],
  decision: null,
  urgent: false,
  approvedAt: '2025-01-20T13:00:00.000Z',
  periods: [{ from: '2025-02-01T05:00:00.000Z', until: '2026-03-10T09:12:00.000Z' }],
  contentHash: contentHash.replaceAll('5', 'c'),
  inForce: false,
}

const section = (key: ContentSection['key'], more: Partial<ContentSection>): ContentSection => ({ key, heading: null, text: {}, phases: {}, ...more })
const step = (words: string, role: string | null = null, contact: string | null = null) => ({ text: words, role, contact })

export const formerContent: PlanContent = {
  schemaVersion: 1,
  kind: 'responsePlan',
  title: 'IT-nedbrud',
  summary: 'Når fælles systemer, netværk eller telefoni er nede i mere end en time.',
  crisisLevel: '',
  department: 'it',
  parent: null,
  performedBy: null,
  sections: [
    section('situation', {
      text: {
        body: text(
          paragraph('Planen bruges, når ', bold('flere end én afdeling'), ' mangler et system i mere end 30 minutter.'),
          bullets(['Netværk på rådhuset'], ['Telefoni i hjemmeplejen'], ['Se ', link('https://drift.fjordby.example', 'driftsstatus'), ' først']),
        ),
      },
    }),
    section('actions', {
      phases: {
        immediate: [step('Ring til vagthavende i IT', null, 'vagt'), step('Saml krisestaben i mødelokale 2', 'kriseleder')],
        shortly: [step('Meld status hver halve time', 'loesningsansvarlig-it')],
      },
    }),
    section('free:1', { heading: 'Papirskemaer', text: { body: text('Skemaerne ligger i skabet ved receptionen.') } }),
  ],
  alarmChain: [{ who: { to: 'contacts', id: 'vagt' }, note: 'Hele døgnet' }, { who: { to: 'roles', id: 'kriseleder' }, note: '' }],
  contactGroups: [],
  noActionCards: false,
}

export const presentContent: PlanContent = {
  ...formerContent,
  summary: 'Når fælles systemer, netværk eller telefoni er nede i mere end en halv time.',
  sections: [
    section('situation', {
      text: {
        body: text(
          paragraph('Planen bruges, når ', bold('flere end én afdeling'), ' mangler et system i mere end 20 minutter.'),
          bullets(['Netværk på rådhuset'], ['Telefoni i hjemmeplejen og på plejehjemmene'], ['Se ', link('https://drift.fjordby.example', 'driftsstatus'), ' først']),
        ),
      },
    }),
    section('actions', {
      phases: {
        immediate: [step('Ring til vagthavende i IT', null, 'birger'), step('Saml krisestaben i mødelokale 4', 'kriseleder')],
        shortly: [step('Find papirgangene frem', 'loesningsansvarlig-it'), step('Meld status hver halve time', 'loesningsansvarlig-it')],
      },
    }),
  ],
  alarmChain: [{ who: { to: 'roles', id: 'kriseleder' }, note: '' }, { who: { to: 'contacts', id: 'vagt' }, note: 'Hele døgnet, også helligdage' }],
}
