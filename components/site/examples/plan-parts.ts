/** What the example plans are made of. */
import { words } from '../../../messages'
import type { SectionKey } from '../../../domain/content/templates'
import { planKinds } from '../../../domain/approval/vocabulary'
import type { PlanItem, Provenance, SectionView } from '../props'
import { departments } from './facts'

export const item = (slug: string, kind: PlanItem['kind'], title: string, more: Partial<PlanItem> = {}): PlanItem => ({
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

export const plansByKind = planKinds.map((kind) => ({
  kind,
  items: Object.values(planItems).filter((plan) => plan.kind === kind),
}))

export const contentHash = '5b1f0c9e7a3d48426c1de0fb9a8270d35e6f41c2b7a90d8e3f5c6b1a2d4e8f70'

export const provenance: Provenance = {
  revision: '2.1',
  changeClass: 'minor',
  preparedBy: [
    { name: 'Birger Thygesen-Østergaard', title: 'Systemadministrator' },
    { name: 'Ida Kragelund', title: 'Driftschef' },
  ],
  approvedBy: [{ name: 'Hanne Skovdal', title: 'Kommunaldirektør' }],
  decision: null,
  awaitsApproval: false,
  approvedAt: '2026-03-10T09:12:00.000Z',
  validFrom: '2026-03-10T09:12:00.000Z',
  validUntil: null,
  lastRevisedAt: '2026-09-02T07:30:00.000Z',
  updatedAt: '2026-10-14T22:30:00.000Z',
  contactsUpdatedAt: '2026-10-14T22:30:00.000Z',
  reviewDue: '2030-03-10',
  responsibleEditor: { name: 'Asger Lindegaard', title: 'Beredskabskoordinator', mail: 'beredskab@fjordby.example' },
  contentHash,
}

export const section = (key: SectionKey, more: Partial<SectionView> = {}): SectionView => ({
  anchor: words.anchors[key],
  formerAnchor: words.anchors[key] === key ? null : key,
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
