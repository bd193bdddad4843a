/**
 * The section templates of the four plan kinds (domain.md §2): which standard sections a plan has,
 * in which order, which of them must be filled, and what shape each takes.
 * Headings are not here: readers' words live in `messages/`.
 */
import type { PlanKind } from '../approval/vocabulary'

/**
 * Every standard section, in the one order that every template keeps: the editor shows its fields, and the reader
 * the sections, in this order (a test holds it).
 */
export const sectionKeys = [
  'purpose',
  'scope',
  'planBasis',
  'departmentTasks',
  'targetGroups',
  'criticalFunctions',
  'criticalFactors',
  'riskFactors',
  'operationLevels',
  'situation',
  'when',
  'alerting',
  'crisisStaff',
  'crisisOrganisation',
  'tasks',
  'meetingPlace',
  'callIn',
  'topCrisisStaff',
  'informationManagement',
  'incomingInformation',
  'actions',
  'leadership',
  'staffing',
  'communication',
  'crisisCommunication',
  'responsePlanSummaries',
  'resources',
  'recovery',
  'exercises',
  'contacts',
  'actionCards',
  'otherMatters',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** A part of a section that holds rich text. `body` is the section's own text. */
export type TextPartKey = 'body' | 'staff' | 'equipment' | 'internal' | 'external'
/** A part of `actions` that holds an ordered list of steps. */
export type PhaseKey = 'immediate' | 'shortly' | 'followUp'
export const phaseKeys = ['immediate', 'shortly', 'followUp'] as const satisfies readonly PhaseKey[]

/**
 * - `text`: one rich text (`body`)
 * - `alerting`: rich text and the ordered alarm chain
 * - `actions`: rich text and three phases of steps
 * - `staffing`: rich text, staff, equipment
 * - `communication`: rich text, internal, external
 * - `contacts`: rich text and the ordered contact groups
 * - `actionCards`: the child plans of kind action card, or the explicit statement that there are none
 */
export type SectionShape =
  | 'text'
  | 'alerting'
  | 'actions'
  | 'staffing'
  | 'communication'
  | 'contacts'
  | 'actionCards'

export interface SectionTemplate {
  key: SectionKey
  shape: SectionShape
  required: boolean
}

export const shapeOf: Record<SectionKey, SectionShape> = {
  purpose: 'text',
  scope: 'text',
  planBasis: 'text',
  crisisStaff: 'text',
  operationLevels: 'text',
  informationManagement: 'text',
  crisisCommunication: 'text',
  recovery: 'text',
  exercises: 'text',
  departmentTasks: 'text',
  targetGroups: 'text',
  criticalFunctions: 'text',
  criticalFactors: 'text',
  riskFactors: 'text',
  crisisOrganisation: 'text',
  meetingPlace: 'text',
  callIn: 'text',
  topCrisisStaff: 'text',
  responsePlanSummaries: 'text',
  incomingInformation: 'text',
  resources: 'text',
  situation: 'text',
  when: 'text',
  alerting: 'alerting',
  tasks: 'text',
  actions: 'actions',
  leadership: 'text',
  staffing: 'staffing',
  communication: 'communication',
  contacts: 'contacts',
  actionCards: 'actionCards',
  otherMatters: 'text',
}

/** Text parts of each shape, in reading order. Phases of `actions` come after its body. */
export const textPartsOf: Record<SectionShape, readonly TextPartKey[]> = {
  text: ['body'],
  alerting: ['body'],
  actions: ['body'],
  staffing: ['body', 'staff', 'equipment'],
  communication: ['body', 'internal', 'external'],
  contacts: ['body'],
  actionCards: [],
}

const required = (key: SectionKey): SectionTemplate => ({ key, shape: shapeOf[key], required: true })
const optional = (key: SectionKey): SectionTemplate => ({ key, shape: shapeOf[key], required: false })

/** Sections of each plan kind in their fixed order. Free sections follow after these. */
export const templates: Record<PlanKind, readonly SectionTemplate[]> = {
  masterPlan: [
    required('purpose'),
    optional('scope'),
    optional('planBasis'),
    optional('operationLevels'),
    required('alerting'),
    required('crisisStaff'),
    optional('meetingPlace'),
    optional('informationManagement'),
    required('crisisCommunication'),
    optional('recovery'),
    optional('exercises'),
    required('contacts'),
    optional('otherMatters'),
  ],
  subPlan: [
    required('departmentTasks'),
    optional('targetGroups'),
    required('criticalFunctions'),
    optional('criticalFactors'),
    optional('riskFactors'),
    required('alerting'),
    required('crisisOrganisation'),
    optional('tasks'),
    optional('meetingPlace'),
    optional('callIn'),
    optional('topCrisisStaff'),
    optional('incomingInformation'),
    optional('communication'),
    optional('responsePlanSummaries'),
    optional('resources'),
    optional('contacts'),
    optional('otherMatters'),
  ],
  responsePlan: [
    required('situation'),
    required('alerting'),
    required('tasks'),
    required('actions'),
    required('leadership'),
    required('staffing'),
    required('communication'),
    required('contacts'),
    required('actionCards'),
    optional('otherMatters'),
  ],
  actionCard: [
    required('when'),
    required('tasks'),
    optional('meetingPlace'),
    required('actions'),
    optional('staffing'),
    optional('contacts'),
    optional('otherMatters'),
  ],
}

/** The plan kind that a plan of the given kind may lie under (domain.md 12); `null` is the top. */
export const parentKinds: Record<PlanKind, readonly (PlanKind | null)[]> = {
  masterPlan: [null],
  subPlan: [null, 'masterPlan'],
  responsePlan: [null, 'masterPlan', 'subPlan'],
  actionCard: ['masterPlan', 'subPlan', 'responsePlan'],
}

/** Months between reviews when the plan says nothing: a council's plan once per election period (§ 25). */
export const defaultReviewIntervalMonths: Record<PlanKind, number> = {
  masterPlan: 48,
  subPlan: 12,
  responsePlan: 12,
  actionCard: 12,
}
