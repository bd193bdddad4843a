/** The plans in force as a sheet that readers can fetch. */
import { copenhagenDay } from '../../domain/reminders/due'
import { directoryOf } from '../pages/directory'
import { paths } from '../pages/paths'
import { planReport } from './plan-report'
import { digestOf } from '../disk/digest'
import { fileOf } from '../disk/site-folder'
import type { Output } from './output'
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

/** The output of the sheet beside the page that links to it. */
export const sheet: Output = {
  name: 'report',
  digest: ({ snapshot: { takenAt, departments, plans }, settings: { siteUrl } }) =>
    digestOf([
      siteUrl,
      copenhagenDay(takenAt),
      departments.map(({ id, name, parent }) => [id, name, parent]),
      plans.map((plan) => [
        plan.slug, plan.status, plan.nextReviewDate, plan.lastRevisedAt, plan.latest, plan.responsibleEditor?.name ?? null,
        plan.content.title, plan.content.kind, plan.content.department,
      ]),
    ]),
  files: async ({ snapshot, settings }) => [{ path: fileOf(paths.report), content: publicReport(snapshot, settings) }],
}
