/** What a plan must hold before it can be submitted and approved. */
import type { Attachment, ContentSection, PlanContent, Step } from '../content/content'
import type { Problem } from './problems'
import { digitRuns, digitRunsIn } from '../content/digit-runs'
import { figuresIn } from '../content/figures'
import { usesIn, type PlanField, type Use } from '../content/references'
import { isEmpty } from '../content/richtext'
import { parentKinds, phaseKeys, templates, type SectionTemplate } from '../content/templates'
import { textFaults } from '../content/text-faults'
import type { Id, PlanKind, PlanState } from './vocabulary'

/** The world around a plan. Records that do not exist are not in the maps. */
export interface RequirementFacts {
  /** Action cards under this plan that are not out of use. */
  actionCardCount: number
  responsibleEditor: { name: string; active: boolean } | null
  /** Those the plan names and those that hold its roles. `reachable`: by phone, mail or another way. */
  contacts: ReadonlyMap<Id, { name: string; active: boolean; reachable: boolean }>
  /** `holders`: the contacts that hold the role, deputies included. */
  /** `deserted`: nobody who can be called holds the role or stands in for it. */
  roles: ReadonlyMap<Id, { title: string; holders: readonly Id[]; deserted?: boolean }>
  plans: ReadonlyMap<Id, { title: string; kind: PlanKind; state: PlanState }>
  /** Hashes of attachments whose file is not there. */
  missingFiles: ReadonlySet<string>
}

/** @returns everything that keeps the plan from being submitted, in the order of its form; empty when it is ready. */
export function submissionProblems(content: PlanContent, facts: RequirementFacts): Problem[] {
  return [
    ...aboutThePlan(content),
    ...aboutTheParent(content, facts),
    ...aboutTheEditor(facts),
    ...templates[content.kind].flatMap((template) => aboutSection(template, content, facts)),
    ...content.sections.flatMap(aboutFreeSection),
    ...textProblems(content),
    ...digitProblems(content),
    ...goneFigures(content, facts),
    ...(content.attachments ?? []).flatMap((attachment) => aboutAttachment(attachment, facts)),
    ...aboutReferences(content, facts),
  ]
}

const missing = (field: PlanField): Problem => ({ field, issue: 'missing' })

function aboutThePlan({ title, department, kind, performedBy }: PlanContent): Problem[] {
  return [
    ...(title.trim() ? [] : [missing('title')]),
    ...(department ? [] : [missing('department')]),
    ...(kind === 'actionCard' && !performedBy ? [missing('performedBy')] : []),
  ]
}

/** That the parent exists and is in use is asked with the other references. */
function aboutTheParent({ kind, parent }: PlanContent, { plans }: RequirementFacts): Problem[] {
  const kinds = parentKinds[kind]
  if (!parent) return kinds.includes(null) ? [] : [missing('parent')]
  const found = plans.get(parent)
  if (!found || kinds.includes(found.kind)) return []
  const allowed = kinds.filter((each) => each !== null)
  return [{ field: 'parent', issue: 'wrong-kind', detail: found.title, id: parent, kinds: allowed }]
}

function aboutTheEditor({ responsibleEditor }: RequirementFacts): Problem[] {
  if (!responsibleEditor) return [missing('responsibleEditor')]
  if (responsibleEditor.active) return []
  return [{ field: 'responsibleEditor', issue: 'editor-inactive', detail: responsibleEditor.name }]
}

function aboutSection(
  { key, shape, required }: SectionTemplate,
  content: PlanContent,
  facts: RequirementFacts,
): Problem[] {
  const section = content.sections.find((each) => each.key === key)
  const hasText = Object.values(section?.text ?? {}).some((text) => !isEmpty(text))
  const steps = phaseKeys.flatMap((phase) => section?.phases[phase] ?? [])
  const field: PlanField = `sections.${key}`

  if (shape === 'actionCards' && content.noActionCards && facts.actionCardCount > 0) {
    return [{ field: 'actionCards', issue: 'contradiction' }]
  }
  const filled = {
    text: () => hasText,
    staffing: () => hasText,
    communication: () => hasText,
    alerting: () => hasText || content.alarmChain.length > 0,
    actions: () => hasText || steps.some(({ text }) => text.trim() !== ''),
    contacts: () => content.contactGroups.some(({ members }) => members.length > 0),
    actionCards: () => content.noActionCards || facts.actionCardCount > 0,
  }
  const unsaid = steps.some(({ text, role, contact }) => text.trim() === '' && Boolean(role ?? contact))
  return [
    ...(required && !filled[shape]() ? [missing(shape === 'actionCards' ? 'actionCards' : field)] : []),
    ...desertedSteps(steps, field, facts),
    ...(unsaid ? [{ field, issue: 'step-without-text' } satisfies Problem] : []),
  ]
}

