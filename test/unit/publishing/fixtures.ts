/** A small invented municipality as the publisher sees it: two departments, three contacts, two roles, three plans. */
import type { SiteSettings } from '../../../publishing/pages'
import type {
  Snapshot,
  SnapshotContact,
  SnapshotDepartment,
  SnapshotEvent,
  SnapshotPlan,
  SnapshotRole,
} from '../../../publishing/snapshot/snapshot'
import type { PlanContent, RichText, RichTextNode } from '../../../domain/content/content'
import { contentHash } from '../../../domain/content/hash'

export const settings: SiteSettings = {
  edition: 'internal',
  municipality: 'Fjordby Kommune',
  siteUrl: 'https://beredskab.fjordby.example',
  assets: { css: '/assets/site.abc.css', js: '/assets/site.def.js' },
}

const savedAt = '2026-01-01T08:00:00.000Z'
export const approvedAt = '2026-03-10T09:00:00.000Z'
export const birte = { name: 'Birte Bro', title: 'Beredskabschef' }
export const carl = { name: 'Carl Eng', title: 'Konsulent' }

const paragraph = (...children: RichTextNode[]): RichTextNode => ({ type: 'paragraph', version: 1, children })
const words = (text: string): RichTextNode => ({ type: 'text', version: 1, text })
export const text = (...parts: (string | RichTextNode)[]): RichText => ({
  root: {
    type: 'root',
    version: 1,
    children: [paragraph(...parts.map((part) => (typeof part === 'string' ? words(part) : part)))],
  },
})
/** A picture on a line of its own, its file known by one letter. */
export const figure = (letter: string, more: object = {}): RichTextNode => ({
  type: 'block',
  version: 2,
  fields: {
    blockType: 'figure',
    picture: { hash: letter.repeat(64), name: `port-${letter}.png`, mime: 'image/png', size: 2000, width: 900, height: 600 },
    alt: 'Porten set fra vejen',
    caption: 'Port 3',
    ...more,
  },
})
export const inline = (blockType: 'contactRef' | 'roleRef' | 'planRef', id: string): RichTextNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: 'i1', blockType, [blockType.replace('Ref', '')]: id },
})

export const department = (id: string, more: Partial<SnapshotDepartment> = {}): SnapshotDepartment => ({
  id,
  slug: id,
  name: id,
  parent: null,
  head: null,
  contingencyOwner: null,
  updatedAt: savedAt,
  ...more,
})

export const contact = (id: string, more: Partial<SnapshotContact> = {}): SnapshotContact => ({
  id,
  type: 'person',
  name: id,
  title: '',
  department: 'care',
  phones: [{ number: '+4595010001', label: '' }],
  mails: [`${id}@fjordby.example`],
  other: '',
  active: true,
  updatedAt: savedAt,
  ...more,
})

export const role = (id: string, more: Partial<SnapshotRole> = {}): SnapshotRole => ({
  id,
  slug: id,
  title: id,
  department: null,
  holders: [],
  tasks: null,
  updatedAt: savedAt,
  ...more,
})

export const content = (more: Partial<PlanContent> = {}): PlanContent => ({
  schemaVersion: 1,
  kind: 'responsePlan',
  title: 'Strømsvigt',
  summary: 'Når strømmen går.',
  crisisLevel: '',
  department: 'care',
  parent: null,
  performedBy: null,
  sections: [{ key: 'situation', heading: null, text: { body: text('Strømmen er gået.') }, phases: {} }],
  alarmChain: [],
  contactGroups: [],
  noActionCards: false,
  ...more,
})

/** A plan in force at revision 1.0, whose hash is that of its content. */
export function plan(id: string, frozen: Partial<PlanContent> = {}, more: Partial<SnapshotPlan> = {}): SnapshotPlan {
  const whole = content(frozen)
  return {
    id,
    slug: id,
    status: 'inForce',
    latest: `${id}-1`,
    content: whole,
    frozenHash: contentHash(whole),
    revisions: [
      {
        id: `${id}-1`,
        number: '1.0',
        visibility: whole.visibility ?? 'internal',
        changeClass: 'major',
        changeNote: 'Første udgave',
        contributors: [carl],
        approvedBy: birte,
        decision: null,
        urgent: false,
        approvedAt,
        periods: [{ from: approvedAt, until: null }],
        contentHash: contentHash(whole),
      },
    ],
    responsibleEditor: { ...carl, mail: 'carl@fjordby.example' },
    nextReviewDate: '2027-03-10',
    isInReview: false,
    lastRevisedAt: approvedAt,
    successor: null,
    validUntil: null,
    formerSlugs: [],
    ...more,
  }
}

export const approval = ({ id, revisions }: SnapshotPlan, more: Partial<SnapshotEvent> = {}): SnapshotEvent => ({
  id: `event-${id}`,
  plan: id,
  action: 'approve',
  at: approvedAt,
  by: birte,
  comment: '',
  contentHash: revisions[0]?.contentHash ?? '',
  revision: '1.0',
  inForceFrom: null,
  ...more,
})

/** Departments `town` > `care`; `anna` holds `leader`, `guard` is vacant; plans as given, with their approvals. */
export function snapshot(plans: SnapshotPlan[] = [plan('power')], more: Partial<Snapshot> = {}): Snapshot {
  return {
    takenAt: '2026-04-01T12:00:00.000Z',
    edition: 'internal',
    departments: [
      department('town', { name: 'Fjordby Kommune', contingencyOwner: 'anna' }),
      department('care', { name: 'Ældre og Omsorg', parent: 'town', head: 'anna' }),
    ],
    contacts: [
      contact('anna', { name: 'Anna Å' }),
      contact('bo', { name: 'Bo Aagaard', phones: [{ number: '+4595010002', label: 'døgnvagt' }] }),
      contact('police', { name: 'Politi', type: 'external', department: null, phones: [{ number: '114', label: '' }] }),
    ],
    roles: [
      role('leader', { title: 'Kriseleder', holders: [{ contact: 'anna', deputy: false }] }),
      role('guard', { title: 'Vagt' }),
    ],
    plans,
    unshown: [],
    events: plans.map((each) => approval(each)),
    synonyms: [],
    eventsHead: 'head',
    eventCount: 1,
    auditHead: 'audit-head',
    ...more,
  }
}
