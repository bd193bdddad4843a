'use client'
import { useState } from 'react'
import type { OwnDraft } from '../../../collections/unsaved-drafts/drafts'
import { unsavedTexts } from '../../../messages'
import { momentText } from '../dates'
import { Refused } from '../sending'

const texts = unsavedTexts.offer

interface Props {
  draft: OwnDraft
  isNew: boolean
  /** Whether the form can be written in. */
  canFetch: boolean
  /** Each answers with the sentence of a refusal, or null. */
  onFetch: () => Promise<string | null>
  onCompare: () => Promise<string | null>
  onDiscard: () => Promise<string | null>
}

/** One text: fetched into the form where that says what it began from, else compared; discarded when one is sure. */
export function Offer({ draft, isNew, canFetch, onFetch, onCompare, onDiscard }: Props) {
  const [busy, setBusy] = useState(false)
  const [asksSure, setAsksSure] = useState(false)
  const [refusal, setRefusal] = useState('')
  const at = momentText(draft.at)
  const fetches = canFetch && draft.isCurrent

  async function run(work: () => Promise<string | null>) {
    if (busy) return
    setBusy(true)
    setRefusal((await work()) ?? '')
    setBusy(false)
  }

  return (
    <section className="pv-notice pv-notice--warning pv-unsaved" aria-label={texts.title}>
      <p>
        <strong>{isNew ? texts.foundNew(at) : texts.found(at)}</strong> {!canFetch ? texts.locked : !draft.isCurrent && texts.moved}
      </p>
      {asksSure ? (
        <div className="pv-bar__buttons" role="group" aria-label={texts.sure}>
          <span>{texts.sure}</span>
          <button type="button" className="pv-button" autoFocus onClick={() => setAsksSure(false)}>
            {texts.no}
          </button>
          <button type="button" className="pv-button" aria-disabled={busy} onClick={() => void run(onDiscard)}>
            {texts.yes}
          </button>
        </div>
      ) : (
        <p className="pv-bar__buttons">
          <button
            type="button"
            className="pv-button pv-button--primary"
            aria-disabled={busy}
            onClick={() => void run(fetches ? onFetch : onCompare)}
          >
            {busy ? texts.busy : fetches ? texts.fetch : canFetch ? texts.compare : texts.see}
          </button>
          <button type="button" className="pv-button" aria-disabled={busy} onClick={() => setAsksSure(true)}>
            {texts.discard}
          </button>
        </p>
      )}
      <Refused>{refusal}</Refused>
    </section>
  )
}
