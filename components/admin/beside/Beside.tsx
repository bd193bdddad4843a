'use client'
/** Beside a plan's form where there is room: its contents, and the page as it is becoming. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { besideTexts as texts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { useMedia } from '../useMedia'
import { Contents } from './Contents'
import { PageSoFar } from './PageSoFar'

/** Payload lays the column below the form where there is less. */
const room = '(min-width: 1025px)'

export function Beside() {
  const { id, data } = useDocumentInfo()
  const [isShown, setShown] = useState(false)
  const hasRoom = useMedia(room)
  const plan = data as Plan | undefined
  return (
    <div className="pv-beside">
      {hasRoom && (
        <details key={String(isShown)} open={!isShown}>
          <summary>{texts.contents}</summary>
          <Contents />
        </details>
      )}
      {id && plan && <PageSoFar plan={String(id)} title={plan.title} version={plan.updatedAt} isShown={isShown} setShown={setShown} />}
    </div>
  )
}

/** The same contents where there is no room beside the form: above it, folded. */
export function ContentsAbove() {
  const hasRoom = useMedia(room)
  return hasRoom ? null : (
    <details className="pv-contents-above">
      <summary>{texts.contents}</summary>
      <Contents />
    </details>
  )
}