/** A vacant role is no dead end for whoever reads the step: somebody must stand in. Told once for each role. */
function desertedSteps(steps: Step[], field: PlanField, { roles }: RequirementFacts): Problem[] {
  const ids = new Set(steps.flatMap(({ role, contact }) => (role && !contact && roles.get(role)?.deserted ? [role] : [])))
  return [...ids].map((id) => ({ field, issue: 'step-role-vacant', detail: roles.get(id)?.title, id }))
}

function aboutFreeSection({ key, heading, text }: ContentSection): Problem[] {
  if (!key.startsWith('free:')) return []
  const field: PlanField = `sections.${key}`
  const hasHeading = Boolean(heading?.trim())
  const hasText = Object.values(text).some((part) => !isEmpty(part))
  if (hasText && !hasHeading) return [{ field, issue: 'free-section-without-heading' }]
  if (hasHeading && !hasText) return [{ field, issue: 'free-section-without-text', detail: heading?.trim() }]
  return []
}

function aboutAttachment({ hash, name, alt }: Attachment, { missingFiles }: RequirementFacts): Problem[] {
  return [
    ...(alt.trim() ? [] : [{ field: 'attachments', issue: 'missing', detail: name } satisfies Problem]),
    ...(missingFiles.has(hash) ? [{ field: 'attachments', issue: 'attachment-gone', detail: name } satisfies Problem] : []),
  ]
}

/** @returns what some readers could not use, with its section */
export const textProblems = ({ sections }: PlanContent): Problem[] =>
  sections.flatMap(({ key, text }) =>
    Object.values(text).flatMap((part) => textFaults(part).map((fault): Problem => ({ field: `sections.${key}`, ...fault }))),
  )

function goneFigures({ sections }: PlanContent, { missingFiles }: RequirementFacts): Problem[] {
  return sections.flatMap(({ key, text }) =>
    Object.values(text)
      .flatMap(figuresIn)
      .flatMap(({ picture }): Problem[] =>
        picture && missingFiles.has(picture.hash) ? [{ field: `sections.${key}`, issue: 'picture-gone', detail: picture.name }] : [],
      ),
  )
}

/** Numbers that have run into each other, in texts, steps and remarks. */
function digitProblems({ sections, alarmChain, contactGroups, summary }: PlanContent): Problem[] {
  const flagged = (field: PlanField, runs: string[]) => runs.map((detail): Problem => ({ field, issue: 'digit-run', detail }))
  const notes = (links: PlanContent['alarmChain']) => links.flatMap(({ note }) => digitRuns(note))
  return [
    ...flagged('summary', digitRuns(summary)),
    ...sections.flatMap(({ key, text, phases }) => [
      ...Object.values(text).flatMap((part) => flagged(`sections.${key}`, digitRunsIn(part))),
      ...phaseKeys.flatMap((phase) => (phases[phase] ?? []).flatMap((step) => flagged(`sections.${key}`, digitRuns(step.text)))),
    ]),
    ...flagged('alarmChain', notes(alarmChain)),
    ...flagged('contactGroups', contactGroups.flatMap(({ members }) => notes(members))),
  ]
}

function aboutReferences(content: PlanContent, facts: RequirementFacts): Problem[] {
  const problems = usesIn(content).flatMap((use) => aboutReference(use, facts))
  return problems.filter((problem, index) => problems.findIndex((other) => isSame(problem, other)) === index)
}

/** What is mended on the record itself is told once; what is mended in the plan is told for each place. */
const isSame = (one: Problem, other: Problem) =>
  one.issue === other.issue && one.id === other.id && (one.issue.endsWith('unreachable') || one.field === other.field)

function aboutReference({ to, id, field }: Use, { contacts, roles, plans }: RequirementFacts): Problem[] {
  if (to === 'contacts') {
    const contact = contacts.get(id)
    if (!contact) return [{ field, issue: 'contact-gone', id }]
    if (!contact.active) return [{ field, issue: 'contact-inactive', detail: contact.name, id }]
    return contact.reachable ? [] : [{ field, issue: 'contact-unreachable', detail: contact.name, id }]
  }
  if (to === 'roles') {
    const role = roles.get(id)
    if (!role) return [{ field, issue: 'role-gone', id }]
    const answers = (holder: Id) => contacts.get(holder)?.active && contacts.get(holder)?.reachable
    const reachable = role.holders.length === 0 || role.holders.some(answers)
    return reachable ? [] : [{ field, issue: 'role-unreachable', detail: role.title, id }]
  }
  const plan = plans.get(id)
  if (!plan) return [{ field, issue: 'plan-gone', id }]
  return plan.state === 'outOfUse' ? [{ field, issue: 'plan-out-of-use', detail: plan.title, id }] : []
}
