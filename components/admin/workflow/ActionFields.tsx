'use client'
import { useId } from 'react'
import { adminUi, signInTexts } from '../../../messages'
import { copenhagenInstant } from '../../../domain/reminders/due'
import { changeClasses, type ChangeClass, type PlanAction } from '../../../domain/approval/vocabulary'
import { DecisionFields, RevisionChoice, SuccessorChoice, TimeFields } from './MoreFields'
import { FieldError } from './FieldError'
import { LinkedChoice } from './LinkedPlans'
import { PasswordProof } from './ProofField'
import { Receivers } from './Receivers'
import type { Filled } from './send'
import type { ActionsAnswer, OfferedAction } from './types'

const texts = adminUi.dialog

export type FieldErrors = Partial<Record<keyof Filled, string>>

/** @returns what the person still has to write or choose; the server asks the same. */
export function missingIn({ needs, proof }: OfferedAction, filled: Filled): FieldErrors {
  const errors: FieldErrors = {}
  if (needs.includes('changeNote') && !filled.changeNote.trim()) errors.changeNote = texts.required
  if (needs.includes('changeClass') && !filled.changeClass) errors.changeClass = texts.chooseClass
  if (needs.includes('comment') && !filled.comment.trim()) errors.comment = texts.required
  const later = filled.time !== undefined && filled.time !== null
  if ((needs.includes('inForceFrom') || later) && !isFuture(filled.time)) errors.time = texts.chooseTime
  if (needs.includes('decision')) {
    const { body = '', date = '', caseNumber = '', minutes = '' } = filled.decision ?? {}
    if (!body.trim() || !date || !caseNumber.trim()) errors.decision = texts.decision.required
    else if (!minutes) errors.decision = texts.decision.chooseFile
  }
  if (needs.includes('revision') && !filled.revision) errors.revision = texts.chooseRevision
  if (proof === 'password' && !filled.password) errors.password = signInTexts.proof.required
  return errors
}

const isFuture = (time: string | null | undefined): boolean => Boolean(time) && copenhagenInstant(time ?? '') > new Date().toISOString()

interface Props {
  plan: string
  offered: OfferedAction
  answer: ActionsAnswer
  filled: Filled
  errors: FieldErrors
  onFill: (filled: Filled) => void
}

export function ActionFields({ plan, offered, answer, filled, errors, onFill }: Props) {
  const { action, needs } = offered
  const { submission, submitting } = answer
  const isFirst = submitting?.isFirst ?? false
  const fill = (part: Partial<Filled>) => onFill({ ...filled, ...part })
  const reasoned = needs.includes('comment')
  return (
    <>
      {submission && <p className="pv-quote">{adminUi.bar.changeNote(submission.changeNote)}</p>}
      {action === 'submit' && submitting && (
        <Receivers submitting={submitting} changeClass={filled.changeClass} asked={filled.asked ?? ''} onAsk={(asked) => fill({ asked })} />
      )}
      {needs.includes('changeNote') && !isFirst && (
        <TextArea
          label={texts.changeNote}
          help={texts.changeNoteHelp}
          value={filled.changeNote}
          error={errors.changeNote}
          onChange={(changeNote) => fill({ changeNote })}
        />
      )}
      {needs.includes('changeClass') && !isFirst && (
        <ChangeClassChoice
          value={filled.changeClass}
          error={errors.changeClass}
          onChange={(changeClass) => fill({ changeClass })}
        />
      )}
      {action === 'approve' && submission?.changeClass === 'minor' && (
        <ChangeClassChoice
          help={texts.raise}
          value={filled.changeClass ?? 'minor'}
          onChange={(changeClass) => fill({ changeClass })}
        />
      )}
      {action === 'confirmDecision' && answer.decision && <p className="pv-quote">{adminUi.bar.decided(answer.decision)}</p>}
      {needs.includes('decision') && <DecisionFields body={answer.body} filled={filled} error={errors.decision} onFill={onFill} />}
      {needs.includes('revision') && (
        <RevisionChoice revisions={answer.revisions} filled={filled} error={errors.revision} onFill={onFill} />
      )}
      {(offered.mayBeLater || needs.includes('inForceFrom')) && (
        <TimeFields mayBeNow={offered.mayBeLater} filled={filled} error={errors.time} onFill={onFill} />
      )}
      {(action === 'takeOutOfUse' || action === 'archive') && (
        <>
          <SuccessorChoice written={answer.successor} filled={filled} onFill={onFill} />
          <LinkedChoice
            plan={plan}
            hasSuccessor={Boolean(filled.successor ?? answer.successor)}
            chosen={filled.leadThere ?? false}
            onChoose={(leadThere) => fill({ leadThere })}
          />
        </>
      )}
      {!uncommented.includes(action) && (
        <TextArea
          label={reasoned ? texts.reason : texts.comment}
          help={reasoned ? texts.reasonHelp[action as keyof typeof texts.reasonHelp] : undefined}
          value={filled.comment}
          error={errors.comment}
          onChange={(comment) => fill({ comment })}
        />
      )}
      {offered.proof === 'password' && (
        <PasswordProof value={filled.password ?? ''} error={errors.password} onChange={(password) => fill({ password })} />
      )}
    </>
  )
}

/** Nobody has a remark to make to these. */
const uncommented: readonly PlanAction[] = ['submit', 'withdraw', 'beginCorrection', 'abandonCorrection', 'schedule', 'unschedule']

interface TextAreaProps {
  label: string
  help?: string
  value: string
  error?: string
  onChange: (value: string) => void
}

function TextArea({ label, help, value, error, onChange }: TextAreaProps) {
  const id = useId()
  return (
    <div className="pv-field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="pv-hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

interface ChoiceProps {
  help?: string
  value: ChangeClass | null
  error?: string
  onChange: (value: ChangeClass) => void
}

function ChangeClassChoice({ help, value, error, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <fieldset className="pv-field" aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}>
      <legend>{texts.changeClass}</legend>
      {help && (
        <p className="pv-hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {changeClasses.map((changeClass) => (
        <label key={changeClass} className="pv-radio">
          <input
            type="radio"
            name={id}
            checked={value === changeClass}
            aria-invalid={Boolean(error)}
            onChange={() => onChange(changeClass)}
          />
          {texts.changeClassHelp[changeClass]}
        </label>
      ))}
    </fieldset>
  )
}
