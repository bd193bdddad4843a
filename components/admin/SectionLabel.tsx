'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { PlanKind } from '../../domain/approval/vocabulary'
import type { SectionKey } from '../../domain/content/templates'
import { adminUi, commentTexts, words } from '../../messages'
import type { Plan } from '../../payload-types'
import { useOpenComments } from './approval/comments/CommentsInBar'

interface Props {
  section: SectionKey
  /** The kinds of plan in which the section must be filled. */
  requiredIn: PlanKind[]
}

/** A section's heading, marked when this kind of plan must have it. */
export function SectionLabel({ section, requiredIn }: Props) {
  const kind = useFormFields(([fields]) => fields?.kind?.value as PlanKind | undefined)
  return (
    <span className="pv-section-label">
      {words.sections[section]}
      <OpenCommentsOf section={section} />
      {kind && requiredIn.includes(kind) && <span className="pv-section-label__required">{adminUi.section.required}</span>}
    </span>
  )
}

/** Told on the section's own line, so that it is seen where the section is folded. */
function OpenCommentsOf({ section }: { section: SectionKey }) {
  const { id, data } = useDocumentInfo()
  return id ? <Count plan={String(id)} contentHash={(data as Plan | undefined)?.contentHash ?? ''} section={section} /> : null
}

function Count({ plan, contentHash, section }: { plan: string; contentHash: string; section: SectionKey }) {
  const open = useOpenComments(plan, contentHash).filter((comment) => comment.section === section).length
  return open > 0 ? <span className="pv-section-label__comments">{commentTexts.open(open)}</span> : null
}
