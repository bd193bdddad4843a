'use client'
/** Beside a plan's form where there is room: its contents, and the page as it is becoming. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { besideTexts as texts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { Contents } from './Contents'
import { PageSoFar } from './PageSoFar'

export function Beside() {
  const { id, data } = useDocumentInfo()
  const [isShown, setShown] = useState(false)
  const plan = data as Plan | undefined
  return (
    <div className="pv-beside">
      <details key={String(isShown)} className="pv-beside__contents" open={!isShown}>
        <summary>{texts.contents}</summary>
        <Contents />
      </details>
      {id && plan && <PageSoFar plan={String(id)} title={plan.title} version={plan.updatedAt} isShown={isShown} setShown={setShown} />}
    </div>
  )
}

/** The same contents where there is no room beside the form: above it, folded. */
export function ContentsAbove() {
  return (
    <details className="pv-contents-above">
      <summary>{texts.contents}</summary>
      <Contents />
    </details>
  )
}
