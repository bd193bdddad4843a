'use client'
import { useId, type ReactNode } from 'react'
import { adminUi } from '../../../messages'
import type { Submission } from '../../../workflow/facts'
import { changeClasses, type ChangeClass } from '../../../workflow/vocabulary'
import type { Filled } from './send'
import type { OfferedAction } from './types'

const texts = adminUi.dialog

export type FieldErrors = Partial<Record<keyof Filled, string>>

/** @returns what the person still has to write or choose; the server asks the same. */
export function missingIn({ needs }: OfferedAction, filled: Filled): FieldErrors {
  const errors: FieldErrors = {}
  if (needs.includes('changeNote') && !filled.changeNote.trim()) errors.changeNote = texts.required
  if (needs.includes('changeClass') && !filled.changeClass) errors.changeClass = texts.chooseClass
  if (needs.includes('comment') && !filled.comment.trim()) errors.comment = texts.required
  return errors
}

interface Props {
  offered: OfferedAction
  submission: Submission | null
  filled: Filled
  errors: FieldErrors
  onFill: (filled: Filled) => void
}

export function ActionFields({ offered: { action, needs }, submission, filled, errors, onFill }: Props) {
  const fill = (part: Partial<Filled>) => onFill({ ...filled, ...part })
  const reasoned = action === 'sendBack' || action === 'takeOutOfUse'
  return (
    <>
      {submission && <p className="pv-quote">{adminUi.bar.changeNote(submission.changeNote)}</p>}
      {needs.includes('changeNote') && (
        <TextArea
          label={texts.changeNote}
          help={texts.changeNoteHelp}
          value={filled.changeNote}
          error={errors.changeNote}
          onChange={(changeNote) => fill({ changeNote })}
        />
      )}
      {needs.includes('changeClass') && (
        <ChangeClassChoice
          help={texts.firstRevision}
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
      {action !== 'submit' && action !== 'withdraw' && (
        <TextArea
          label={reasoned ? texts.reason : texts.comment}
          help={reasoned ? texts.reasonHelp[action] : undefined}
          value={filled.comment}
          error={errors.comment}
          onChange={(comment) => fill({ comment })}
        />
      )}
    </>
  )
}

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
  help: string
  value: ChangeClass | null
  error?: string
  onChange: (value: ChangeClass) => void
}

function ChangeClassChoice({ help, value, error, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <fieldset className="pv-field" aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}>
      <legend>{texts.changeClass}</legend>
      <p className="pv-hint" id={`${id}-help`}>
        {help}
      </p>
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

const FieldError = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p className="pv-field__error" id={id}>
      {children}
    </p>
  ) : null
