'use client'
/** In the workflow bar: the open comments, each leading to its field; and what is said of the whole plan. */
import { commentPlace, commentTexts } from '../../../../messages'
import type { PlanField } from '../../../../domain/content/references'
import { goToField } from '../../workflow/goToField'
import { CommentsProvider } from './CommentsProvider'
import { SectionComments } from './SectionComments'
import { useComments } from './useComments'

interface Props {
  plan: string
  contentHash: string
}

/** @returns how many comments are open; 0 until it is known */
export const useOpenComments = (plan: string, contentHash: string) =>
  useComments(plan, contentHash).answer?.comments.filter(({ resolved }) => !resolved) ?? []

export function CommentsInBar({ plan, contentHash }: Props) {
  const open = useOpenComments(plan, contentHash)
  const placed = open.filter(({ section }) => section !== 'plan')
  return (
    <>
      {open.length > 0 && (
        <details className="pv-missing" open>
          <summary>{commentTexts.open(open.length)}</summary>
          <ul className="pv-problems">
            {placed.map(({ id, section, text, authorName }) => (
              <li key={id}>
                <button type="button" className="pv-link-button" onClick={() => void goToField(fieldOf(section))}>
                  {commentPlace(section)}
                </button>{' '}
                {text} <span className="pv-hint">({authorName})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <CommentsProvider plan={plan} contentHash={contentHash}>
        <SectionComments section="plan" heading={commentPlace('plan')} onlyOpen />
      </CommentsProvider>
    </>
  )
}

/** The lists are fields of their own; every other part is a section. */
const fieldOf = (section: string): PlanField =>
  (['alarmChain', 'contactGroups', 'attachments'].includes(section) ? section : `sections.${section}`) as PlanField
