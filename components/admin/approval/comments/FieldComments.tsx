'use client'
/** In the form: what is said of a section, above its field. */
import { useDocumentInfo } from '@payloadcms/ui'
import { commentPlace } from '../../../../messages'
import type { Plan } from '../../../../payload-types'
import { CommentsProvider } from './CommentsProvider'
import { SectionComments } from './SectionComments'

interface Props {
  /** As a comment is kept; a free section is known by its row. */
  section?: string
  path?: string
}

export function FieldComments({ section, path }: Props) {
  const { id, data } = useDocumentInfo()
  const place = section ?? freeSection(path)
  // A plan that is not saved yet has nothing to be said of.
  if (!id || !place) return null
  return (
    <CommentsProvider plan={String(id)} contentHash={(data as Plan | undefined)?.contentHash ?? ''} quiet>
      <SectionComments section={place} heading={commentPlace(place)} onlyOpen />
    </CommentsProvider>
  )
}

/** `sections.freeSections.0.comments` → `free:1` */
function freeSection(path: string | undefined): string | null {
  const row = /\.freeSections\.(\d+)\./.exec(path ?? '')?.[1]
  return row === undefined ? null : `free:${Number(row) + 1}`
}
