'use client'
import { useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useId } from 'react'
import { signInTexts } from '../../../messages'
import { FieldError } from '../workflow/FieldError'

/** Beside the new password on one's own user; an administrator who gives somebody else one has no present one to write. */
export function PresentPassword() {
  const id = useId()
  const { user } = useAuth()
  const { id: shown } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<string>({ path: 'presentPassword' })
  const isChanging = useFormFields(([fields]) => Boolean(fields.password))
  if (!isChanging || !user || String(shown) !== String(user.id)) return null
  return (
    <div className="field-type pv-field">
      <label htmlFor={id}>{signInTexts.presentPassword}</label>
      <p className="pv-hint" id={`${id}-help`}>
        {signInTexts.presentPasswordHelp}
      </p>
      <FieldError id={`${id}-error`}>{showError && (errorMessage ?? signInTexts.presentPasswordMissing)}</FieldError>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        aria-invalid={showError}
        aria-describedby={`${id}-help${showError ? ` ${id}-error` : ''}`}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}
