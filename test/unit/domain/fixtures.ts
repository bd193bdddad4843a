/** Small builders named for what a test wants to say; everything not named is ordinary and valid. */
import type { ContentSection, PlanContent, RichText, RichTextNode } from '../../../domain/content/content'
import type { ApprovalSettings, PlanFacts, TransitionRequest } from '../../../domain/approval/facts'
import type { RequirementFacts } from '../../../domain/approval/requirements'
import type { TextPartKey } from '../../../domain/content/templates'
import type { Actor, DepartmentNode, Grant, Permission } from '../../../domain/approval/vocabulary'

/** municipality > health > care; municipality > school */
export const departments: DepartmentNode[] = [
  { id: 'municipality', parent: null },
  { id: 'health', parent: 'municipality' },
  { id: 'care', parent: 'health' },
  { id: 'school', parent: 'municipality' },
]

export const grant = (permission: Permission, department: string | null = null): Grant => ({ permission, department })

export const person = (id: string, ...grants: Grant[]): Actor => ({
  id,
  name: `Navn ${id}`,
  title: `Titel ${id}`,
  active: true,
  grants,
})

export const anna = person('anna', grant('author', 'health'))
export const bo = person('bo', grant('approver', 'health'))
export const carl = person('carl', grant('approver'), grant('author'))
export const rikke = person('rikke', grant('reader'))
export const gone = { ...person('gone', grant('approver'), grant('author')), active: false }
export const administrator = person('administrator', grant('administrator'))

export const text = (words: string, more: Partial<RichTextNode> = {}): RichTextNode => ({
  type: 'text',
  text: words,
  ...more,
})
export const element = (type: string, ...children: RichTextNode[]): RichTextNode => ({ type, children })
export const paragraph = (...children: RichTextNode[]): RichTextNode => element('paragraph', ...children)
export const rich = (...children: RichTextNode[]): RichText => ({ root: element('root', ...children) })
export const prose = (words: string): RichText => rich(paragraph(text(words)))
export const reference = (blockType: 'contactRef' | 'roleRef' | 'planRef', target: unknown): RichTextNode => ({
  type: 'inlineBlock',
  fields: { blockType, [blockType.replace('Ref', '')]: target, id: '65f0', blockName: '' },
})

/** A file that is known by one letter. */
export const picture = (letter: string) => ({
  hash: letter.repeat(64),
  name: `port-${letter}.png`,
  mime: 'image/png',
  size: 2000,
  width: 900,
  height: 600,
})
/** A picture in the text. */
export const figure = (fields: object = {}, more: object = {}): RichTextNode => ({
  type: 'block',
  fields: { blockType: 'figure', picture: picture('a'), alt: 'Port 3 set fra vejen', ...fields },
  ...more,
})

export const section = (
  key: ContentSection['key'],
  parts: Partial<Record<TextPartKey, RichText>> = { body: prose(`Om ${key}`) },
  more: Partial<ContentSection> = {},
): ContentSection => ({ key, heading: null, text: parts, phases: {}, ...more })

/** A response plan that nothing is wrong with. */
export const plan = (changes: Partial<PlanContent> = {}): PlanContent => ({
  schemaVersion: 1,
  kind: 'responsePlan',
  title: 'Indsatsplan for strømsvigt',
  summary: '',
  crisisLevel: '',
  department: 'health',
  parent: null,
  performedBy: null,
  sections: [
    section('situation'),
    section('alerting'),
    section('tasks'),
    section('actions', {}, { phases: { immediate: [{ text: 'Ring 112', role: null, contact: null }] } }),
    section('leadership'),
    section('staffing', { equipment: prose('Lygter') }),
    section('communication', { internal: prose('Lederen orienterer') }),
  ],
  alarmChain: [{ who: { to: 'roles', id: 'leader' }, note: '' }],
  contactGroups: [{ heading: 'Ledelsen', members: [{ who: { to: 'contacts', id: 'hotline' }, note: '' }] }],
  noActionCards: true,
  ...changes,
})

/** The world around that plan: all it names exists and can be reached. */
export const facts = (changes: Partial<RequirementFacts> = {}): RequirementFacts => ({
  actionCardCount: 0,
  responsibleEditor: { name: 'Navn anna', active: true },
  contacts: new Map([
    ['hotline', { name: 'Vagttelefonen', active: true, reachable: true }],
    ['mute', { name: 'Kontakt uden nummer', active: true, reachable: false }],
    ['retired', { name: 'Fratrådt kontakt', active: false, reachable: true }],
  ]),
  roles: new Map([
    ['leader', { title: 'Kriseleder', holders: ['hotline'] }],
    ['vacantRole', { title: 'Stabsleder', holders: [] }],
    ['muteRole', { title: 'Logfører', holders: ['mute'] }],
  ]),
  plans: new Map([
    ['master', { title: 'Beredskabsplan', kind: 'masterPlan', state: 'approved' }],
    ['sub', { title: 'Delplan for Sundhed', kind: 'subPlan', state: 'approved' }],
    ['old', { title: 'Gammel delplan', kind: 'subPlan', state: 'outOfUse' }],
  ]),
  missingFiles: new Set(),
  ...changes,
})

/** Without rules of its own the municipality lets an approver sign everything. */
export const settings: ApprovalSettings = { rules: [], confirmDays: 7, providerSigns: false, longestMonths: { adopted: 48, others: 24 } }

/** An unchanged revision 1.0 in force. */
export const inForce = {
  id: 'revision-1',
  number: '1.0',
  major: 1,
  minor: 0,
  contentHash: 'hash-1',
  approvedAt: '2025-01-15T09:00:00.000Z',
  writers: ['anna'],
  lastRevisedAt: '2025-01-15T09:00:00.000Z',
}

export const planFacts = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  id: 'plan-1',
  kind: 'responsePlan',
  state: 'draft',
  department: 'care',
  contentHash: 'hash-2',
  submission: null,
  decision: null,
  contributors: ['anna'],
  responsibleEditor: null,
  successor: null,
  inForce: null,
  upcoming: null,
  correction: null,
  parked: null,
  conflicts: 0,
  opensToPublic: false,
  revisions: [],
  highestRevision: null,
  reviewIntervalMonths: 12,
  reviewSetBy: [],
  wroteInForce: [],
  ...changes,
})

export const submittedPlan = (changes: Partial<PlanFacts> = {}): PlanFacts =>
  planFacts({
    state: 'inReview',
    submission: { by: 'anna', contentHash: 'hash-2', changeNote: 'Nye numre', changeClass: 'minor' },
    ...changes,
  })

export const approvedPlan = (changes: Partial<PlanFacts> = {}): PlanFacts =>
  planFacts({
    state: 'approved',
    contentHash: 'hash-1',
    contributors: [],
    inForce,
    highestRevision: { major: 1, minor: 0 },
    ...changes,
  })

export const request = (
  action: TransitionRequest['action'],
  changes: Partial<TransitionRequest> = {},
): TransitionRequest => ({ action, contentHash: 'hash-2', comment: '', changeNote: '', changeClass: null, inForceFrom: null, ...changes })
