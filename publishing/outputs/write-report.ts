import { copenhagenDay } from '../../domain/reminders/due'
import { directoryOf } from '../pages/directory'
import { paths } from '../pages/paths'
import { planReport } from './plan-report'
import { putFile, type EditionDraft } from '../release/release'
import { fileOf } from '../disk/site-folder'
import { latestRevision, type Snapshot } from '../snapshot/snapshot'

/** @returns the plans in force, as readers may know them, by department and title. */
export function publicReport(snapshot: Snapshot, { siteUrl }: { siteUrl: string | null }): string {
  const { departments, plansIn } = directoryOf(snapshot)
  const plans = departments.flatMap(({ id, name }) =>
    plansIn(id).map((plan) => {
      const { number, approvedAt } = latestRevision(plan)
      const { title, kind } = plan.content
      const { lastRevisedAt, nextReviewDate, responsibleEditor, slug } = plan
      const address = `${siteUrl ?? ''}${paths.plan(slug)}`
      const revision = { revision: number, approvedAt, lastRevisedAt, nextReviewDate: nextReviewDate || null }
      return { department: name, title, kind, ...revision, editor: responsibleEditor?.name ?? '', address }
    }),
  )
  return planReport(plans, copenhagenDay(snapshot.takenAt))
}

/** Writes the sheet beside the page that links to it. */
export async function writeReport(draft: EditionDraft, snapshot: Snapshot, settings: { siteUrl: string | null }): Promise<void> {
  await putFile(draft, fileOf(paths.report), publicReport(snapshot, settings))
}
