'use client'
/**
 * At the top of a plan: texts that meet and are to be chosen between, and what the person wrote that did not come in.
 * A save that is refused for coming too late opens the dialog; nobody loses what they typed.
 */
import { useDocumentInfo, useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { parallelTexts } from '../../../messages'
import type { Plan } from '../../../payload-types'
import { useAddresses } from '../api'
import { momentText } from '../dates'
import { sendTo } from '../sending'
import { KeptText } from './KeptText'
import { LateDialog } from './LateDialog'
import { readKept, type Kept } from './send'

const texts = parallelTexts.bar

export function ParallelNotice() {
  const { id, data } = useDocumentInfo()
  return id && data ? <Notice id={String(id)} plan={data as Plan} /> : null
}

function Notice({ id, plan }: { id: string; plan: Plan }) {
  const { api, settle } = useAddresses()
  const [kept, setKept] = useState<Kept | null>(null)
  const [late, setLate] = useState<string | null>(null)
  const known = useRef<Set<string> | null>(null)
  const { setModified } = useForm()
  const address = api(`/plans/${id}/rescued`)

  const look = useCallback(async () => {
    const answer = await readKept(address)
    if (!answer) return
    const newest = answer.texts.find((text) => known.current && !known.current.has(text.id))
    known.current = new Set(answer.texts.map((text) => text.id))
    setKept(answer)
    if (!newest) return
    // What was typed is safe: leaving the page needs no warning any more.
    setModified(false)
    setLate(newest.id)
  }, [address, setModified])

  useEffect(() => void look(), [look])
  useAfterRefusedSave(look)
  useKeepBeforeLeaving(id, look)
  // While a correction is written, they belong to the draft that is laid aside.
  const conflicts = Array.isArray(plan.conflicts) && plan.state !== 'correcting' ? plan.conflicts.length : 0
  const waiting = kept?.texts ?? []

  return (
    <>
      {conflicts > 0 && (
        <div className="pv-notice pv-notice--warning">
          <p>
            <strong>{texts.conflicts(conflicts)}</strong> {texts.conflictsHelp}
          </p>
          <p>
            <a href={settle(id)}>{texts.settle}</a>
          </p>
        </div>
      )}
      {kept && waiting.length > 0 && (
        <div className="pv-notice pv-notice--warning">
          <p>{texts.kept}</p>
          <ul className="pv-kept">
            {waiting.map((text) => (
              <li key={text.id}>
                <strong>{texts.keptAt(momentText(text.at))}</strong>
                <KeptText plan={id} text={text.id} contentHash={kept.contentHash} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {kept && late && (
        <LateDialog plan={id} text={late} contentHash={kept.contentHash} changed={kept.changed} onClose={() => setLate(null)} />
      )}
    </>
  )
}

/** Whichever way a save was begun, the form tells when it is over, and that it did not succeed. */
function useAfterRefusedSave(look: () => Promise<void>): void {
  const processing = useFormProcessing()
  const submitted = useFormSubmitted()
  const was = useRef(processing)
  useEffect(() => {
    if (was.current && !processing && submitted) void look()
    was.current = processing
  }, [processing, submitted, look])
}

/** Payload's own dialogs that put the form away: the plan was changed, and somebody else has taken it over. */
const leaving = '.document-stale-data button, .document-take-over button'

/** Whoever leaves the form there has no say in it, so what they typed is kept first. */
function useKeepBeforeLeaving(id: string, look: () => Promise<void>): void {
  const { getData } = useForm()
  const { api } = useAddresses()
  const address = api(`/plans/${id}/rescued`)
  useEffect(() => {
    const keep = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(leaving)) void sendTo(address, getData()).then(look)
    }
    // Before Payload's own handler empties the form.
    document.addEventListener('click', keep, true)
    return () => document.removeEventListener('click', keep, true)
  }, [address, getData, look])
}
