'use client'
/** What single actions ask for besides a reason: a body's decision, a time, an earlier revision, a successor. */
import { useCallback, useEffect, useId, useState } from 'react'
import { adminUi } from '../../../messages'
import type { Attachment, Plan } from '../../../payload-types'
import type { ApprovedRevision } from '../../../domain/approval/facts'
import { useAddresses } from '../api'
import { useUpload } from '../attachments/useUpload'
import { FieldError } from './FieldError'
import type { Filled } from './send'

const texts = adminUi.dialog

interface Props {
  filled: Filled
  error?: string
  onFill: (filled: Filled) => void
}

export function DecisionFields({ body, filled, error, onFill }: Props & { body: string }) {
  const id = useId()
  const decision = filled.decision ?? { body, date: '', caseNumber: '', minutes: '' }
  const fill = (part: Partial<typeof decision>) => onFill({ ...filled, decision: { ...decision, ...part } })
  const onStored = useCallback(({ id: minutes }: Attachment) => fill({ minutes }), [filled, onFill])
  const { upload, send } = useUpload(onStored)
  const text = (name: 'body' | 'date' | 'caseNumber', type: 'text' | 'date') => (
    <div className="pv-field">
      <label htmlFor={`${id}-${name}`}>{texts.decision[name]}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        maxLength={200}
        value={decision[name]}
        aria-invalid={Boolean(error) && !decision[name].trim()}
        onChange={(event) => fill({ [name]: event.target.value })}
      />
    </div>
  )
  return (
    <>
      {text('body', 'text')}
      {text('date', 'date')}
      {text('caseNumber', 'text')}
      <div className="pv-field">
        <label htmlFor={`${id}-minutes`}>{texts.decision.minutes}</label>
        <p className="pv-hint" id={`${id}-help`}>
          {texts.decision.minutesHelp}
        </p>
        <input
          id={`${id}-minutes`}
          type="file"
          accept="application/pdf"
          aria-describedby={`${id}-help`}
          aria-invalid={Boolean(error) && !decision.minutes}
          onChange={({ target: { files } }) => files?.[0] && send(files[0])}
        />
        <p role="status" className="pv-hint">
          {upload.step === 'sending' && texts.decision.uploading(upload.percent)}
          {upload.step === 'done' && texts.decision.chosen(upload.name)}
        </p>
        <FieldError id={`${id}-refused`}>{upload.step === 'refused' && upload.sentence}</FieldError>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </>
  )
}

export function TimeFields({ mayBeNow, filled, error, onFill }: Props & { mayBeNow: boolean }) {
  const id = useId()
  const later = !mayBeNow || (filled.time !== undefined && filled.time !== null)
  const choose = (time: string | null) => onFill({ ...filled, time })
  return (
    <fieldset className="pv-field">
      <legend>{texts.inForceFrom}</legend>
      {mayBeNow && (
        <>
          <label className="pv-radio">
            <input type="radio" name={id} checked={!later} onChange={() => choose(null)} />
            {texts.inForceNow}
          </label>
          <label className="pv-radio">
            <input type="radio" name={id} checked={later} onChange={() => choose('')} />
            {texts.inForceLater}
          </label>
        </>
      )}
      {later && (
        <>
          <p className="pv-hint" id={`${id}-help`}>
            {texts.inForceFromHelp}
          </p>
          <FieldError id={`${id}-error`}>{error}</FieldError>
          <input
            type="datetime-local"
            aria-label={texts.inForceFrom}
            aria-describedby={`${id}-help`}
            aria-invalid={Boolean(error)}
            value={filled.time ?? ''}
            onChange={(event) => choose(event.target.value)}
          />
        </>
      )}
    </fieldset>
  )
}

export function RevisionChoice({ revisions, filled, error, onFill }: Props & { revisions: ApprovedRevision[] }) {
  const id = useId()
  return (
    <div className="pv-field">
      <label htmlFor={id}>{texts.revision}</label>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <select
        id={id}
        value={filled.revision ?? ''}
        aria-invalid={Boolean(error)}
        aria-describedby={error && `${id}-error`}
        onChange={(event) => onFill({ ...filled, revision: event.target.value })}
      >
        <option value="">{texts.chooseRevision}</option>
        {revisions.map((revision) => (
          <option key={revision.id} value={revision.id}>
            {texts.revisionNumber(revision.number)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** @param written the one that stands in the plan, which is signed unless another is chosen */
export function SuccessorChoice({ written, filled, onFill }: Props & { written: string | null }) {
  const id = useId()
  const { api } = useAddresses()
  const [plans, setPlans] = useState<Pick<Plan, 'id' | 'title'>[]>([])
  const address = api('/plans?depth=0&pagination=false&sort=title&select[title]=true&where[inForce][exists]=true')
  useEffect(() => {
    const stop = new AbortController()
    void fetch(address, { signal: stop.signal })
      .then(async (response) => setPlans(((await response.json()) as { docs?: Plan[] }).docs ?? []))
      .catch(() => {}) // The plan can be taken out of use without a successor; it can be named when the plan is archived.
    return () => stop.abort()
  }, [address])
  return (
    <div className="pv-field">
      <label htmlFor={id}>{texts.successor}</label>
      <select id={id} value={filled.successor ?? written ?? ''} onChange={(event) => onFill({ ...filled, successor: event.target.value })}>
        <option value="">{texts.noSuccessor}</option>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {plan.title}
          </option>
        ))}
      </select>
    </div>
  )
}
