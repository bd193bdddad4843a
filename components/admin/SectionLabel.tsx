'use client'
import { useFormFields } from '@payloadcms/ui'
import type { PlanKind } from '../../domain/approval/vocabulary'
import type { SectionKey } from '../../domain/content/templates'
import { adminUi, words } from '../../messages'

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
      {kind && requiredIn.includes(kind) && <span className="pv-section-label__required">{adminUi.section.required}</span>}
    </span>
  )
}
