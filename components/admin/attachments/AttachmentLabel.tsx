'use client'
import { useRowLabel } from '@payloadcms/ui'
import { attachmentTexts } from '../../../messages'
import { useAttachment } from './files'

/** A closed row says which file it holds. */
export function AttachmentLabel() {
  const { data, rowNumber } = useRowLabel<{ file?: unknown; name?: string; caption?: string }>()
  const file = useAttachment(data?.file)
  return (
    <span className="pv-row-label">
      {(rowNumber ?? 0) + 1}. {file?.name ?? data?.name ?? attachmentTexts.row}
      {data?.caption && <span className="pv-row-label__note"> · {data.caption}</span>}
    </span>
  )
}
