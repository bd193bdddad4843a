/** What the command line prints about a file: what was made, what is missing, and what a human should look at. */
import { importTexts, words } from '../messages'
import { templates, type SectionKey } from '../workflow/templates'
import type { ImportResult } from './import-plan'
import { byReason, lineOf } from './notes'
import { keptInNotes, type ImportedPlan, type Remark } from './types'

const texts = importTexts.report

/** @param result what was written; null on a dry run */
export function reportOn(file: string, plan: ImportedPlan, result: Extract<ImportResult, { ok: true }> | null): string {
  const remarks = result?.remarks ?? [...plan.unplaced, ...plan.attention]
  return [
    result
      ? texts.made(file, words.kinds[plan.kind], plan.title, result.department.name)
      : texts.read(file, words.kinds[plan.kind], plan.title),
    ...(result ? [] : [texts.department(plan.metadata.department)]),
    texts.sections(sectionNames(plan)),
    texts.missing(missingSections(plan)),
    texts.contacts(
      result
        ? { made: result.made.contacts, reused: result.reused.contacts }
        : { found: plan.contacts.filter(({ vacant }) => !vacant).length },
    ),
    result
      ? texts.roles(result.made.roles, result.reused.roles)
      : texts.vacantRoles(plan.contacts.filter(({ vacant }) => vacant).length),
    ...listed(
      texts.kept,
      remarks.filter(({ reason }) => keptInNotes.includes(reason)),
    ),
    ...listed(
      texts.look,
      remarks.filter(({ reason }) => !keptInNotes.includes(reason)),
    ),
  ]
    .filter(Boolean)
    .join('\n')
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
