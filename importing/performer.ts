/** The role that an action card names under "Hvem": a field of the plan, and no section of it. */
import { bareHeading } from './headings'
import type { ImportedPlan, ImportedSection } from './types'

export const performerOf = (plan: ImportedPlan): string | null =>
  performerSection(plan)?.passages[0]?.text.replace(/[.:]$/, '') ?? null

export const performerSection = ({ kind, sections }: Pick<ImportedPlan, 'kind' | 'sections'>): ImportedSection | undefined =>
  sections.find(
    ({ key, heading, passages, children }) =>
      kind === 'actionCard' &&
      key === 'free' &&
      /^hvem\b/iu.test(bareHeading(heading)) &&
      passages.length === 1 &&
      passages[0]?.contacts.length === 0 &&
      passages[0].text.length < 100 &&
      !passages[0].picture &&
      children.length === 0,
  )
