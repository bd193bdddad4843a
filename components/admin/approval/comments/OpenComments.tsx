'use client'
/** The comments that are still open, told where a plan is sent back, sent again or signed. */
import { commentPlace, commentTexts } from '../../../../messages'
import type { PlanAction } from '../../../../domain/approval/vocabulary'
import { useComments } from './useComments'

const isListed = (action: PlanAction): action is keyof typeof commentTexts.listed => action in commentTexts.listed

export function OpenComments({ plan, action }: { plan: string; action: PlanAction }) {
  return isListed(action) ? <Listed plan={plan} action={action} /> : null
}

function Listed({ plan, action }: { plan: string; action: keyof typeof commentTexts.listed }) {
  const open = useComments(plan, null).answer?.comments.filter(({ resolved }) => !resolved) ?? []
  if (open.length === 0) return null
  return (
    <div className="pv-notice pv-open-comments">
      <p>
        <strong>{commentTexts.listed[action]}</strong>
      </p>
      <ul>
        {open.map(({ id, section, text, authorName }) => (
          <li key={id}>
            <strong>{commentPlace(section)}:</strong> {text} <span className="pv-hint">({authorName})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
