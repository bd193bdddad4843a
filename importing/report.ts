/** What the command line prints about a file: what was made, what is missing, and what a human should look at. */
import { importTexts, words } from '../messages'
import { templates, type SectionKey } from '../domain/content/templates'
import type { ImportResult } from './import-plan'
import { byReason, lineOf } from './notes'
import { keptInNotes, type ImportedPlan, type Remark } from './types'

const texts = importTexts.report

type Written = Extract<ImportResult, { ok: true }>

/** What was made of a file. */
export function reportOn(file: string, plan: ImportedPlan, { department, made, reused, remarks }: Written): string {
  return lines([
    texts.made(file, words.kinds[plan.kind], plan.title, department.name),
    ...sectionsOf(plan),
    texts.contacts(made.contacts.length, reused.contacts.length),
    texts.roles(made.roles, reused.roles),
    ...toDo(remarks),
  ])
}

/** What would be made of it. @param department as given on the command line, if it was */
export function previewOf(file: string, plan: ImportedPlan, department: string | undefined): string {
  const vacant = plan.contacts.filter((contact) => contact.vacant).length
  return lines([
    texts.read(file, words.kinds[plan.kind], plan.title),
    department ? texts.givenDepartment(department) : texts.department(plan.metadata.department),
    ...sectionsOf(plan),
    texts.found(plan.contacts.length - vacant, vacant),
    ...toDo([...plan.unplaced, ...plan.attention]),
  ])
}

const lines = (all: readonly string[]): string => all.filter(Boolean).join('\n')

const sectionsOf = (plan: ImportedPlan): string[] => [
  texts.sections(sectionNames(plan)),
  texts.missing(missingSections(plan)),
]

/** First what has no place in the plan, then what to look at in it. */
function toDo(remarks: readonly Remark[]): string[] {
  const [kept, look] = [true, false].map((whole) =>
    remarks.filter(({ reason }) => keptInNotes.includes(reason) === whole),
  )
  return [...listed(texts.kept, kept ?? []), ...listed(texts.look, look ?? [])]
}

const sectionNames = ({ sections }: ImportedPlan): string[] =>
  sections.map(({ key, heading }) =>
    key === 'free' ? heading.replace(/:$/, '') || importTexts.withoutHeading : words.sections[key as SectionKey],
  )

const missingSections = ({ kind, sections }: ImportedPlan): string[] =>
  templates[kind]
    .filter(({ key, required }) => required && !sections.some((section) => section.key === key))
    .map(({ key }) => words.sections[key])

function listed(heading: string, remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return []
  return [
    `  ${heading}`,
    ...byReason(remarks).flatMap(([reason, about]) => [
      `    ${importTexts.reasons[reason]}`,
      ...about
        .map(lineOf)
        .filter(Boolean)
        .map((line) => `      ${line}`),
    ]),
  ]
}
