/** `/admin/valg/:id`: where two texts of a plan meet, both beside what they came from, and a choice for each. */
import type { AdminViewServerProps } from 'payload'
import { contentOf } from '../../../collections/plans/content/content'
import { conflictsOf, type KeptConflict } from '../../../collections/plans/transition/suspended-draft'
import { parallelTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { sidesOf } from '../../../domain/compare/resolve'
import { contentHash } from '../../../domain/content/hash'
import type { PlanContent } from '../../../domain/content/content'
import { momentText } from '../dates'
import { namesOf } from '../approval/names'
import { PlanPage, segmentsOf } from '../PlanPage'
import { readPlan } from './read'
import { SettleForm, type ShownChoice } from './SettleForm'
import { shownConflict } from './sides'

const texts = parallelTexts.settleView

export async function SettleView(view: AdminViewServerProps) {
  const { payload } = view
  const user = view.user as unknown as User
  const [id] = segmentsOf(view)
  const plan = user ? await readPlan(payload, user, id) : null
  if (!plan) {
    return (
      <PlanPage view={view} plan={null} crumb={texts.crumb}>
        <h1>{texts.notFound}</h1>
      </PlanPage>
    )
  }
  const now = contentOf(plan)
  const conflicts = conflictsOf(plan)
  const nameOf = await namesOf(payload, user, [now, ...conflicts.flatMap((conflict) => contentsOf(conflict, now))])
  const choices = conflicts.map((conflict): ShownChoice => ({
    ...shownConflict(conflict, now, nameOf),
    otherName: conflict.from ? texts.theirs.text(conflict.from.name, momentText(conflict.from.at)) : texts.theirs.correction,
    canTakeOther: sidesOf(conflict).includes('theirs'),
  }))
  return (
    <PlanPage view={view} plan={plan} crumb={texts.crumb}>
      <h1>{texts.heading}</h1>
      <div className="pv-approval__head">
        {conflicts.length > 0 ? (
          <>
            <p>{texts.intro}</p>
            <p className="pv-hint">{texts.kept}</p>
          </>
        ) : (
          <p>{texts.none}</p>
        )}
      </div>
      <SettleForm plan={String(plan.id)} contentHash={contentHash(now)} choices={choices} />
    </PlanPage>
  )
}

/** What the conflict's texts refer to, as contents, for their names. */
function contentsOf(conflict: KeptConflict, now: PlanContent): PlanContent[] {
  if (conflict.part === 'order') return []
  return (['base', 'ours', 'theirs'] as const).map((side): PlanContent => {
    const value = conflict[side]
    if (conflict.part === 'fact') return { ...now, [conflict.fact]: value }
    if (conflict.part === 'alarmChain') return { ...now, alarmChain: value as PlanContent['alarmChain'] }
    if (conflict.part === 'section') return { ...now, sections: (value ? [value] : []) as PlanContent['sections'] }
    if (conflict.part === 'contactGroup') return { ...now, contactGroups: (value ? [value] : []) as PlanContent['contactGroups'] }
    return now
  })
}
