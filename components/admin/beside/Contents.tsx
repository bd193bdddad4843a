'use client'
/** The plan's contents beside its form: what is written, what must be, and where comments are; each line leads there. */
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { besideTexts as texts, commentTexts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { useOpenComments } from '../approval/comments/CommentsInBar'
import { goToField } from '../workflow/goToField'
import { partsOf, type Part } from './parts'

export function Contents() {
  const { id, data } = useDocumentInfo()
  return id ? <WithComments plan={String(id)} contentHash={(data as Plan | undefined)?.contentHash ?? ''} /> : <Parts comments={[]} />
}

function WithComments({ plan, contentHash }: { plan: string; contentHash: string }) {
  return <Parts comments={useOpenComments(plan, contentHash).map(({ section }) => section)} />
}

/** @param comments the place of each that is open */
function Parts({ comments }: { comments: readonly string[] }) {
  // As text, so that what is typed redraws the list only when it changes a line of it.
  const parts = JSON.parse(useFormFields(([fields]) => JSON.stringify(partsOf(fields)))) as Part[]
  return (
    <nav aria-label={texts.contents}>
      <ol className="pv-contents">
        {parts.map(({ field, heading, standing }) => {
          const open = comments.filter((section) => isIn(section, field)).length
          return (
            <li key={field} data-standing={standing}>
              <button type="button" className="pv-link-button" onClick={() => void goToField(field)}>
                {heading}
              </button>
              <span className="pv-contents__standing">{texts.standing[standing]}</span>
              {open > 0 && <span className="pv-section-label__comments">{commentTexts.open(open)}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The lists have comments of their own, and stand in a section. */
const home: Record<string, string> = { alarmChain: 'alerting', contactGroups: 'contacts' }

const isIn = (section: string, field: string): boolean => field === section || field === `sections.${home[section] ?? section}`
